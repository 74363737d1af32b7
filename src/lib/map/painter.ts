/**
 * Paints one view on two canvases: the map itself, and above it what follows the pointer, so that a hover
 * repaints a handful of lines and not the map.
 *
 * Order: ties between groups, areas, ties inside groups, dots, ties in focus, lit dots, rings, names.
 */
import { screenX, screenY, type Camera, type Insets, type Size } from './camera.ts';
import { drawAreas } from './draw-areas.ts';
import { drawNames } from './draw-names.ts';
import { dotRadius, drawDots, drawRinged } from './draw-people.ts';
import { drawRings } from './draw-rings.ts';
import { drawTies } from './draw-ties.ts';
import type { Focus } from './focus.ts';
import { nameLevel } from './name-wishes.ts';
import { namesShown, type Measure, type Naming, type ShownNames } from './names-shown.ts';
import type { Pen } from './pen.ts';
import type { Scene } from './scene.ts';
import type { MapTheme } from './theme.ts';

export interface View {
  scene: Scene;
  paths: readonly Path2D[];
  camera: Camera;
  fitScale: number;
  size: Size;
  insets: Insets;
  pixelRatio: number;
  focus: Focus | null;
  selected: number | null;
  naming: Naming;
  theme: MapTheme;
  /** What the frame before showed: names stay where they stood as long as they may. */
  before?: ShownNames;
  measure: Measure;
}

const BRIDGE_RING = 1.5;
const SELECTED_RING = 2.5;
/** How much is left of an area with nobody in it. */
const EMPTY_AREA = 0.4;
/** A group with this many lit people keeps its full name and area. */
const LIT_PEOPLE = 5;
const HOVER_NAME_APART = 7;
/** Ties between groups lie under everything and stay quiet. */
const BETWEEN_SHARE = 0.62;

/** Paints the map; answers with the names it shows, for taps on them. */
export function paintMap(context: Pen, view: View): ShownNames {
  const { scene, camera, focus, theme, selected } = view;
  const [between, inside] = splitTies(scene);
  const isLit = litGroups(view);
  // From afar a thousand dashes would be noise.
  const likelyAs = nameLevel(view) === 0 ? 'paler' : 'dashed';
  clear(context, view);

  inPlaces(context, view);
  context.globalAlpha = focus ? focus.rest.ties * BETWEEN_SHARE : BETWEEN_SHARE;
  drawTies(context, between, camera, () => theme.tie, likelyAs);
  context.globalAlpha = 1;
  drawAreas(context, scene.areas, view.paths, {
    camera,
    theme,
    share: focus?.rest.areas ?? EMPTY_AREA,
    isLit,
  });
  context.globalAlpha = focus ? focus.rest.ties : 1;
  drawTies(context, inside, camera, (hue) => theme.tieInside[hue ?? 0] ?? theme.tie, likelyAs);

  if (scene.backdrop) drawRings(context, scene.backdrop, camera, theme);

  inPixels(context, view);
  context.globalAlpha = focus ? focus.rest.dots : 1;
  drawDots(context, scene, view, focus?.lit ?? null, 0);
  if (focus) {
    inPlaces(context, view);
    context.globalAlpha = 0.7;
    drawTies(context, focus.ties, camera, litTie(theme), 'dashed');
    inPixels(context, view);
    context.globalAlpha = 1;
    drawDots(context, scene, view, focus.lit, 1);
  }
  context.globalAlpha = 1;
  for (let at = scene.ringed.length - 1; at >= 0; at -= 1) {
    const person = scene.ringed[at] ?? 0;
    if (person === selected || (focus && !focus.lit[person])) continue;
    drawRinged(context, scene, person, view, { colour: theme.ink, width: BRIDGE_RING });
  }
  if (selected !== null && scene.isDrawn[selected]) {
    drawRinged(context, scene, selected, view, { colour: theme.accent, width: SELECTED_RING });
  }

  const shown = namesShown(view);
  drawNames(context, shown, theme, view.measure, {
    rest: focus?.rest.names ?? 1,
    isLit: (area) => isLit(scene.areas[area]?.cluster ?? -1),
  });
  return shown;
}

