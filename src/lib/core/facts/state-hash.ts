/**
 * A short text that stands for a fact set: equal sets have equal texts, however they came about. It
 * covers every fact's (source, key, content) and the spans the imports speak for, and leaves out import
 * ids, dates of adding, file names and line numbers. Caches are stamped with it.
 *
 * Sums of mixed 64-bit hashes, so the order of facts does not matter. Not cryptographic. Cost: O(n).
 */
import type { FactSet } from './facts.ts';
import { hash64, type Hash64 } from './hash.ts';
import { contentAt, keyAt } from './table-writers.ts';

/** 16 hexadecimal digits. */
export function stateHash(facts: FactSet): string {
  let high = 0;
  let low = 0;
  const add = (kind: number, source: string, key: Hash64, content: Hash64): void => {
    const salt = hash64(`${kind}:${source}`);
    high = (high + mix(key.high ^ salt.high, content.low) + mix(key.low, content.high)) >>> 0;
    low = (low + mix(key.low ^ salt.low, content.high ^ key.high) + mix(content.low, kind)) >>> 0;
  };
  const sourceOf = (origin: number): string => facts.imports[origin]?.source ?? '';

  [facts.interactions, facts.relations].forEach((table, kind) => {
    for (let i = 0; i < table.length; i += 1) {
      add(kind, sourceOf(table.origin[i] ?? 0), keyAt(table, i), contentAt(table, i));
    }
  });
  [facts.records, facts.affiliations].forEach((list, kind) => {
    for (const fact of list) add(kind + 2, sourceOf(fact.origin), fact.key, fact.content);
  });
  const spans = new Set(
    facts.imports.map(
      ({ source, coverage, asOf }) => `${source} ${coverage?.from} ${coverage?.to} ${asOf}`,
    ),
  );
  for (const span of spans) add(4, span, hash64(span), hash64(span));
  return hex(high) + hex(low);
}

/** A bijective scramble of `value` salted with `salt` (the finaliser of MurmurHash3, public domain). */
function mix(value: number, salt: number): number {
  let mixed = (value ^ Math.imul(salt, 0x9e3779b1)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function hex(half: number): string {
  return half.toString(16).padStart(8, '0');
}
