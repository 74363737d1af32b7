/**
 * What there is to draw, prepared once from the conclusions: people in drawing order, ties gathered by
 * colour and width, areas, and who deserves a name first. Nothing here knows the camera or the selection.
 */
import { backbone } from '#core/layout/backbone.ts';
import type { Conclusions } from '#core/conclusions.ts';
import { CONFIDENCES } from '#core/ties/tie-table.ts';
import type { Bounds } from './camera.ts';
import { GREY } from './theme.ts';

/** Ties of one look: same hue, width and dash. Segments are x0, y0, x1, y1 … in layout units. */
export interface TieBatch {
  /** Hue of the group both people are in; null between groups. */
  hue: number | null;
  /** CSS pixels at scale 1. */
  width: number;
  likely: boolean;
  segments: Float32Array;
}

export interface SceneArea {
  cluster: number;
  hue: number;
  outline: Float32Array;
  labelX: number;
  labelY: number;
  box: Bounds;
  members: number;
}

export interface Scene {
  x: Float32Array;
  y: Float32Array;
  radius: Float32Array;
  hue: Uint8Array;
  /** Cluster index of each person; -1 for none. */
  clusterOf: Int32Array;
  /** People on the map, gathered by hue, so that a hue is painted in one go. */
  drawn: Uint32Array;
  isDrawn: Uint8Array;
  /** Ringed people, most important first. */
  bridges: number[];
  isBridge: Uint8Array;
  areas: SceneArea[];
  /** Between groups first, then weak to strong. */
  ties: TieBatch[];
  tiesDrawn: number;
  /** Person indices in the order in which they earn a name, and the zoom level from which each does. */
  naming: { person: number; level: NameLevel }[];
  bounds: Bounds;
}

/** 0 far: bridges and the best known of big groups; 1 middle: three of each group; 2 near: everyone. */
export type NameLevel = 0 | 1 | 2;

const THINNEST = 0.5;
const WIDEST = 3;
const WIDTH_STEPS = 5;
/** Strength taken for a tie of which only its existence is known. */
const UNKNOWN_STRENGTH = 0.1;
/** Groups of this many and more name their best-known two from afar. */
const BIG_GROUP = 50;

/** Prepares everything the map draws. */
export function buildScene(conclusions: Conclusions): Scene {
  const { layout, clusters, network, bridges } = conclusions;
  const hue = Uint8Array.from(clusters.of, (cluster) => {
    return Math.min(GREY, clusters.clusters[cluster]?.hue ?? GREY);
  });
  const isDrawn = Uint8Array.from(layout.x, (x) => (Number.isFinite(x) ? 1 : 0));
  const drawn = Uint32Array.from([...isDrawn.keys()].filter((person) => isDrawn[person]));
  drawn.sort((a, b) => (hue[a] ?? 0) - (hue[b] ?? 0) || a - b);
  const ties = backbone(network, isDrawn);
  const dots = { x: layout.x, y: layout.y, radius: layout.radius, hue, drawn, isDrawn };
  const ringed = bridges.cards.map(({ person }) => person).filter((person) => isDrawn[person]);
  return {
    ...dots,
    clusterOf: clusters.of,
    bridges: ringed,
    isBridge: Uint8Array.from(isDrawn, (_, person) => (ringed.includes(person) ? 1 : 0)),
    areas: layout.areas.map(({ cluster, outline, labelX, labelY }) => ({
      cluster,
      hue: Math.min(GREY, clusters.clusters[cluster]?.hue ?? GREY),
      outline,
      labelX,
      labelY,
      box: boxOf(outline),
      members: clusters.clusters[cluster]?.members.length ?? 0,
    })),
    ties: tieBatches(conclusions, dots, ties),
    tiesDrawn: ties.length,
    naming: namingOrder(conclusions, drawn, ringed),
    bounds: layout.bounds,
  };
}

/** Line width in CSS pixels for a strength of 0–1, NaN being unknown. */
export function tieWidth(strength: number): number {
  const known = Number.isNaN(strength) ? UNKNOWN_STRENGTH : strength;
  return THINNEST + (WIDEST - THINNEST) * Math.min(1, Math.max(0, known));
}

/** Gathers ties by look; `hueOf` says which hue a tie is drawn in, null for the neutral one. */
export function tieBatches(
  conclusions: Conclusions,
  dots: Pick<Scene, 'x' | 'y' | 'hue'>,
  tieIndices: Uint32Array,
  hueOf = (a: number, b: number): number | null =>
    conclusions.clusters.of[a] === conclusions.clusters.of[b] ? (dots.hue[a] ?? GREY) : null,
): TieBatch[] {
  const { ties } = conclusions;
  const likely = CONFIDENCES.indexOf('likely');
  const batches = new Map<string, Omit<TieBatch, 'segments'> & { points: number[] }>();
  for (const tie of tieIndices) {
    const a = ties.a[tie] ?? 0;
    const b = ties.b[tie] ?? 0;
    const step = Math.round(
      ((tieWidth(ties.strength[tie] ?? NaN) - THINNEST) / (WIDEST - THINNEST)) * WIDTH_STEPS,
    );
    const isLikely = (ties.confidence[tie] ?? 0) <= likely;
    const hue = hueOf(a, b);
    const key = `${hue === null ? 0 : 1} ${step} ${hue} ${isLikely}`;
    const batch = batches.get(key) ?? {
      hue,
      width: THINNEST + ((WIDEST - THINNEST) * step) / WIDTH_STEPS,
      likely: isLikely,
      points: [],
    };
    batch.points.push(dots.x[a] ?? 0, dots.y[a] ?? 0, dots.x[b] ?? 0, dots.y[b] ?? 0);
    batches.set(key, batch);
  }
  return [...batches.keys()].sort().flatMap((key) => {
    const batch = batches.get(key);
    if (!batch) return [];
    const { points, ...look } = batch;
    return [{ ...look, segments: Float32Array.from(points) }];
  });
}

/** Bridges first; then, group by group in turn, the members who reach furthest. */
function namingOrder(
  { clusters, network }: Conclusions,
  drawn: Uint32Array,
  bridges: readonly number[],
): Scene['naming'] {
  const reach = (person: number) =>
    (network.offset[person + 1] ?? 0) - (network.offset[person] ?? 0);
  const onMap = new Set(drawn);
  const ranked = clusters.clusters.map(({ members }) =>
    [...members].filter((person) => onMap.has(person)).sort((a, b) => reach(b) - reach(a) || a - b),
  );
  const naming: Scene['naming'] = [];
  const named = new Set<number>();
  const add = (person: number | undefined, level: NameLevel): void => {
    if (person === undefined || named.has(person)) return;
    named.add(person);
    naming.push({ person, level });
  };
  for (const person of bridges) add(person, 0);
  for (const rank of [0, 1]) {
    for (const members of ranked) if (members.length >= BIG_GROUP) add(members[rank], 0);
  }
  for (const rank of [0, 1, 2]) for (const members of ranked) add(members[rank], 1);
  const others = [...drawn].sort((a, b) => reach(b) - reach(a) || a - b);
  for (const person of others) add(person, 2);
  return naming;
}

function boxOf(outline: Float32Array): Bounds {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (let at = 0; at < outline.length; at += 2) {
    const x = outline[at] ?? 0;
    const y = outline[at + 1] ?? 0;
    box.minX = Math.min(box.minX, x);
    box.maxX = Math.max(box.maxX, x);
    box.minY = Math.min(box.minY, y);
    box.maxY = Math.max(box.maxY, y);
  }
  return box;
}
