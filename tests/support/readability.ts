/**
 * How readable the map is, as numbers: do names keep clear of one another and of dots at every zoom, do they
 * stand still while the reader moves a little, and do neighbours on the paper belong together?
 *
 * Purity: share of a person's ten nearest dots of the same group (readability.md §3.1). Text widths are
 * taken from a table of average letters, a little too wide, for there is no canvas here.
 */
import type { Conclusions } from '../../src/lib/core/conclusions.ts';
import { shortName } from '../../src/lib/core/people/display-name.ts';
import { clusterTitle } from '../../src/lib/words/clusters.ts';
import { fitCamera, screenX, screenY, zoomAbout, type Camera } from '../../src/lib/map/camera.ts';
import { dotRadius } from '../../src/lib/map/draw-people.ts';
import { groundOf } from '../../src/lib/map/ground.ts';
import type { Box } from '../../src/lib/map/boxes.ts';
import { readOrGroups } from '../../src/lib/map/layers/layers.ts';
import {
  namesShown,
  NO_NAMES,
  type Measure,
  type NameView,
  type ShownNames,
} from '../../src/lib/map/names-shown.ts';
import { BIG_GROUP } from '../../src/lib/map/name-wishes.ts';
import { buildScene } from '../../src/lib/map/scene.ts';

const INSETS = { top: 72, right: 20, bottom: 84, left: 20 };
const PHONE_INSETS = { top: 116, right: 10, bottom: 16, left: 10 };
/** The stage of a desk beside its panel, and of a phone above its sheet. */
export const DESK = { size: { width: 856, height: 900 }, insets: INSETS };
export const PHONE = { size: { width: 390, height: 650 }, insets: PHONE_INSETS };
type Window = typeof DESK;

/** Factors of the zoom button, from the whole map to the closest. */
const ZOOMS = [1, 1.5, 2.25, 3.4, 5.1, 7.6];
/** A hand that trembles: small moves there and back, in CSS pixels, and small zooms. */
const TREMBLE = [6, 12, 18, 24, 18, 12, 6, 0];

/** Names nearer to the edge may be pushed out of the window. */
const MARGIN = 100;
const NEAREST = 10;

const LETTER = {
  mark: 7,
  person: 6.9,
  selected: 8.2,
  group: 8.2,
  'small-group': 7,
  count: 8,
  'small-count': 7,
};
const measure: Measure = (text, kind) => text.length * LETTER[kind];

export interface ZoomFigures {
  zoom: number;
  names: number;
  groupNames: number;
  /** Large groups that stand wholly in the window, and bear no name. */
  largeUnnamed: number;
  /** Pairs of names that share any room. */
  nameOverlaps: number;
  /** Names that lie over a dot other than their own, and over how many dots in all. */
  namesOnDots: number;
  dotsUnderNames: number;
  /** Names that went and came back, or changed sides, while the hand trembled. */
  flickers: number;
}

/** Everything measured at each zoom step, looking at the middle of the map. */
export function zoomFigures(
  conclusions: Conclusions,
  { size, insets }: Window = DESK,
): ZoomFigures[] {
  const ground = groundOf(conclusions);
  const scene = buildScene(ground, readOrGroups(null, conclusions, ground.drawn));
  const fit = fitCamera(scene.bounds, size, insets);
  const names = conclusions.people.persons.map(({ name }) => shortName(name));
  const view = (camera: Camera, before: ShownNames): NameView => ({
    ...{ scene, camera, size, insets, before, measure, fitScale: fit.k },
    ...{ focus: null, selected: null },
    naming: {
      person: (person) => names[person] ?? '',
      group: (cluster) => {
        const group = conclusions.clusters.clusters[cluster];
        return group ? clusterTitle(group) : '';
      },
      count: String,
    },
  });
  return ZOOMS.map((zoom) => {
    const camera = zoomAbout(fit, size.width / 2, size.height / 2, zoom);
    const shown = namesShown(view(camera, NO_NAMES));
    const boxes = [...shown.groups, ...shown.people];
    const under = boxes.map((box) => dotsUnder(view(camera, NO_NAMES), box, shown));
    return {
      zoom,
      names: shown.people.length,
      groupNames: shown.groups.length,
      largeUnnamed: largeUnnamed(view(camera, NO_NAMES), shown),
      nameOverlaps: pairsOf(boxes).filter(([a, b]) => touch(a, b)).length,
      namesOnDots: under.filter((dots) => dots > 0).length,
      dotsUnderNames: under.reduce((sum, dots) => sum + dots, 0),
      flickers: flickers(camera, shown, view),
    };
  });
}

