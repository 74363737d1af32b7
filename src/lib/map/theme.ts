/**
 * The colours of the map, read from the tokens of `ui/tokens.css` on the element it is drawn in, and mixed
 * once: areas, outlines and names are hues thinned or darkened by the shares the tokens give.
 */
export const HUES = 10;
/** Index of grey among the hues. */
export const GREY = HUES;
/** Steps of the ramp for what has an order. */
const RAMP_STEPS = 4;

/** Index of a step of the ramp among the paints: 0 least … 3 most. */
export function ramp(step: number): number {
  return GREY + 1 + Math.min(RAMP_STEPS - 1, Math.max(0, step));
}

/** The same paint as a custom property of `tokens.css`. */
export function paintToken(paint: number): string {
  if (paint > GREY) return `--ramp-${paint - GREY - 1}`;
  return paint === GREY ? '--hue-grey' : `--hue-${paint}`;
}

export interface MapTheme {
  canvas: string;
  ink: string;
  quietInk: string;
  accent: string;
  /** Ties between groups. */
  tie: string;
  /** By paint (hues, grey, the ramp): dots, area fill, area outline, name, tie inside the group. */
  dot: string[];
  areaFill: string[];
  areaLine: string[];
  name: string[];
  tieInside: string[];
  font: string;
}

type Rgb = readonly [number, number, number];

const TIE_INSIDE = 0.34;

/** Reads the theme in force at `element`. */
export function readTheme(element: Element): MapTheme {
  const style = getComputedStyle(element);
  const probe = document.createElement('canvas').getContext('2d');
  const raw = (name: string) => style.getPropertyValue(name).trim();
  const colour = (name: string, fallback: string): string => {
    if (!probe) return fallback;
    probe.fillStyle = fallback;
    probe.fillStyle = raw(name) || fallback;
    return probe.fillStyle;
  };
  const share = (name: string, fallback: number): number => {
    const value = Number.parseFloat(raw(name));
    return Number.isFinite(value) ? value / 100 : fallback;
  };
  const ink = colour('--ink', '#1b1c1f');
  const dot = Array.from({ length: GREY + 1 + RAMP_STEPS }, (_, paint) =>
    colour(paintToken(paint), '#8b8a85'),
  );
  const nameShare = share('--name-mix', 0.72);
  return {
    canvas: colour('--canvas', '#f7f6f3'),
    ink,
    quietInk: colour('--ink-3', '#6c6f75'),
    accent: colour('--accent', '#c8390f'),
    tie: colour('--tie', '#bdb9b0'),
    dot,
    areaFill: dot.map((hue) => thinned(hue, share('--area-fill', 0.085))),
    areaLine: dot.map((hue) => thinned(hue, share('--area-line', 0.38))),
    name: dot.map((hue) => mixed(hue, ink, nameShare)),
    tieInside: dot.map((hue) => thinned(hue, TIE_INSIDE)),
    font: raw('--font') || 'system-ui, sans-serif',
  };
}

/** A colour as the browser normalises it ("#rrggbb" or "rgba(…)") → its three channels. */
function channels(colour: string): Rgb {
  const hex = /^#(..)(..)(..)$/.exec(colour);
  if (hex) {
    return [
      Number.parseInt(hex[1] ?? '0', 16),
      Number.parseInt(hex[2] ?? '0', 16),
      Number.parseInt(hex[3] ?? '0', 16),
    ];
  }
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}

/** "#508ee8" at .34 → "rgba(80, 142, 232, 0.34)". */
export function thinned(colour: string, share: number): string {
  const [red, green, blue] = channels(colour);
  return `rgba(${red}, ${green}, ${blue}, ${share})`;
}

/** `share` of the first colour with the rest of the second. */
export function mixed(first: string, second: string, share: number): string {
  const a = channels(first);
  const b = channels(second);
  const mix = (channel: 0 | 1 | 2) => Math.round(a[channel] * share + b[channel] * (1 - share));
  return `rgb(${mix(0)}, ${mix(1)}, ${mix(2)})`;
}
