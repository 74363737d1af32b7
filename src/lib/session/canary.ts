/**
 * What a page remembers of its database outside of it. Chromium replaces a damaged IndexedDB by an empty
 * one without an error; local storage survives that, so the loss is noticed and said.
 */
import type { Canary } from '#engine/protocol.ts';

const KEY = 'kith.canary';

/** The last remembered state; null when there is none or it cannot be read. */
export function readCanary(): Canary | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    if (!('facts' in stored) || !('revision' in stored)) return null;
    const { facts, revision } = stored;
    return typeof facts === 'number' && typeof revision === 'number' ? { facts, revision } : null;
  } catch {
    return null;
  }
}

/** Remembers a state, unless a later one is remembered already (another tab may be ahead). */
export function writeCanary(canary: Canary): void {
  const known = readCanary();
  if (known && known.revision > canary.revision) return;
  try {
    localStorage.setItem(KEY, JSON.stringify(canary));
  } catch {
    // A full or forbidden local storage costs the check, not the data.
  }
}

/** Forgets: before everything is erased or replaced, or after a loss was accepted. */
export function forgetCanary(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}
