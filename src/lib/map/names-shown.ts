/** Which names this view shows, and where: the wishes put to `label-placement.ts` at a zoom and a focus. */
import { placeX, placeY, screenX, screenY, type Camera, type Insets, type Size } from './camera.ts';
import { dotRadius } from './draw-people.ts';
import type { Focus } from './focus.ts';
import { isInArea } from './hit-test.ts';
import {
  placeGroupNames,
  placeNames,
  type Box,
  type GroupNameWish,
  type NameWish,
  type PlacedName,
} from './label-placement.ts';
import type { NameLevel } from './name-order.ts';
import type { Scene } from './scene.ts';

/** Width of a text in CSS pixels, in the face its kind is drawn with. */
export type Measure = (text: string, kind: NameKind) => number;
export type NameKind = 'person' | 'selected' | 'group' | 'small-group' | 'count' | 'small-count';

export interface Naming {
  person: (person: number) => string;
  group: (cluster: number) => string;
  count: (members: number) => string;
}

export interface ShownNames {
  level: NameLevel;
  groups: (PlacedName & { name: string; count: string; isBig: boolean; hue: number })[];
  people: (PlacedName & { name: string; isSelected: boolean })[];
}

export interface NameView {
  scene: Scene;
  camera: Camera;
  /** Scale at which the whole map fits. */
  fitScale: number;
  size: Size;
  insets: Insets;
  focus: Focus | null;
  selected: number | null;
  naming: Naming;
  measure: Measure;
  /** What the frame before showed: names stay where they stood as long as they may. */
  before?: ShownNames | undefined;
}

export const NO_NAMES: ShownNames = { level: 0, groups: [], people: [] };

/** Groups of this many and more bear the larger name. */
export const BIG_GROUP = 50;
/** Narrower maps are a phone's: smaller group names, and fewer. */
const SMALL_SCREEN = 600;
/** On a phone a name may touch its neighbours this much; elsewhere it may cover them if it must. */
const COVERED_ON_PHONE = 0.35;
export const COUNT_GAP = 5;
const LINE = { group: 18, 'small-group': 16, person: 15, selected: 18 } as const;
/** Zoom, as a multiple of the fitting scale, from which the middle and the near level show. */
const MIDDLE_FROM = 1.45;
const NEAR_FROM = 2.6;
/** A level is left only this much below where it was entered, so that a trembling zoom shows one thing. */
const LEAVES_BELOW = 0.9;
/** Networks this small show their middle and near level at once. */
const MIDDLE_BELOW = 160;
const NEAR_BELOW = 60;
const MOST_NAMES = 60;
/** More wishes than this are not worth trying in one frame. */
const MOST_WISHES = MOST_NAMES * 4;
const NEIGHBOURS_NAMED = 8;
/** CSS pixels of map for each name, by level. */
const ROOM_PER_NAME = [52_000, 16_000, 8_000] as const;
/** Dots this large are kept clear of other people's names, in CSS pixels. */
const LARGE_DOT = 8;

/** The names to draw, placed so that none meets another. */
export function namesShown(view: NameView): ShownNames {
  const { size, scene, naming, insets } = view;
  const frame: Box = { left: 4, top: 4, right: size.width - 4, bottom: size.height - 4 };
  const clear = { ...frame, top: insets.top - 14, bottom: size.height - insets.bottom + 8 };
  const dots = dotBoxes(view);
  const covered = (box: Box, id: number) => coveredShare(view, box, id);
  const groups = placeGroupNames(groupWishes(view), clear, dots.ringed, covered).map((box) => {
    const area = scene.areas[box.id];
    const members = area?.members ?? 0;
    return {
      ...box,
      name: naming.group(area?.cluster ?? -1),
      count: naming.count(members),
      isBig: isLarge(members, size),
      hue: area?.hue ?? 0,
    };
  });
  const people = placeNames(
    nameWishes(view, frame),
    frame,
    { taken: [...groups, ...dots.ringed], avoided: dots.others },
    nameLimit(view),
  ).map((box) => ({
    ...box,
    name: naming.person(box.id),
    isSelected: box.id === view.selected,
  }));
  return { level: nameLevel(view), groups, people };
}

function isSmallScreen(size: Size): boolean {
  return size.width < SMALL_SCREEN;
}

function isLarge(members: number, size: Size): boolean {
  return members >= BIG_GROUP && !isSmallScreen(size);
}

function groupWishes(view: NameView): GroupNameWish[] {
  const { camera, scene, size, naming, measure, before } = view;
  const former = new Map(before?.groups.map(({ id, spot }) => [id, spot]));
  const wishes: GroupNameWish[] = [];
  scene.areas.forEach(({ cluster, labelX, labelY, box, members }, id) => {
    // On a phone, small groups bear their name only from one zoom step on.
    if (isSmallScreen(size) && members < BIG_GROUP && nameLevel(view) === 0) return;
    const large = isLarge(members, size);
    const width =
      measure(naming.group(cluster), large ? 'group' : 'small-group') +
      COUNT_GAP +
      measure(naming.count(members), large ? 'count' : 'small-count');
    wishes.push({
      id,
      formerSpot: former.get(id),
      mayCover: isSmallScreen(size) ? COVERED_ON_PHONE : 1,
      x: screenX(camera, labelX),
      top: screenY(camera, labelY),
      bottom: screenY(camera, box.maxY),
      width,
      height: LINE[large ? 'group' : 'small-group'],
    });
  });
  return wishes;
}

