/** The map's keys: arrows go from person to person, Enter opens, Escape goes back, + − 0 zoom or widen. */

/** What a key asks for; null for keys that are not the map's. */
export type KeyWish =
  { kind: 'step'; dx: number; dy: number } | { kind: 'open' | 'back' | 'more' | 'less' | 'all' };

const WISHES: Readonly<Record<string, KeyWish>> = {
  ArrowLeft: { kind: 'step', dx: -1, dy: 0 },
  ArrowRight: { kind: 'step', dx: 1, dy: 0 },
  ArrowUp: { kind: 'step', dx: 0, dy: -1 },
  ArrowDown: { kind: 'step', dx: 0, dy: 1 },
  Enter: { kind: 'open' },
  Escape: { kind: 'back' },
  '+': { kind: 'more' },
  '=': { kind: 'more' },
  '-': { kind: 'less' },
  '0': { kind: 'all' },
};

/** Reads a key press; one with Control, Alt or Command belongs to somebody else. */
export function keyWish(event: KeyboardEvent): KeyWish | null {
  if (event.metaKey || event.ctrlKey || event.altKey) return null;
  return WISHES[event.key] ?? null;
}
