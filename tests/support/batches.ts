/** Batches of any size for vault tests: plain, but no column is constant. */
import { NO_TEXT, RELATION_KINDS, type FactBatch } from '../../src/lib/core/facts/facts.ts';
import { nameHandle } from '../../src/lib/core/facts/handles.ts';
import { hash64 } from '../../src/lib/core/facts/hash.ts';
import { NOTHING_TOLD, TOLD_VALUES } from '../../src/lib/core/facts/told.ts';
import { describeBatch, type StoredImport } from '../../src/lib/vault/batches.ts';

/** An import of `rows` interactions, as many relations and, for every ten, a record and an affiliation. */
export function importOf(id: string, rows: number): StoredImport {
  const batch = batchOf(rows);
  const about = { addedAt: 1, asOf: null, coverage: { from: 0, to: rows }, isSample: false };
  return { batch, row: describeBatch(batch, { id, ...about, reports: [] }) };
}

function batchOf(rows: number): FactBatch {
  const handles = Array.from({ length: 50 }, (_, i) => nameHandle(`Person ${i} Ünï "quoted"`));
  const numbers = Array.from({ length: rows }, (_, i) => i);
  const identities = {
    keyHigh: Uint32Array.from(numbers, (i) => hash64(`key ${i}`).high),
    keyLow: Uint32Array.from(numbers, (i) => hash64(`key ${i}`).low),
    contentHigh: Uint32Array.from(numbers, (i) => hash64(`content ${i}`).high),
    contentLow: Uint32Array.from(numbers, (i) => hash64(`content ${i}`).low),
    row: Uint32Array.from(numbers, (i) => i + 2),
    file: new Uint16Array(rows),
    origin: new Uint16Array(rows),
  };
  const few = numbers.filter((i) => i % 10 === 0);
  const about = (i: number) => ({
    key: hash64(`record ${i}`),
    content: hash64(`says ${i}`),
    row: i + 2,
    file: 0,
    origin: 0,
  });
  return {
    source: 'table',
    files: ['made.csv'],
    handles,
    texts: ['Letter', 'Money', 'Love'],
    records: few.map((i) => ({
      ...about(i),
      handles: [nameHandle(`R ${i}`)],
      name: i ? `R ${i}` : null,
      ...(i % 20
        ? { places: [{ city: `Town ${i}`, country: null, use: 'home' as const, rows: i }] }
        : {}),
      ...(i % 20 ? { told: { ...NOTHING_TOLD, place: { x: i, y: -i }, tags: [`${i}`] } } : {}),
    })),
    affiliations: few.map((i) => ({
      ...about(i),
      person: nameHandle(`R ${i}`),
      organisation: `Works ${i % 7}`,
      role: i % 20 ? 'Clerk' : null,
      first: i,
      last: i % 30 ? i + 1 : null,
      ...(i % 20 ? { toldRows: i } : {}),
    })),
    interactions: {
      length: rows,
      ...identities,
      at: Float64Array.from(numbers, (i) => (i % 9 === 0 ? NaN : i * 86_400_000)),
      timeMark: Uint8Array.from(numbers, (i) => (i % 3) + (i % 2) * 4),
      channel: Uint8Array.from(numbers, (i) => i % 7),
      kind: Uint32Array.from(numbers, (i) => (i % 4 === 0 ? 0xffffffff : 0)),
      weight: Float32Array.from(numbers, (i) => 0.1 + (i % 5)),
      start: Uint32Array.from({ length: rows + 1 }, (_, i) => i * 2),
      handle: Uint32Array.from({ length: rows * 2 }, (_, i) => (i * 7) % 50),
      role: Uint8Array.from({ length: rows * 2 }, (_, i) => i % 3),
      topicStart: Uint32Array.from({ length: rows + 1 }, (_, i) => i),
      topic: Uint32Array.from(numbers, (i) => i % 3),
    },
    relations: {
      length: rows,
      ...identities,
      a: Uint32Array.from(numbers, (i) => i % 50),
      b: Uint32Array.from(numbers, (i) => (i + 1) % 50),
      weight: Float64Array.from(numbers, (i) => (i % 6 === 0 ? NaN : i / 3)),
      kind: Uint8Array.from(numbers, (i) => i % RELATION_KINDS.length),
      label: Uint32Array.from(numbers, (i) => (i % 5 === 0 ? NO_TEXT : i % 3)),
      told: Float64Array.from({ length: rows * TOLD_VALUES.length }, (_, at) => {
        const i = Math.floor(at / TOLD_VALUES.length);
        if (RELATION_KINDS[i % RELATION_KINDS.length] !== 'told') return NaN;
        return [0.5, 2, i, i / 3, NaN, i * 86_400_000][at % TOLD_VALUES.length] ?? NaN;
      }),
    },
  };
}
