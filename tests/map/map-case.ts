/** Conclusions to draw: laid-out made-up groups, the best-connected people of the first two being bridges. */
import type { Conclusions } from '../../src/lib/core/conclusions.ts';
import { layOut } from '../../src/lib/core/layout/lay-out.ts';
import { DEFAULT_SETTINGS } from '../../src/lib/core/settings.ts';
import { noKindEvidence } from '../../src/lib/core/ties/kind-evidence.ts';
import { groundOf } from '../../src/lib/map/ground.ts';
import { readOrGroups } from '../../src/lib/map/layers/layers.ts';
import { buildScene, type Scene } from '../../src/lib/map/scene.ts';
import { layoutCase } from '../core/layout/layout-case.ts';

export function mapCase(sizes: readonly number[]): Conclusions {
  const input = layoutCase({ sizes });
  const people = input.people.persons.length;
  const nothing = () => new Float64Array(people).fill(NaN);
  const hubs = input.clusters.clusters.slice(0, 2).map(({ members }) => members[0] ?? 0);
  return {
    options: { asOf: 0, timeZone: 'UTC', seed: 1, settings: DEFAULT_SETTINGS },
    people: input.people,
    ties: input.ties,
    egoTie: input.egoTie,
    stage: new Uint8Array(people),
    stageNeed: new Uint8Array(people),
    contactMonths: new Uint16Array(people),
    kind: new Uint8Array(people),
    kindEvidence: noKindEvidence(people),
    said: { closeness: new Uint8Array(people), kind: new Uint8Array(people) },
    network: input.network,
    clusters: input.clusters,
    bridges: {
      participation: nothing(),
      betweenness: nothing(),
      constraint: nothing(),
      effectiveSize: nothing(),
      hierarchy: new Float64Array(0),
      brokerage: [],
      thinSpots: [],
      pairsToJoin: [],
      isArticulation: new Uint8Array(people),
      bridgeTies: new Uint32Array(0),
      localBridges: [],
      clustersTouched: [],
      cards: hubs.map((person) => ({
        person,
        groups: [],
        tiesAcross: 0,
        pairs: [],
        peopleCutOff: 0,
        role: null,
        haveAnotherRoute: false,
      })),
      finding: {
        holders: hubs,
        tiesBetweenGroups: 0,
        carriedByHolders: 0,
        peopleDrawn: people,
        peopleCutOffWithoutHolders: 0,
      },
      own: null,
    },
    composition: { groupExternalInternal: new Float64Array(0), own: null },
    reconnect: [],
    layout: layOut(input),
    noun: 'letters',
    usualGapDays: nothing(),
    eventsByYear: [],
    months: {
      start: new Uint32Array(input.ties.length + 1),
      month: new Int32Array(0),
      contact: new Float32Array(0),
      events: new Uint32Array(0),
      first: 0,
    },
    tags: [],
  };
}

/** The map of groups, as it is drawn unless asked otherwise. */
export function sceneOf(conclusions: Conclusions): Scene {
  const ground = groundOf(conclusions);
  return buildScene(ground, readOrGroups(null, conclusions, ground.drawn));
}
