/** The map's keys: arrows go from person to person, [ and ] along ties, Enter opens, Escape goes back. */

/** What a key asks for; null for keys that are not the map's. */
export type KeyWish =
  | { kind: 'step'; dx: number; dy: number }
  | { kind: 'tie'; by: 1 | -1 }
  | { kind: 'open' | 'pick' | 'back' | 'more' | 'less' | 'all' };

interface MapKey {
  /** As `KeyboardEvent.key`. */
  keys: readonly string[];
  /** As shown on a key cap. */
  cap: string;
  says: string;
  wish: KeyWish;
}

/** What the keyboard help shows, and what the map obeys. */
export const MAP_KEYS: readonly MapKey[] = [
  key(['ArrowLeft'], '←', 'The nearest person to the left', { kind: 'step', dx: -1, dy: 0 }),
  key(['ArrowRight'], '→', 'The nearest person to the right', { kind: 'step', dx: 1, dy: 0 }),
  key(['ArrowUp'], '↑', 'The nearest person above', { kind: 'step', dx: 0, dy: -1 }),
  key(['ArrowDown'], '↓', 'The nearest person below', { kind: 'step', dx: 0, dy: 1 }),
  key([']'], ']', 'Along a person’s ties, the strongest first', { kind: 'tie', by: 1 }),
  key(['['], '[', 'And back along them', { kind: 'tie', by: -1 }),
  key(['Enter'], '↵', 'Open the person', { kind: 'open' }),
  key([' '], 'Space', 'Pick the person, or let go of them', { kind: 'pick' }),
  key(['Escape'], 'Esc', 'Back to where you were', { kind: 'back' }),
  key(['+', '='], '+', 'Wider by one step, or nearer', { kind: 'more' }),
  key(['-'], '−', 'Narrower, or further away', { kind: 'less' }),
  key(['0'], '0', 'Show all', { kind: 'all' }),
];

const WISHES = new Map(MAP_KEYS.flatMap(({ keys, wish }) => keys.map((each) => [each, wish])));

/** Reads a key press; one with Control, Alt or Command belongs to somebody else. */
export function keyWish(event: KeyboardEvent): KeyWish | null {
  // AltGr writes brackets on many keyboards, and comes as Control with Alt.
  const writesBracket = event.getModifierState('AltGraph') && /[[\]]/u.test(event.key);
  if (!writesBracket && (event.metaKey || event.ctrlKey || event.altKey)) return null;
  return WISHES.get(event.key) ?? null;
}

function key(keys: readonly string[], cap: string, says: string, wish: KeyWish): MapKey {
  return { keys, cap, says, wish };
}
