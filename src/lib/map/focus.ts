/** Who is lit when someone is selected, or when only some people are asked for; and by which ties. */
import type { Conclusions } from '#core/conclusions.ts';
import type { Scene } from './scene.ts';
import { hueWithin, tieBatches, type TieBatch } from './tie-batches.ts';

export interface Focus {
  /** 1 for people in full colour. */
  lit: Uint8Array;
  ties: TieBatch[];
  /** People tied to the selected person, strongest first; empty when only some people are asked for. */
  neighbours: number[];
  groups: number;
  /** 0–1: how much of the others is left. */
  rest: { dots: number; names: number; areas: number; ties: number };
}

const AROUND_PERSON = { dots: 0.2, names: 0.62, areas: 0.45, ties: 0.3 } as const;
const AROUND_KEPT = { dots: 0.16, names: 0.45, areas: 0.5, ties: 0.35 } as const;
const AROUND_SOME = { dots: 0.1, names: 0.3, areas: 0.3, ties: 0.1 } as const;

/** Everyone within `steps` ties of a person. Ties of theirs take the hue of the neighbour's group. */
export function focusOn(
  conclusions: Conclusions,
  scene: Scene,
  person: number,
  steps: number,
): Focus {
  const { network, clusters } = conclusions;
  const lit = new Uint8Array(network.size);
  const ties: number[] = [];
  const own: { person: number; weight: number }[] = [];
  let front = [person];
  lit[person] = 1;
  for (let step = 0; step < steps; step += 1) {
    const next: number[] = [];
    for (const each of front) {
      const last = network.offset[each + 1] ?? 0;
      for (let slot = network.offset[each] ?? 0; slot < last; slot += 1) {
        const other = network.neighbour[slot] ?? 0;
        if (!scene.isDrawn[other]) continue;
        if (step === 0) {
          ties.push(network.tie[slot] ?? 0);
          own.push({ person: other, weight: network.weight[slot] || 0 });
        }
        if (lit[other]) continue;
        lit[other] = 1;
        next.push(other);
      }
    }
    front = next;
  }
  own.sort((a, b) => b.weight - a.weight || a.person - b.person);
  const neighbours = own.map((each) => each.person);
  const hueOf = (a: number, b: number) => scene.paint[a === person ? b : a] ?? null;
  return {
    lit,
    ties: tieBatches(conclusions, scene, ties, { hueOf }),
    neighbours,
    groups: new Set(neighbours.map((each) => clusters.of[each])).size,
    rest: AROUND_PERSON,
  };
}

/** Just these people, with all ties among them. */
export function focusOnSome(
  conclusions: Conclusions,
  scene: Scene,
  people: readonly number[],
): Focus {
  const { network } = conclusions;
  const lit = new Uint8Array(network.size);
  for (const person of people) lit[person] = 1;
  const ties: number[] = [];
  for (const person of people) {
    const last = network.offset[person + 1] ?? 0;
    for (let slot = network.offset[person] ?? 0; slot < last; slot += 1) {
      const other = network.neighbour[slot] ?? 0;
      if (other > person && lit[other] && scene.isDrawn[other]) ties.push(network.tie[slot] ?? 0);
    }
  }
  return {
    lit,
    ties: tieBatches(conclusions, scene, ties, { hueOf: hueWithin(conclusions, scene.paint) }),
    neighbours: [],
    groups: 0,
    rest: AROUND_SOME,
  };
}

/** The people a filter keeps, in the map's own ties; the others stay as a trace. */
export function focusOnKept(lit: Uint8Array): Focus {
  return { lit, ties: [], neighbours: [], groups: 0, rest: AROUND_KEPT };
}
