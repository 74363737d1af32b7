/** Whose name is wished for at a zoom and a focus, in which order, and how much room it wants. */
import { placeX, placeY, screenX, screenY, type Size } from './camera.ts';
import { dotRadius } from './draw-people.ts';
import type { GroundArea } from './ground.ts';
import { HUES } from './theme.ts';
import type { Box } from './boxes.ts';
import type { GroupNameWish } from './group-name-placement.ts';
import type { NameWish } from './label-placement.ts';
import type { NameLevel } from './name-order.ts';
import type { NameView } from './names-shown.ts';

/** Groups of this many and more bear the larger name. */
export const BIG_GROUP = 50;
/** Narrower maps are a phone's: smaller group names, and fewer. */
const SMALL_SCREEN = 600;
/** A phone names this many of the largest groups from afar, if none is big. */
const LEAST_GROUPS_NAMED = 6;
/** On a phone a name may touch its neighbours this much; elsewhere it may cover them if it must. */
const COVERED_ON_PHONE = 0.35;
export const COUNT_GAP = 5;
const LINE = { group: 18, 'small-group': 16, person: 15, selected: 18 } as const;
/** Zoom, as a multiple of the fitting scale, from which the middle and the near level show. */
const MIDDLE_FROM = 1.45;
const NEAR_FROM = 2.6;
/** A level is left only this much below where it was entered, so that a trembling zoom shows one thing. */
const LEAVES_BELOW = 0.9;
/** Within this many CSS pixels and this much zoom of where names were chosen, the chosen ones stand still. */
const CHOSEN_WITHIN = 90;
const CHOSEN_WITHIN_ZOOM = 1.12;
/** Networks this small show their middle and near level at once. */
const MIDDLE_BELOW = 160;
const NEAR_BELOW = 60;
export const MOST_NAMES = 60;
/** More wishes than this are not worth trying in one frame. */
const MOST_WISHES = MOST_NAMES * 4;
const NEIGHBOURS_NAMED = 8;

/** How near the reader stands, by zoom; a small network is seen from near at once. */
export function nameLevel({ scene, camera, fitScale, before }: NameView): NameLevel {
  const zoom = camera.k / fitScale;
  const isFrom = (zoomFrom: number, level: NameLevel): boolean =>
    zoom >= zoomFrom * ((before?.level ?? 0) >= level ? LEAVES_BELOW : 1);
  if (isFrom(NEAR_FROM, 2) || scene.drawn.length < NEAR_BELOW) return 2;
  if (isFrom(MIDDLE_FROM, 1) || scene.drawn.length < MIDDLE_BELOW) return 1;
  return 0;
}

/** Whether the reader has hardly moved since names were chosen. */
export function isSteady({ camera, before, size }: NameView): boolean {
  const at = before?.chosenAt;
  if (!at) return false;
  const zoom = camera.k / at.k;
  if (zoom > CHOSEN_WITHIN_ZOOM || zoom < 1 / CHOSEN_WITHIN_ZOOM) return false;
  const middle = { x: size.width / 2, y: size.height / 2 };
  const moved = Math.hypot(
    screenX(camera, placeX(at, middle.x)) - middle.x,
    screenY(camera, placeY(at, middle.y)) - middle.y,
  );
  return moved <= CHOSEN_WITHIN;
}

export function isSmallScreen(size: Size): boolean {
  return size.width < SMALL_SCREEN;
}

export function isLarge(members: number, size: Size): boolean {
  return members >= BIG_GROUP && !isSmallScreen(size);
}

/** Names of groups, largest first. */
export function groupWishes(view: NameView): GroupNameWish[] {
  const { camera, scene, size, naming, measure, before } = view;
  const former = new Map(before?.groups.map(({ id, spot }) => [id, spot]));
  const wishes: GroupNameWish[] = [];
  const isFar = nameLevel(view) === 0;
  scene.areas.forEach((area, id) => {
    const { cluster, labelX, labelY, box, members } = area;
    if (scene.areaPeople[id] === 0 || (isFar && !isNamedFromAfar(area, id, size))) return;
    const large = isLarge(members, size);
    const width =
      measure(naming.group(cluster), large ? 'group' : 'small-group') +
      COUNT_GAP +
      measure(naming.count(scene.areaPeople[id] ?? 0), large ? 'count' : 'small-count');
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

/**
 * Large groups bear their name from afar. Small ones do so only from one zoom step on: on a phone all of
 * them; elsewhere those past the first that are named after somebody in them, for twenty such names say
 * less of a network than its large groups.
 */
function isNamedFromAfar({ members, hasOwnName }: GroundArea, rank: number, size: Size): boolean {
  if (members >= BIG_GROUP) return true;
  return isSmallScreen(size) ? rank < LEAST_GROUPS_NAMED : rank < HUES || hasOwnName;
}

/**
 * Names wished for, most important first, of people on the screen. Among names of one level, those shown
 * before come first: a name gives way to a more important one, never to one of its like; and to nobody
 * while the reader hardly moves.
 */
export function nameWishes(view: NameView, frame: Box): NameWish[] {
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
  // Where only some are asked for, the names of the others make room.
  const isAsked = focus !== null && focus.neighbours.length === 0;
  const stays = (person: number): boolean => !isAsked || focus.lit[person] === 1;
  if (isSteady(view)) for (const { id } of before?.people ?? []) if (stays(id)) wish(id);
  for (const person of focus?.neighbours.slice(0, NEIGHBOURS_NAMED) ?? []) wish(person);
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
