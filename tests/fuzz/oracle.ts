/**
 * What must hold for whatever is read, through the door the app reads through: an answer and never a
 * failure, soon; for every file a report that can be told; a batch that is whole and that the rest of the
 * core can work with; and the same answer for the same bytes, in whatever pieces they come.
 */
import { analyse } from '../../src/lib/core/analyse.ts';
import { NO_DECISIONS } from '../../src/lib/core/decisions.ts';
import { upTo } from '../../src/lib/core/facts/as-of.ts';
import type { FactSet } from '../../src/lib/core/facts/facts.ts';
import { stateHash } from '../../src/lib/core/facts/state-hash.ts';
import { unite } from '../../src/lib/core/facts/unite.ts';
import { resolvePeople } from '../../src/lib/core/people/resolve.ts';
import { DEFAULT_SETTINGS } from '../../src/lib/core/settings.ts';
import { readFiles } from '../../src/lib/core/sources/index.ts';
import { coverageOf } from '../../src/lib/core/sources/report-builder.ts';
import type { ReadResult, SourceFile } from '../../src/lib/core/sources/source.ts';
import { buildTies } from '../../src/lib/core/ties/build-ties.ts';
import { fileOf } from '../core/sources/read-text.ts';
import type { FuzzFile, FuzzInput } from './input.ts';
import { reportFaults } from './sayable.ts';
import { faultsOf } from './whole-batch.ts';

/** An input's reading may take so much processor time, and so may working with what was read. */
export const MOST_MS = 2_000;

const PIECE_BYTES = [1, 2, 3, 7, 61, 997, 4096] as const;
/** No disk hands out a file in more: a long one comes in larger pieces. */
const MOST_PIECES = 1_500;
/** Of so many inputs one is read again in pieces, one is cut off, one goes through the core, or all of it. */
const PIECED_EVERY = 7;
const CUT_OFF_EVERY = 31;
const UNDERSTOOD_EVERY = 4;
const ANALYSED_EVERY = 160;
/** A zone with changes of clocks, so that floating times are worked out. */
const OPTIONS = {
  asOf: Date.UTC(2024, 5, 1),
  timeZone: 'Europe/Stockholm',
  seed: 1,
  settings: DEFAULT_SETTINGS,
};

export interface Verdict {
  /** Whether facts were read from any of its files. */
  isRead: boolean;
  /** Processor time of the reading alone, in milliseconds. */
  ms: number;
  /** What did not hold, without any of the input's content; null when all did. */
  complaint: string | null;
}

/** Judges one input. `index` decides which of the costlier questions are asked. Never rejects. */
export async function judge(input: FuzzInput, index: number): Promise<Verdict> {
  let isRead = false;
  let ms = 0;
  try {
    const started = process.cpuUsage();
    const results = await readFiles(input.files.map(whole), { timeZone: OPTIONS.timeZone });
    ms = processorMsSince(started);
    isRead = results.some(({ ok }) => ok);
    const [first] = complaintsOf(results, input);
    if (first !== undefined) return { isRead, ms, complaint: first };
    const understood = process.cpuUsage();
    if (index % UNDERSTOOD_EVERY === 0) understand(results, index % ANALYSED_EVERY === 0);
    const slow = [ms, processorMsSince(understood)].some((taken) => taken > MOST_MS);
    const complaint = slow ? 'too slow' : await readAgain(input, results, index);
    return { isRead, ms, complaint };
  } catch (error) {
    return { isRead, ms, complaint: whereOf(error) };
  }
}

/** A busy machine stretches hours, not work. */
function processorMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function* complaintsOf(results: readonly ReadResult[], { files }: FuzzInput): Generator<string> {
  const reports = results.flatMap((result) => result.reports);
  for (const report of reports) yield* reportFaults(report);
  for (const result of results) if (result.ok) yield* faultsOf(result.batch);
  if (results.some(({ ok, reports: own }) => ok && own.every(({ refusal }) => refusal !== null))) {
    yield 'a reading of refused files';
  }
  for (const name of new Set(files.map((file) => file.name))) {
    const given = files.filter((file) => file.name === name).length;
    const told = reports.filter((one) => one.name === name || one.name.startsWith(`${name} › `));
    if (told.length < given) yield 'a file that disappeared unsaid';
  }
  if (Object.keys(Object.prototype).length > 0) yield 'a prototype was written to';
}

/** What every screen rests on. Throws where a part of it cannot work with these facts. */
function understand(results: readonly ReadResult[], isAll: boolean): void {
  const facts = factsOf(results);
  stateHash(facts);
  const known = upTo(facts, OPTIONS.asOf, OPTIONS.timeZone);
  const people = resolvePeople(known, NO_DECISIONS);
  const { ties } = buildTies(known, people, OPTIONS);
  const isInside = (person: number): boolean => person < people.persons.length;
  if (!ties.a.every(isInside) || !ties.b.every(isInside)) throw new RangeError('a tie of nobody');
  if (isAll) analyse(facts, NO_DECISIONS, OPTIONS);
}

function factsOf(results: readonly ReadResult[]): FactSet {
  return unite(
    results.flatMap((result, i) => {
      if (!result.ok) return [];
      const { source, files } = result.batch;
      const coverage = coverageOf(result.reports);
      const info = { id: String(i), source, files, addedAt: i, asOf: null, coverage };
      return [{ info, batch: result.batch }];
    }),
  );
}

async function readAgain(
  { files }: FuzzInput,
  results: readonly ReadResult[],
  index: number,
): Promise<string | null> {
  const options = { timeZone: OPTIONS.timeZone };
  if (index % CUT_OFF_EVERY === 0) await readFiles(files.map(cutOff), options);
  if (index % PIECED_EVERY !== 0) return null;
  const few = PIECE_BYTES[(index / PIECED_EVERY) % PIECE_BYTES.length] ?? 1;
  const longest = Math.max(...files.map(({ bytes }) => bytes.length));
  const piece = Math.max(few, Math.ceil(longest / MOST_PIECES));
  const again = await readFiles(
    files.map(({ name, bytes }) => fileOf(bytes, name, piece)),
    options,
  );
  return said(again) === said(results) ? null : `other facts in pieces of ${piece}`;
}

/** All a reading answers, as text. */
function said(results: readonly ReadResult[]): string {
  return JSON.stringify(results, (_, value: unknown) =>
    value instanceof Float64Array || value instanceof Float32Array
      ? Array.from(value, String)
      : value,
  );
}

/** A file as a browser gives it; its stream is one of its own, as a `Blob`'s costs more than the reading. */
function whole({ name, bytes }: FuzzFile): SourceFile {
  return { ...fileOf(bytes, name), blob: new Blob([bytes]) };
}

/** A file that goes away while it is read. */
function cutOff({ name, bytes }: FuzzFile): SourceFile {
  const stream = (): ReadableStream<Uint8Array> =>
    new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.slice(0, bytes.length / 2));
      },
      pull(controller) {
        controller.error(new Error('it went away'));
      },
    });
  return { name, size: bytes.length, stream };
}

/** The kind of an error and the place it came from; its message could hold what was read. */
function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something thrown that is no error';
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /u.test(line)) ?? [];
  const own = frames.find((line) => line.includes('/src/lib/')) ?? frames[0] ?? '';
  return `${error.name} ${own.trim().replace(/\(?(?:file:\/\/)?\/.*\/src\/lib\//u, '(')}`;
}
