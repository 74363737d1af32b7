/**
 * What there is to draw: the ground as one layer paints it, with those taken off left out. People are
 * gathered by look, ties by colour and width. Nothing here knows the camera or the selection.
 */
import type { Bounds } from './camera.ts';
import type { Ground, GroundArea } from './ground.ts';
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
  /** Cluster index of each person; -1 for none. */
  clusterOf: Int32Array;
  /** People on the map, gathered by paint, so that each is painted in one go. */
  drawn: Uint32Array;
  isDrawn: Uint8Array;
  /** Ringed people, most important first. */
  ringed: number[];
  isRinged: Uint8Array;
  areas: SceneArea[];
  /** Between groups first, then weak to strong. */
  ties: TieBatch[];
  tiesDrawn: number;
  /** Who earns a name, in that order. */
  naming: NameRank[];
  bounds: Bounds;
}

export interface SceneWishes {
  reading: Reading;
  /** People left out altogether: 1 for those who stay; null for everybody. */
  staying?: Uint8Array | null;
  /** How many ties to draw, strongest first; as many as usual unless told. */
  ties?: number | null;
}

/** Prepares everything the map draws. Cost: O(people + ties drawn). */
export function buildScene(ground: Ground, { reading, staying, ties }: SceneWishes): Scene {
  const { conclusions } = ground;
  const stays = (person: number): boolean => !staying || staying[person] === 1;
  const isDrawn = staying
    ? Uint8Array.from(ground.isDrawn, (is, person) => (is && staying[person] ? 1 : 0))
    : ground.isDrawn;
  const paint = new Uint8Array(isDrawn.length).fill(GREY);
  const isHollow = new Uint8Array(isDrawn.length);
  const isRinged = new Uint8Array(isDrawn.length);
  const ringed = reading.ringed.filter((person) => isDrawn[person]);
  for (const person of ground.drawn) {
    const look = reading.entries[reading.entryOf[person] ?? -1]?.look;
    if (!look || !isDrawn[person]) continue;
    paint[person] = look.paint;
    if (look.isHollow) isHollow[person] = 1;
    if (look.isRinged) ringed.push(person);
  }
  for (const person of ringed) isRinged[person] = 1;
  const drawn = staying ? ground.drawn.filter(stays) : ground.drawn.slice();
  drawn.sort((a, b) => lookOf(a) - lookOf(b) || a - b);
  const chosen = ground.ties
    .subarray(0, ties ?? ground.usualTies)
    .filter(
      (tie) => isDrawn[conclusions.ties.a[tie] ?? 0] && isDrawn[conclusions.ties.b[tie] ?? 0],
    );
  const tint = reading.layer.tintsAreas === true;
  const within = tint ? paint : new Uint8Array(isDrawn.length).fill(GREY);
  return {
    x: ground.x,
    y: ground.y,
    radius: ground.radius,
    paint,
    isHollow,
    clusterOf: conclusions.clusters.of,
    drawn,
    isDrawn,
    ringed,
    isRinged,
    areas: tint ? ground.areas : ground.greyAreas,
    ties: tieBatches(conclusions, ground, chosen, { hueOf: hueWithin(conclusions, within) }),
    tiesDrawn: chosen.length,
    naming: staying ? ground.naming.filter(({ person }) => stays(person)) : ground.naming,
    bounds: ground.bounds,
  };

  function lookOf(person: number): number {
    return (paint[person] ?? 0) * 2 + (isHollow[person] ?? 0);
  }
}
