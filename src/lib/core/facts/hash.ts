/**
 * A 64-bit content hash for fact keys, as two unsigned 32-bit halves.
 *
 * Two independent cyrb53 lanes (public domain, bryc). Not cryptographic: it tells equal rows from
 * different ones. At a million facts of one source the chance of any collision is about 3e-8.
 * Cost: one pass over the text.
 */
export interface Hash64 {
  high: number;
  low: number;
}

export function hash64(text: string): Hash64 {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return { high: high >>> 0, low: low >>> 0 };
}
