/** Which names this view shows, and where: the wishes put to `label-placement.ts` at a zoom and a focus. */
import { screenX, screenY, type Camera, type Insets, type Size } from './camera.ts';
import { dotRadius } from './draw-people.ts';
import type { Focus } from './focus.ts';
import {
  placeGroupNames,
  placeNames,
  type Box,
  type GroupNameWish,
  type NameWish,
  type PlacedName,
} from './label-placement.ts';
import type { NameLevel, Scene } from './scene.ts';

/** Width of a text in CSS pixels, in the face its kind is drawn with. */
export type Measure = (text: string, kind: NameKind) => number;
export type NameKind = 'person' | 'selected' | 'group' | 'small-group' | 'count' | 'small-count';

export interface Naming {
  person: (person: number) => string;
  group: (cluster: number) => string;
  count: (members: number) => string;
}

export interface ShownNames {
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
}

/** Groups of this many and more bear the larger name. */
export const BIG_GROUP = 50;
export const COUNT_GAP = 5;
const LINE = { group: 18, 'small-group': 16, person: 15, selected: 18 } as const;
/** Zoom, as a multiple of the fitting scale, from which the middle and the near level show. */
const MIDDLE_FROM = 1.45;
const NEAR_FROM = 2.6;
/** Networks this small show their middle and near level at once. */
const MIDDLE_BELOW = 160;
const NEAR_BELOW = 60;
const MOST_NAMES = 60;
const NEIGHBOURS_NAMED = 8;
/** CSS pixels of map for each name, by level. */
const ROOM_PER_NAME = [52_000, 16_000, 8_000] as const;
/** Dots this large are kept clear of other people's names, in CSS pixels. */
const LARGE_DOT = 8;

/** The names to draw, placed so that none meets another. */
export function namesShown(view: NameView): ShownNames {
  const { size, scene, naming, measure } = view;
  const frame: Box = { left: 4, top: 4, right: size.width - 4, bottom: size.height - 4 };
  const clear = {
    ...frame,
    top: view.insets.top - 14,
    bottom: size.height - view.insets.bottom + 8,
  };
  const groups = placeGroupNames(groupWishes(view), clear).map((box) => {
    const area = scene.areas[box.id];
    const members = area?.members ?? 0;
    return {
      ...box,
      name: naming.group(area?.cluster ?? -1),
      count: naming.count(members),
      isBig: members >= BIG_GROUP,
      hue: area?.hue ?? 0,
    };
  });
  const people = placeNames(
    nameWishes(view, frame),
    frame,
    [...groups, ...largeDots(view)],
    nameLimit(view),
  ).map((box) => ({
    ...box,
    name: naming.person(box.id),
    isSelected: box.id === view.selected,
  }));
  return { groups, people };

  function groupWishes({ camera }: NameView): GroupNameWish[] {
    return scene.areas.map(({ cluster, labelX, labelY, bottom, members }, id) => {
      const isBig = members >= BIG_GROUP;
      const width =
        measure(naming.group(cluster), isBig ? 'group' : 'small-group') +
        COUNT_GAP +
        measure(naming.count(members), isBig ? 'count' : 'small-count');
      return {
        id,
        x: screenX(camera, labelX),
        top: screenY(camera, labelY),
        bottom: screenY(camera, bottom),
        width,
        height: LINE[isBig ? 'group' : 'small-group'],
      };
    });
  }
}

function nameLevel({ scene, camera, fitScale }: NameView): NameLevel {
  const zoom = camera.k / fitScale;
  if (zoom >= NEAR_FROM || scene.drawn.length < NEAR_BELOW) return 2;
  if (zoom >= MIDDLE_FROM || scene.drawn.length < MIDDLE_BELOW) return 1;
  return 0;
}

function nameLimit(view: NameView): number {
  const room = (view.size.width * view.size.height) / ROOM_PER_NAME[nameLevel(view)];
  return Math.min(MOST_NAMES, Math.max(4, Math.floor(room)));
}

/** Names wished for, most important first, of people on the screen. */
function nameWishes(view: NameView, frame: Box): NameWish[] {
  const { scene, camera, focus, selected, naming, measure } = view;
  const level = nameLevel(view);
  const wishes: NameWish[] = [];
  const wished = new Set<number>();
  const wish = (person: number): void => {
    if (wished.has(person) || !scene.isDrawn[person]) return;
    wished.add(person);
    const x = screenX(camera, scene.x[person] ?? 0);
    const y = screenY(camera, scene.y[person] ?? 0);
    if (x < frame.left || y < frame.top || x > frame.right || y > frame.bottom) return;
    const kind = person === selected ? 'selected' : 'person';
    const ring = scene.bridges.includes(person) || person === selected ? 3 : 0;
    wishes.push({
      id: person,
      x,
      y,
      radius: dotRadius(scene, person, camera) + ring,
      width: measure(naming.person(person), kind),
      height: LINE[kind],
    });
  };
  if (selected !== null) wish(selected);
  for (const person of focus?.neighbours.slice(0, NEIGHBOURS_NAMED) ?? []) wish(person);
  for (const each of scene.naming) {
    if (wishes.length > MOST_NAMES * 4) break;
    const isLit = focus ? focus.lit[each.person] === 1 : true;
    const isAsked = focus !== null && focus.neighbours.length === 0;
    if (isLit && (each.level <= level || isAsked)) wish(each.person);
  }
  return wishes;
}

function largeDots({ scene, camera, focus }: NameView): Box[] {
  const boxes: Box[] = [];
  for (const { person } of scene.naming.slice(0, MOST_NAMES)) {
    if (focus && !focus.lit[person]) continue;
    const radius = dotRadius(scene, person, camera);
    if (radius < LARGE_DOT) continue;
    const x = screenX(camera, scene.x[person] ?? 0);
    const y = screenY(camera, scene.y[person] ?? 0);
    const half = radius * 0.8;
    boxes.push({ left: x - half, top: y - half, right: x + half, bottom: y + half });
  }
  return boxes;
}
