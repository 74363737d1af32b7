/** What the database throws, as reasons a person can act on. */
import type { EngineError } from '#engine/protocol.ts';
import { Blocked } from './schema.ts';

export function reasonFor(thrown: unknown): EngineError {
  if (thrown instanceof Blocked) return { kind: 'storage-blocked' };
  if (thrown instanceof Error || thrown instanceof DOMException) {
    if (thrown.name === 'QuotaExceededError') return { kind: 'no-space' };
    if (thrown.name === 'AbortError') return { kind: 'storage-failed', detail: 'write was undone' };
    // An older Kith must not touch what a newer one laid out; a reload brings the newer code.
    if (thrown.name === 'VersionError') return { kind: 'storage-blocked' };
    return { kind: 'storage-failed', detail: thrown.message };
  }
  return { kind: 'storage-failed', detail: String(thrown) };
}
