/** Shortcuts as data: how one is written beside its command, and which one a key press gives. */
import { chord, isChord, isPlainKey } from '../parts/keys.ts';

export type Shortcut =
  /** With ⌘ or Ctrl; holds everywhere, in fields too. */
  | { kind: 'chord'; key: string; shift?: boolean }
  /** One key alone; holds where keys write no text. */
  | { kind: 'key'; key: string }
  /** Two keys in turn: "G then M". */
  | { kind: 'sequence'; first: string; then: string };

/** The keys of the commands that have some; the first of each is the one shown beside it. */
export const SHORTCUTS = {
  find: [
    { kind: 'chord', key: 'k' },
    { kind: 'key', key: '/' },
  ],
  keys: [{ kind: 'key', key: '?' }],
  undo: [{ kind: 'chord', key: 'z' }],
  redo: [
    { kind: 'chord', key: 'z', shift: true },
    { kind: 'chord', key: 'y' },
  ],
  takeAway: [{ kind: 'key', key: 'e' }],
  drawRound: [{ kind: 'key', key: 'l' }],
  tagPicked: [{ kind: 'key', key: 't' }],
  comparePicked: [{ kind: 'key', key: 'c' }],
  openFiles: [{ kind: 'chord', key: 'o' }],
} as const satisfies Record<string, readonly [Shortcut, ...Shortcut[]]>;

/** "⌘K", "/", "G M": as it stands beside its command. */
export function shortcutText(shortcut: Shortcut): string {
  switch (shortcut.kind) {
    case 'chord':
      return chord(shortcut.key.toUpperCase(), { shift: shortcut.shift ?? false });
    case 'key':
      return shortcut.key.toUpperCase();
    case 'sequence':
      return `${shortcut.first} ${shortcut.then}`.toUpperCase();
    default:
      return shortcut satisfies never;
  }
}

/** Whether a press gives a shortcut; `before` is the key of a sequence already begun, else null. */
export function isGiven(event: KeyboardEvent, shortcut: Shortcut, before: string | null): boolean {
  switch (shortcut.kind) {
    case 'chord':
      return isChord(event, shortcut.key, { shift: shortcut.shift ?? false });
    case 'key':
      return before === null && isPlainKey(event, shortcut.key);
    case 'sequence':
      return before === shortcut.first && isPlainKey(event, shortcut.then);
    default:
      return shortcut satisfies never;
  }
}

/** Whether a press begins a sequence. */
export function isBegun(event: KeyboardEvent, shortcut: Shortcut): boolean {
  return shortcut.kind === 'sequence' && isPlainKey(event, shortcut.first);
}