/** Paints what follows the pointer or the keyboard: the person's ties, ring and name. */
export function paintPreview(
  context: Pen,
  view: View,
  preview: { person: number; focus: Focus; byKeyboard: boolean } | null,
): void {
  clear(context, view);
  if (!preview) return;
  const { scene, camera, theme, naming } = view;
  const { person, focus, byKeyboard } = preview;
  inPlaces(context, view);
  context.globalAlpha = 0.75;
  drawTies(context, focus.ties, camera, litTie(theme), 'dashed');
  inPixels(context, view);
  context.globalAlpha = 1;
  drawDots(context, scene, view, focus.lit, 1);
  for (const bridge of scene.ringed) {
    if (!focus.lit[bridge] || bridge === person) continue;
    drawRinged(context, scene, bridge, view, { colour: theme.ink, width: BRIDGE_RING });
  }
  const isAccented = byKeyboard || person === view.selected;
  drawRinged(context, scene, person, view, {
    colour: isAccented ? theme.accent : theme.ink,
    width: isAccented ? SELECTED_RING : BRIDGE_RING,
  });
  const name = naming.person(person);
  const width = view.measure(name, 'selected');
  const out = dotRadius(scene, person, camera) + HOVER_NAME_APART;
  const x = screenX(camera, scene.x[person] ?? 0);
  const y = screenY(camera, scene.y[person] ?? 0);
  const left = x + out + width < view.size.width - 4 ? x + out : x - out - width;
  drawNames(
    context,
    {
      chosenAt: null,
      level: 0,
      marks: [],
      groups: [],
      people: [
        {
          id: person,
          spot: 0,
          left,
          right: left + width,
          top: y - 9,
          bottom: y + 9,
          name,
          isSelected: true,
        },
      ],
    },
    theme,
    view.measure,
    { rest: 1, isLit: () => true },
  );
}

/** Ties in focus: in full hue, or in quiet ink between groups. */
function litTie(theme: MapTheme): (hue: number | null) => string {
  return (hue) => (hue === null ? theme.quietInk : (theme.dot[hue] ?? theme.tie));
}

/** `context` in layout units. */
function inPlaces(context: Pen, { camera, pixelRatio }: View): void {
  const scale = camera.k * pixelRatio;
  context.setTransform(scale, 0, 0, scale, camera.x * pixelRatio, camera.y * pixelRatio);
}

/** `context` in CSS pixels. */
function inPixels(context: Pen, { pixelRatio }: View): void {
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
}

function clear(context: Pen, view: View): void {
  inPixels(context, view);
  context.globalAlpha = 1;
  context.clearRect(0, 0, view.size.width, view.size.height);
}

function splitTies({ ties }: Scene) {
  const firstInside = ties.findIndex(({ hue }) => hue !== null);
  const at = firstInside < 0 ? ties.length : firstInside;
  return [ties.slice(0, at), ties.slice(at)] as const;
}

/** Which clusters stay in full colour: all without focus, else those with enough lit people. */
function litGroups({ scene, focus, selected }: View): (cluster: number) => boolean {
  if (!focus) {
    const empty = new Set(
      scene.areas.filter((_, area) => scene.areaPeople[area] === 0).map(({ cluster }) => cluster),
    );
    return (cluster) => !empty.has(cluster);
  }
  const lit = new Map<number, number>();
  for (const person of scene.drawn) {
    if (!focus.lit[person]) continue;
    const cluster = scene.clusterOf[person] ?? -1;
    lit.set(cluster, (lit.get(cluster) ?? 0) + 1);
  }
  const own = selected === null ? null : scene.clusterOf[selected];
  return (cluster) => cluster === own || (lit.get(cluster) ?? 0) >= LIT_PEOPLE;
}
