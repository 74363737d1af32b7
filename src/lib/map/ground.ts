/**
 * Where everything stands, prepared once from the conclusions: people on the map, areas, ties in the order
 * in which they are drawn, names in the order in which they are shown. Nothing here knows colours, filters,
 * the camera or the selection.
 */
import { tiesInOrder } from '#core/layout/backbone.ts';
import type { Conclusions } from '#core/conclusions.ts';
import type { Bounds } from './camera.ts';
import { nameOrder, type NameRank } from './name-order.ts';
import { GREY } from './theme.ts';

export interface GroundArea {
  cluster: number;
  hue: number;
  outline: Float32Array;
  labelX: number;
  labelY: number;
  box: Bounds;
  members: number;
  /** Named for what sets it apart, or by the reader; not merely after somebody in it. */
  hasOwnName: boolean;
}

/** A word that belongs to a place: a ring's, a sector's. */
export interface Mark {
  text: string;
  x: number;
  y: number;
  /** Which end of the word stands at the place. */
  align: 'left' | 'middle' | 'right';
  hue: number | null;
  /** What a tap on it opens. */
  leadsTo: { kind: 'ring'; ring: number } | { kind: 'group'; cluster: number } | null;
}

/** What lies under people who stand in rings. */
export interface Backdrop {
  /** Radii of the rings round the middle. */
  rings: number[];
  /** Ring of each person, 0 the closest, and how many stand in each. */
  ringOf: Uint8Array;
  counts: number[];
  /** From the ring somebody stood in to where they stand: x0, y0, x1, y1 … */
  trails: Float32Array;
  /** Who stood further in, the closest first; they are ringed. */
  slipped: number[];
  marks: Mark[];
}

export interface Ground {
  conclusions: Conclusions;
  x: Float32Array;
  y: Float32Array;
  radius: Float32Array;
  isDrawn: Uint8Array;
  /** People on the map, rising. */
  drawn: Uint32Array;
  areas: GroundArea[];
  /** The same in grey, for layers whose colours mean something else. */
  greyAreas: GroundArea[];
  /** Tie indices, strongest first, and how many of them are usually drawn. */
  ties: Uint32Array;
  usualTies: number;
  /** People on the map who join groups, most important first. */
  bridges: number[];
  naming: NameRank[];
  bounds: Bounds;
  backdrop: Backdrop | null;
}

/** The ground of the map of groups. Cost: O(people log people + ties log ties). */
export function groundOf(conclusions: Conclusions): Ground {
  const { layout, clusters, network, bridges } = conclusions;
  const isDrawn = Uint8Array.from(layout.x, (x) => (Number.isFinite(x) ? 1 : 0));
  const drawn = Uint32Array.from([...isDrawn.keys()].filter((person) => isDrawn[person]));
  const { order, usual } = tiesInOrder(network, isDrawn);
  const joining = bridges.cards.map(({ person }) => person).filter((person) => isDrawn[person]);
  const areas = layout.areas.map(({ cluster, outline, labelX, labelY }) => ({
    cluster,
    hue: groupHue(conclusions, cluster),
    outline,
    labelX,
    labelY,
    box: boxOf(outline),
    members: clusters.clusters[cluster]?.members.length ?? 0,
    hasOwnName: clusters.clusters[cluster]?.nameReason.kind !== 'around',
  }));
  return {
    conclusions,
    x: layout.x,
    y: layout.y,
    radius: layout.radius,
    isDrawn,
    drawn,
    areas,
    greyAreas: areas.map((area) => ({ ...area, hue: GREY })),
    ties: order,
    usualTies: usual,
    bridges: joining,
    naming: nameOrder(conclusions, drawn, joining),
    bounds: layout.bounds,
    backdrop: null,
  };
}

/** The hue of a group, grey for those without one of their own. */
export function groupHue({ clusters }: Conclusions, cluster: number): number {
  return Math.min(GREY, clusters.clusters[cluster]?.hue ?? GREY);
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
