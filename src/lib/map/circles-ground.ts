/**
 * The ground of the circles: me in the middle, people in rings by strength and in sectors by group, and a
 * line behind everybody who stood a ring further in a year ago. No ties are drawn; hovering shows them.
 */
import { circles } from '#core/layout/circles.ts';
import type { Conclusions } from '#core/conclusions.ts';
import { ringCounts, ringsRoundMe, type Then } from '#session/views/rings.ts';
import { clusterTitle } from '#words/clusters.ts';
import { count } from '#words/format.ts';
import { ringMark as ringWords } from '#words/rings.ts';
import { groupHue, type Backdrop, type Ground, type Mark } from './ground.ts';
import { GREY } from './theme.ts';

/** Room for sector names beyond the last ring, in layout units. */
const NAME_ROOM = 60;
/** Names stand beside the circles more than above them. */
const WIDE = 1.25;
/** Zoom levels from which a person of each ring is named. */
const NAMED_FROM = [0, 0, 1, 2, 2] as const;
/** Sectors narrower than this have no room for a name, in radians. */
const NARROWEST_NAMED = 0.12;

/** Null without an owner: then there is nobody to stand round. `then` is the date looked at, if not today. */
export function circlesGround(conclusions: Conclusions, then: Then | null): Ground | null {
  const { clusters, layout } = conclusions;
  const rings = ringsRoundMe(conclusions, then);
  if (!rings) return null;
  const { known, strength, last, slipped } = rings;
  const placed = circles({
    strength,
    last,
    people: known,
    groupOf: clusters.of,
    radius: layout.radius,
  });
  const isDrawn = Uint8Array.from(placed.x, (x) => (Number.isFinite(x) ? 1 : 0));
  const drawn = Uint32Array.from(known).sort();
  const outer = (placed.edges.at(-1) ?? 0) + NAME_ROOM;
  return {
    conclusions,
    x: placed.x,
    y: placed.y,
    radius: placed.radius,
    isDrawn,
    drawn,
    areas: [],
    greyAreas: [],
    ties: new Uint32Array(0),
    usualTies: 0,
    bridges: [],
    naming: rings.ranked.map((person) => ({
      person,
      level: slipped.has(person) ? 0 : (NAMED_FROM[placed.ring[person] ?? 0] ?? 2),
    })),
    bounds: { minX: -outer * WIDE, maxX: outer * WIDE, minY: -outer, maxY: outer },
    backdrop: backdropOf(),
  };

  function backdropOf(): Backdrop {
    const trails: number[] = [];
    for (const [person, ring] of slipped) {
      const x = placed.x[person] ?? 0;
      const y = placed.y[person] ?? 0;
      const away = Math.hypot(x, y) || 1;
      const former = ((placed.edges[ring] ?? 0) + (placed.edges[ring - 1] ?? 0)) / 2;
      trails.push((x / away) * former, (y / away) * former, x, y);
    }
    return {
      rings: placed.edges,
      ringOf: placed.ring,
      counts: ringCounts({ ring: placed.ring, known }),
      trails: Float32Array.from(trails),
      slipped: [...slipped.keys()].sort((a, b) => (placed.ring[a] ?? 0) - (placed.ring[b] ?? 0)),
      marks: [...placed.edges.map(ringMark), ...sectorMarks()],
    };
  }

  function ringMark(edge: number, ring: number): Mark {
    const leadsTo = { kind: 'ring', ring } as const;
    return { text: ringWords(ring), x: 0, y: -edge, align: 'middle', hue: null, leadsTo };
  }

  /** As on the map of groups: small ones named after somebody in them say less than they cover. */
  function isNamed(group: number): boolean {
    const cluster = clusters.clusters[group];
    return cluster?.nameReason.kind !== 'around' || groupHue(conclusions, group) < GREY;
  }

  function sectorMarks(): Mark[] {
    return placed.sectors
      .filter(({ group, from, to }) => to - from >= NARROWEST_NAMED && isNamed(group))
      .map(({ group, from, to, people: members }) => {
        const angle = (from + to) / 2;
        const away = (placed.edges.at(-1) ?? 0) + 14;
        const cluster = clusters.clusters[group];
        return {
          text: `${cluster ? clusterTitle(cluster) : 'In no group'} ${count(members)}`,
          x: away * Math.sin(angle),
          y: -away * Math.cos(angle),
          align:
            Math.abs(Math.sin(angle)) < 0.15 ? 'middle' : Math.sin(angle) > 0 ? 'left' : 'right',
          hue: cluster ? groupHue(conclusions, group) : GREY,
          leadsTo: cluster ? { kind: 'group', cluster: group } : null,
        };
      });
  }
}
