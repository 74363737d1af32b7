/**
 * What there is to draw: the ground as one layer paints it, with those taken off left out. People are
 * gathered by look, ties by colour and width. Nothing here knows the camera or the selection.
 */
import { PRESENCES, type NetworkThen } from '#core/network/over-time.ts';
import type { Bounds } from './camera.ts';
import type { Backdrop, Ground, GroundArea } from './ground.ts';
import type { Reading } from './layers/layer.ts';
import type { NameRank } from './name-order.ts';
import { hueWithin, tieBatches, type TieBatch } from './tie-batches.ts';
import { GREY } from './theme.ts';

export type SceneArea = GroundArea;

export interface Scene {
  x: Float32Array;
  y: Float32Array;
  radius: Float32Array;
  /** Index into `MapTheme.dot`, per person. */
  paint: Uint8Array;
  isHollow: Uint8Array;
  /** Index into PRESENCES at an earlier date; null for today, when everybody is there. */
  presence: Uint8Array | null;
  /** Cluster index of each person; -1 for none. */
  clusterOf: Int32Array;
  /** People on the map, gathered by paint, so that each is painted in one go. */
  drawn: Uint32Array;
  isDrawn: Uint8Array;
  /** Ringed people, most important first. */
  ringed: number[];
  isRinged: Uint8Array;
  areas: SceneArea[];
  /** People of each area who are drawn. */
  areaPeople: number[];
  /** Between groups first, then weak to strong. */
  ties: TieBatch[];
  tiesDrawn: number;
  /** Who earns a name, in that order. */
  naming: NameRank[];
  bounds: Bounds;
  backdrop: Backdrop | null;
}

export interface SceneWishes {
  reading: Reading;
  /** People left out altogether: 1 for those who stay; null for everybody. */
  staying?: Uint8Array | null;
  /** How many ties to draw, strongest first; as many as usual unless told. */
  ties?: number | null;
  /** The network at an earlier date; as it is today unless told. */
  then?: NetworkThen | null;
}

/** Prepares everything the map draws. Cost: O(people + ties drawn). */
export function buildScene(ground: Ground, wishes: SceneWishes): Scene {
  const { conclusions } = ground;
  const { reading, staying = null, ties = null, then = null } = wishes;
  const areAllThere = !staying && !then;
  const isDrawn = areAllThere
    ? ground.isDrawn
    : ground.isDrawn.map((is, person) => {
        const isHere = (!staying || staying[person]) && (!then || then.presence[person]);
        return is && isHere ? 1 : 0;
      });
  const paint = new Uint8Array(isDrawn.length).fill(GREY);
  const isHollow = new Uint8Array(isDrawn.length);
  const isRinged = new Uint8Array(isDrawn.length);
  const marked = ground.backdrop?.slipped ?? reading.ringed;
  const ringed = marked.filter((person) => isDrawn[person]);
  for (const person of ground.drawn) {
    const look = reading.entries[reading.entryOf[person] ?? -1]?.look;
    if (!look || !isDrawn[person]) continue;
    paint[person] = look.paint;
    if (look.isHollow) isHollow[person] = 1;
    if (look.isRinged && !ground.backdrop) ringed.push(person);
  }
  for (const person of ringed) isRinged[person] = 1;
  const drawn = ground.drawn.filter((person) => isDrawn[person]);
  drawn.sort((a, b) => lookOf(a) - lookOf(b) || a - b);
  const isThere = (tie: number): boolean =>
    isDrawn[conclusions.ties.a[tie] ?? 0] === 1 &&
    isDrawn[conclusions.ties.b[tie] ?? 0] === 1 &&
    !(then && Number.isNaN(then.strength[tie] ?? NaN));
  const chosen = ground.ties.subarray(0, ties ?? ground.usualTies).filter(isThere);
  const tint = reading.layer.tintsAreas === true;
  const within = tint ? paint : new Uint8Array(isDrawn.length).fill(GREY);
  return {
    x: ground.x,
    y: ground.y,
    radius: ground.radius,
    paint,
    isHollow,
    presence: then?.presence ?? null,
    clusterOf: conclusions.clusters.of,
    drawn,
    isDrawn,
    ringed,
    isRinged,
    areas: tint ? ground.areas : ground.greyAreas,
    areaPeople: peopleOfAreas(ground, drawn),
    ties: tieBatches(conclusions, ground, chosen, {
      hueOf: hueWithin(conclusions, within),
      ...(then ? { strengthOf: (tie: number) => then.strength[tie] ?? NaN } : {}),
    }),
    tiesDrawn: chosen.length,
    naming: areAllThere ? ground.naming : ground.naming.filter(({ person }) => isDrawn[person]),
    bounds: ground.bounds,
    backdrop: ground.backdrop,
  };

  function lookOf(person: number): number {
    const look = (paint[person] ?? 0) * 2 + (isHollow[person] ?? 0);
    return look * PRESENCES.length + (then?.presence[person] ?? 0);
  }
}

function peopleOfAreas({ areas, conclusions }: Ground, drawn: Uint32Array): number[] {
  const areaOf = new Map(areas.map(({ cluster }, area) => [cluster, area]));
  const people = areas.map(() => 0);
  for (const person of drawn) {
    const area = areaOf.get(conclusions.clusters.of[person] ?? -1);
    if (area !== undefined) people[area] = (people[area] ?? 0) + 1;
  }
  return people;
}