function largeUnnamed({ scene, camera, size, insets }: NameView, { groups }: ShownNames): number {
  const named = new Set(groups.map(({ id }) => id));
  return scene.areas.filter(
    ({ members, box }, id) =>
      members >= BIG_GROUP &&
      !named.has(id) &&
      screenX(camera, box.minX) >= 0 &&
      screenX(camera, box.maxX) <= size.width &&
      screenY(camera, box.minY) >= insets.top &&
      screenY(camera, box.maxY) <= size.height - insets.bottom,
  ).length;
}

/** Names well within the window that are gone, or stand elsewhere, at any moment of the tremble. */
function flickers(
  at: Camera,
  shown: ShownNames,
  view: (camera: Camera, before: ShownNames) => NameView,
): number {
  const { size, insets } = view(at, shown);
  const isWithin = (box: Box) =>
    box.left > MARGIN &&
    box.right < size.width - MARGIN &&
    box.top > insets.top + MARGIN &&
    box.bottom < size.height - MARGIN;
  const spots = ({ groups, people }: ShownNames) =>
    new Map([
      ...groups.filter(isWithin).map(({ id, spot }) => [`group ${id}`, spot] as const),
      ...people.filter(isWithin).map(({ id, spot }) => [`person ${id}`, spot] as const),
    ]);
  const unsteady = new Set<string>();
  let before = shown;
  for (const step of TREMBLE) {
    const camera = { k: at.k * (1 + step / 1200), x: at.x + step, y: at.y - step / 2 };
    before = namesShown(view(camera, before));
    const now = new Map([
      ...before.groups.map(({ id, spot }) => [`group ${id}`, spot] as const),
      ...before.people.map(({ id, spot }) => [`person ${id}`, spot] as const),
    ]);
    for (const [key, spot] of spots(shown)) if (now.get(key) !== spot) unsteady.add(key);
  }
  return unsteady.size;
}

/** Dots other than its own that a name lies over: by their middles, and half their radius. */
function dotsUnder({ scene, camera, size }: NameView, box: Box, shown: ShownNames): number {
  const own = shown.people.find((each) => each === box)?.id;
  let dots = 0;
  for (const person of scene.drawn) {
    if (person === own) continue;
    const x = screenX(camera, scene.x[person] ?? 0);
    const y = screenY(camera, scene.y[person] ?? 0);
    if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
    const reach = dotRadius(scene, person, camera) / 2;
    const isOver =
      x + reach > box.left &&
      x - reach < box.right &&
      y + reach > box.top &&
      y - reach < box.bottom;
    if (isOver) dots += 1;
  }
  return dots;
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]));
}

export interface Purity {
  /** Mean share of people's ten nearest dots that stand in their own group; NaN where nobody is drawn. */
  share: number;
  /** The most this can be: somebody in a group of six has but five to stand by. */
  atMost: number;
}

export function nearestTenPurity({ layout, clusters }: Conclusions): Purity {
  const drawn = [...layout.x.keys()].filter((person) => Number.isFinite(layout.x[person] ?? NaN));
  const shares = drawn.map((person) => {
    const nearest = drawn
      .filter((other) => other !== person)
      .map((other) => ({
        isSame: clusters.of[other] === clusters.of[person],
        distance: Math.hypot(
          (layout.x[other] ?? 0) - (layout.x[person] ?? 0),
          (layout.y[other] ?? 0) - (layout.y[person] ?? 0),
        ),
      }))
      .sort((a, b) => a.distance - b.distance);
    const own = nearest.filter(({ isSame }) => isSame).length;
    const near = nearest.slice(0, NEAREST).filter(({ isSame }) => isSame).length;
    return { near: near / NEAREST, atMost: Math.min(NEAREST, own) / NEAREST };
  });
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    share: mean(shares.map(({ near }) => near)),
    atMost: mean(shares.map(({ atMost }) => atMost)),
  };
}

/** Share of dots that touch another at the first view. */
export function dotOverlapShare({ layout }: Conclusions): number {
  const drawn = [...layout.x.keys()].filter((person) => Number.isFinite(layout.x[person] ?? NaN));
  const touching = drawn.filter((person) =>
    drawn.some(
      (other) =>
        other !== person &&
        Math.hypot(
          (layout.x[other] ?? 0) - (layout.x[person] ?? 0),
          (layout.y[other] ?? 0) - (layout.y[person] ?? 0),
        ) <
          (layout.radius[other] ?? 0) + (layout.radius[person] ?? 0),
    ),
  );
  return touching.length / Math.max(1, drawn.length);
}
