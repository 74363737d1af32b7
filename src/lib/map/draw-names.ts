/** Names in CSS pixels, each over a halo of canvas colour. */
import { isWithin } from './group-name-placement.ts';
import { COUNT_GAP } from './name-wishes.ts';
import type { Measure, NameKind, ShownNames } from './names-shown.ts';
import type { Pen, Ruler } from './pen.ts';
import type { MapTheme } from './theme.ts';

const HALO = 3.4;
/** A group's name over its own people needs more paper under it. */
const HALO_WITHIN = 8;

function fontOf(kind: NameKind, theme: MapTheme): string {
  switch (kind) {
    case 'mark':
      return `500 12px ${theme.font}`;
    case 'person':
      return `500 12px ${theme.font}`;
    case 'selected':
      return `620 14px ${theme.font}`;
    case 'group':
      return `620 14px ${theme.font}`;
    case 'small-group':
      return `620 12px ${theme.font}`;
    case 'count':
      return `400 14px ${theme.font}`;
    case 'small-count':
      return `400 12px ${theme.font}`;
    default:
      return kind satisfies never;
  }
}

/** Measures each text once a theme. */
export function measuring(context: Ruler, theme: MapTheme): Measure {
  const known = new Map<string, number>();
  return (text, kind) => {
    const key = `${kind} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    context.font = fontOf(kind, theme);
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
}

/** Paints group names with their counts, then people's. `isLit` says which group names stay strong. */
export function drawNames(
  context: Pen,
  shown: ShownNames,
  theme: MapTheme,
  measure: Measure,
  { rest, isLit }: { rest: number; isLit: (area: number) => boolean },
): void {
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  context.lineWidth = HALO;
  context.strokeStyle = theme.canvas;
  const write = (text: string, kind: NameKind, colour: string, x: number, y: number): void => {
    context.font = fontOf(kind, theme);
    context.strokeText(text, x, y);
    context.fillStyle = colour;
    context.fillText(text, x, y);
  };
  for (const { left, top, bottom, text, hue } of shown.marks) {
    const colour = hue === null ? theme.quietInk : (theme.name[hue] ?? theme.ink);
    write(text, 'mark', colour, left, (top + bottom) / 2);
  }
  for (const group of shown.groups) {
    const { id, left, top, bottom, name, count, isBig, hue } = group;
    context.globalAlpha = isLit(id) ? 1 : rest;
    context.lineWidth = isWithin(group) ? HALO_WITHIN : HALO;
    const middle = (top + bottom) / 2;
    const kind = isBig ? 'group' : 'small-group';
    const beside = left + measure(name, kind) + COUNT_GAP;
    write(count, isBig ? 'count' : 'small-count', theme.quietInk, beside, middle);
    write(name, kind, theme.name[hue] ?? theme.ink, left, middle);
  }
  context.globalAlpha = 1;
  context.lineWidth = HALO;
  for (const { left, top, bottom, name, isSelected } of shown.people) {
    write(name, isSelected ? 'selected' : 'person', theme.ink, left, (top + bottom) / 2);
  }
}