/** Share of a group's name, looked at in evenly spaced places, that lies over other groups' areas. */
function coveredShare({ scene, camera }: NameView, name: Box, id: number): number {
  const places = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((share) =>
    [name.top, name.bottom].map((y) => ({
      x: placeX(camera, name.left + share * (name.right - name.left)),
      y: placeY(camera, y),
    })),
  );
  const covered = places.filter(({ x, y }) =>
    scene.areas.some((area, other) => other !== id && isInArea(area, x, y)),
  );
  return covered.length / places.length;
}

/** How near the reader stands, by zoom; a small network is seen from near at once. */
export function nameLevel({ scene, camera, fitScale, before }: NameView): NameLevel {
  const zoom = camera.k / fitScale;
  const isFrom = (zoomFrom: number, level: NameLevel): boolean =>
    zoom >= zoomFrom * ((before?.level ?? 0) >= level ? LEAVES_BELOW : 1);
  if (isFrom(NEAR_FROM, 2) || scene.drawn.length < NEAR_BELOW) return 2;
  if (isFrom(MIDDLE_FROM, 1) || scene.drawn.length < MIDDLE_BELOW) return 1;
  return 0;
}

function nameLimit(view: NameView): number {
  const room = (view.size.width * view.size.height) / ROOM_PER_NAME[nameLevel(view)];
  return Math.min(MOST_NAMES, Math.max(4, Math.floor(room)));
}

/**
 * Names wished for, most important first, of people on the screen. Among names of one level, those shown
 * before come first: a name gives way to a more important one, never to one of its like.
 */
function nameWishes(view: NameView, frame: Box): NameWish[] {
  const { scene, focus, selected, before } = view;
  const level = nameLevel(view);
  const former = new Map(before?.people.map(({ id, spot }) => [id, spot]));
  const wishes = new Map<number, NameWish>();
  const wish = (person: number): void => {
    if (wishes.size > MOST_WISHES || wishes.has(person) || !scene.isDrawn[person]) return;
    const found = wishFor(view, person, frame, former.get(person));
    if (found) wishes.set(person, found);
  };
  if (selected !== null) wish(selected);
  for (const person of focus?.neighbours.slice(0, NEIGHBOURS_NAMED) ?? []) wish(person);
  const isAsked = focus !== null && focus.neighbours.length === 0;
  const askable = scene.naming.filter(
    (each) => (each.level <= level || isAsked) && (focus ? focus.lit[each.person] === 1 : true),
  );
  for (const nearness of [0, 1, 2]) {
    const like = askable.filter((each) => each.level === nearness);
    for (const { person } of like) if (former.has(person)) wish(person);
    for (const { person } of like) wish(person);
  }
  return [...wishes.values()];
}

/** One person's name; null when their dot is off the screen. */
function wishFor(
  { scene, camera, selected, naming, measure }: NameView,
  person: number,
  frame: Box,
  formerSpot: number | undefined,
): NameWish | null {
  const x = screenX(camera, scene.x[person] ?? 0);
  const y = screenY(camera, scene.y[person] ?? 0);
  if (x < frame.left || y < frame.top || x > frame.right || y > frame.bottom) return null;
  const kind = person === selected ? 'selected' : 'person';
  const ring = scene.isRinged[person] || person === selected ? 4 : 0;
  return {
    id: person,
    formerSpot,
    x,
    y,
    radius: dotRadius(scene, person, camera) + ring,
    width: measure(naming.person(person), kind),
    height: LINE[kind],
  };
}

/** Boxes of the dots on the screen: ringed ones, which no name covers, and the others that count. */
function dotBoxes(view: NameView): { ringed: Box[]; others: Box[] } {
  const { scene, camera, focus, size, selected } = view;
  const least = nameLevel(view) === 2 ? 0 : LARGE_DOT;
  const ringed: Box[] = [];
  const others: Box[] = [];
  for (const person of scene.drawn) {
    if (focus && !focus.lit[person]) continue;
    const isRinged = scene.isRinged[person] === 1 || person === selected;
    const radius = dotRadius(scene, person, camera);
    if (radius < least && !isRinged) continue;
    const x = screenX(camera, scene.x[person] ?? 0);
    const y = screenY(camera, scene.y[person] ?? 0);
    if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
    const half = isRinged ? radius + 2 : radius * 0.8;
    const box = { left: x - half, top: y - half, right: x + half, bottom: y + half };
    (isRinged ? ringed : others).push(box);
  }
  return { ringed, others };
}
