/** Keyboard shortcuts: how they are written on this machine and when they hold. */
const isApple = /Mac|iPhone|iPad/u.test(globalThis.navigator?.platform ?? '');

/** A chord with the machine's command key, as shown beside its command: "⌘K" or "Ctrl K". */
export function chord(key: string, { shift = false } = {}): string {
  return isApple ? `${shift ? '⇧' : ''}⌘${key}` : `Ctrl ${shift ? 'Shift ' : ''}${key}`;
}

/** True for ⌘ or Ctrl with this key and nothing else but, when asked for, shift. */
export function isChord(event: KeyboardEvent, key: string, { shift = false } = {}): boolean {
  const isCommand = (event.metaKey || event.ctrlKey) && !(event.metaKey && event.ctrlKey);
  return isCommand && !event.altKey && event.shiftKey === shift && event.key.toLowerCase() === key;
}

/**
 * True for this key pressed alone, as single-key shortcuts are. Signs such as "?" and "/" need Shift on
 * some keyboards and not on others; every other key is given without.
 */
export function isPlainKey(event: KeyboardEvent, key: string): boolean {
  if (event.metaKey || event.ctrlKey || event.altKey) return false;
  if (event.shiftKey && !/^[\p{P}\p{S}]$/u.test(key)) return false;
  return event.key.toLowerCase() === key;
}

const TYPED_IN = 'input:not([type="radio"], [type="checkbox"], [type="file"]), textarea, select';

/** True where keys write text (or a dialog waits), so that shortcuts keep out of the way. */
export function isTyping(event: KeyboardEvent): boolean {
  const { target } = event;
  if (document.querySelector('dialog[open]')) return true;
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(TYPED_IN));
}
