/** The keys of single screens: each screen reads its own from here, and the keyboard help shows them all. */
import { isPlainKey } from '../parts/keys.ts';

export interface ScreenKey {
  /** As `KeyboardEvent.key` in lower case. */
  key: string;
  /** As shown on a key cap. */
  cap: string;
  says: string;
}

export const PEOPLE_KEYS = {
  search: { key: '/', cap: '/', says: 'Search in the table' },
  down: { key: 'arrowdown', cap: '↓', says: 'Next person' },
  up: { key: 'arrowup', cap: '↑', says: 'Person before' },
  pageDown: { key: 'pagedown', cap: 'PgDn', says: 'A page on' },
  pageUp: { key: 'pageup', cap: 'PgUp', says: 'A page back' },
  open: { key: 'enter', cap: '↵', says: 'Open' },
  map: { key: 'm', cap: 'M', says: 'Show on the map' },
} as const satisfies Record<string, ScreenKey>;

export const SAME_KEYS = {
  same: { key: 's', cap: 'S', says: 'The same person' },
  different: { key: 'd', cap: 'D', says: 'Two people' },
  skip: { key: ' ', cap: 'Space', says: 'Not now' },
  undo: { key: 'z', cap: 'Z', says: 'Undo the last answer' },
} as const satisfies Record<string, ScreenKey>;

export const RECONNECT_KEYS = {
  later: { key: 'n', cap: 'N', says: 'Not now' },
  rest: { key: 'r', cap: 'R', says: 'Let rest' },
} as const satisfies Record<string, ScreenKey>;

/** Which key of a screen a press is; null for none. Signs may need Shift, letters are given without. */
export function screenKey<Name extends string>(
  event: KeyboardEvent,
  keys: Readonly<Record<Name, ScreenKey>>,
): Name | null {
  for (const name in keys) if (isPlainKey(event, keys[name].key)) return name;
  return null;
}
