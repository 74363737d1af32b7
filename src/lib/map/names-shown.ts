/** Which names this view shows, and where: wishes put to `label-placement.ts`, clear of dots and areas. */
import {
  placeX,
  placeY,
  screenX,
  screenY,
  type Camera,
  type Corner,
  type Insets,
  type Size,
} from './camera.ts';
import { dotRadius } from './draw-people.ts';
import type { Focus } from './focus.ts';
import type { Mark } from './ground.ts';
import { isInArea } from './hit-test.ts';
import { isClear, type Box } from './boxes.ts';
import type { PlacedName } from './free-places.ts';
import { placeGroupNames } from './group-name-placement.ts';
import { placeNames } from './label-placement.ts';
import type { NameLevel } from './name-order.ts';
import {
  groupWishes,
  isLarge,
  isSmallScreen,
  isSteady,
  MOST_NAMES,
  nameLevel,
  nameWishes,
} from './name-wishes.ts';
import type { Scene } from './scene.ts';

/** Width of a text in CSS pixels, in the face its kind is drawn with. */
export type Measure = (text: string, kind: NameKind) => number;
export type NameKind =
  'mark' | 'person' | 'selected' | 'group' | 'small-group' | 'count' | 'small-count';

export interface Naming {
  person: (person: number) => string;
  group: (cluster: number) => string;
  count: (members: number) => string;
}

export interface ShownNames {
  /** Where the reader stood when these names were last chosen; null before the first time. */
  chosenAt: Camera | null;
  level: NameLevel;
  marks: (Box & Pick<Mark, 'text' | 'hue' | 'leadsTo'>)[];
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

export const NO_NAMES: ShownNames = { chosenAt: null, level: 0, marks: [], groups: [], people: [] };

const NAMES_IN_CIRCLES = 36;
const MARK_HEIGHT = 16;
/** A word pushed in from the edge by more than this share of its width lies over what it does not mean. */
const MOST_PUSHED = 0.45;
/** CSS pixels of map for each name, by level. */
const ROOM_PER_NAME = [52_000, 16_000, 8_000] as const;

/** The names to draw, placed so that none meets another. */
export function namesShown(view: NameView): ShownNames {
  const { size, insets, before } = view;
  const frame: Box = { left: 4, top: 4, right: size.width - 4, bottom: size.height - 4 };
  const clear = { ...frame, top: insets.top - 14, bottom: size.height - insets.bottom + 8 };
  const { ringed, others } = dotBoxes(view);
  const covered = (box: Box, id: number) => coveredShare(view, box, id);
  const limit = nameLimit(view);
  const wishes = { groups: groupWishes(view), people: nameWishes(view, frame) };
  const corners = (insets.corners ?? []).map((corner) => cornerBox(corner, size));
  const besides = { ...frame, left: insets.left, right: size.width - insets.right };
  const marks = placedMarks(view, besides, corners);
  const groups: PlacedName[] = [];
  const people: PlacedName[] = [];
  const steady = isSteady(view);
  // While the reader hardly moves, whoever can stays; the others take what room is left.
  for (const isStaying of steady ? [true, false] : [false]) {
    const isWaiting = ({ id }: { id: number }, placed: readonly PlacedName[]): boolean =>
      !placed.some((each) => each.id === id);
    const names = [...corners, ...marks, ...groups, ...people];
    groups.push(
      ...placeGroupNames(
        wishes.groups.filter((wish) => isWaiting(wish, groups)),
        clear,
        { names, dots: ringed, covered, isStaying },
      ),
    );
    people.push(
      ...placeNames(
        wishes.people.filter((wish) => isWaiting(wish, people)),
        frame,
        {
          names: [...corners, ...marks, ...groups, ...people],
          dots: ringed,
          avoided: others,
          isStaying,
        },
        limit - people.length,
      ),
    );
  }
  return {
    chosenAt: steady ? (before?.chosenAt ?? view.camera) : view.camera,
    level: nameLevel(view),
    marks,
    groups: groups.map((box) => namedGroup(view, box)),
    people: people.map((box) => ({
      ...box,
      name: view.naming.person(box.id),
      isSelected: box.id === view.selected,
    })),
  };
}

function cornerBox({ side, aside, bottom, width, height }: Corner, size: Size): Box {
  const left = side === 'left' ? aside : size.width - aside - width;
  const low = size.height - bottom;
  return { left, top: low - height, right: left + width, bottom: low };
}

/** Words of rings and sectors at their places; one that would meet another, or finds no room beside them, is left out. */
function placedMarks(
  { scene, camera, measure }: NameView,
  frame: Box,
  corners: readonly Box[],
): ShownNames['marks'] {
  const placed: ShownNames['marks'] = [];
  for (const { text, x, y, align, hue, leadsTo } of scene.backdrop?.marks ?? []) {
    const width = measure(text, 'mark');
    const at = screenX(camera, x) - (align === 'left' ? 0 : align === 'right' ? width : width / 2);
    const top = screenY(camera, y) - MARK_HEIGHT / 2;
    const left = Math.min(Math.max(at, frame.left), frame.right - width);
    if (Math.abs(left - at) > MOST_PUSHED * width) continue;
    const box = { left, top, right: left + width, bottom: top + MARK_HEIGHT };
    if (isClear(box, [...corners, ...placed])) placed.push({ ...box, text, hue, leadsTo });
  }
  return placed;
}

function namedGroup(
  { scene, naming, size }: NameView,
  box: PlacedName,
): ShownNames['groups'][number] {
  const area = scene.areas[box.id];
  const members = area?.members ?? 0;
  return {
    ...box,
    name: naming.group(area?.cluster ?? -1),
    count: naming.count(scene.areaPeople[box.id] ?? 0),
    isBig: isLarge(members, size),
    hue: area?.hue ?? 0,
  };
}

function nameLimit(view: NameView): number {
  // Circles are mostly paper, and who is close is what they are for.
  if (view.scene.backdrop)
    return isSmallScreen(view.size) ? NAMES_IN_CIRCLES / 2 : NAMES_IN_CIRCLES;
  const room = (view.size.width * view.size.height) / ROOM_PER_NAME[nameLevel(view)];
  return Math.min(MOST_NAMES, Math.max(4, Math.floor(room)));
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

/** Boxes of the dots on the screen: ringed ones, which no name covers, and the others that count. */
function dotBoxes(view: NameView): { ringed: Box[]; others: Box[] } {
  const { scene, camera, focus, size, selected } = view;
  const ringed: Box[] = [];
  const others: Box[] = [];
  for (const person of scene.drawn) {
    if (focus && !focus.lit[person]) continue;
    const isRinged = scene.isRinged[person] === 1 || person === selected;
    const radius = dotRadius(scene, person, camera);
    const x = screenX(camera, scene.x[person] ?? 0);
    const y = screenY(camera, scene.y[person] ?? 0);
    if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
    const half = isRinged ? radius + 2 : radius * 0.8;
    const box = { left: x - half, top: y - half, right: x + half, bottom: y + half };
    (isRinged ? ringed : others).push(box);
  }
  return { ringed, others };
}
