/**
 * `npm run fuzz [-- --inputs 50000 --seed 1 --only vcard --index 12]`: damaged and grown files through every
 * reader. Says for each reader how many were read and refused, the slowest, and what did not hold; each
 * failure's files are saved and can be made again by their seed and index. Exits 1 if anything failed.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judge } from './oracle.ts';
import { runInProcesses } from './processes.ts';
import { inputAt, type Chunk, type Failure, type Tally } from './run-chunk.ts';
import { samplesOf } from './samples.ts';
import { FUZZ_TARGETS } from './seeds.ts';

const CHUNK_INPUTS = 200;
const MOST_PROCESSES = 8;
/** Of failures that look the same so many are shown and saved. */
const MOST_ALIKE = 3;

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    index: { type: 'string' },
  },
});
const seed = Number(values.seed);
const targets = FUZZ_TARGETS.filter(({ reader }) => !values.only || reader === values.only);
if (targets.length === 0) throw new Error(`no reader is called ${values.only}`);

if (values.index === undefined) await runAll();
else await runOne(Number(values.index));

/** One input again, with its files saved. */
async function runOne(index: number): Promise<void> {
  for (const { reader } of targets) {
    const folder = await save({ reader, seed, index, complaint: '' });
    const verdict = await judge(inputAt(reader, seed, index), index);
    console.log(`${reader} ${index}: ${JSON.stringify(verdict)}\n  ${folder}`);
    if (verdict.complaint !== null) process.exitCode = 1;
  }
}

async function runAll(): Promise<void> {
  const absent = targets.reduce((sum, target) => sum + samplesOf(target).absent, 0);
  if (absent > 0) console.log(`${absent} samples of ../shared are absent and were left out`);
  const each = Math.ceil(Number(values.inputs) / targets.length);
  const chunks = chunksOf(each);
  const processes = Math.min(MOST_PROCESSES, availableParallelism(), chunks.length);
  const started = performance.now();
  let done = 0;
  const { tallies, failures, growthBytes } = await runInProcesses(
    chunks,
    processes,
    ({ inputs }) => {
      done += inputs;
      if (process.stdout.isTTY) process.stdout.write(`\r${done} inputs`);
    },
  );
  const all = [...tallies.flatMap((tally) => tally.failures), ...failures];
  const seconds = (performance.now() - started) / 1000;
  console.log(
    '\nreader                inputs      read   refused   slowest cpu ms (index)   failures',
  );
  for (const { reader } of targets) console.log(lineOf(reader, tallies, all));
  console.log(
    `\n${done} inputs in ${seconds.toFixed(0)} s, ${processes} processes, seed ${seed}; ` +
      `memory grew by ${(growthBytes / 1024 ** 2).toFixed(0)} MB at most; ${all.length} failures`,
  );
  for (const failure of all.filter(isNews)) {
    const { reader, index, complaint } = failure;
    console.log(
      `${reader} --seed ${seed} --index ${index}: ${complaint}\n  ${await save(failure)}`,
    );
  }
  if (all.length > 0) process.exitCode = 1;
}

function isNews({ reader, complaint }: Failure, at: number, all: readonly Failure[]): boolean {
  const earlier = all.slice(0, at);
  const alike = earlier.filter((one) => one.reader === reader && one.complaint === complaint);
  return alike.length < MOST_ALIKE;
}

/** Readers take turns, so that a run cut short has asked all of them. */
function chunksOf(each: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (let from = 0; from < each; from += CHUNK_INPUTS) {
    const to = Math.min(each, from + CHUNK_INPUTS);
    chunks.push(...targets.map(({ reader }) => ({ reader, seed, from, to })));
  }
  return chunks;
}

function lineOf(reader: string, tallies: readonly Tally[], failures: readonly Failure[]): string {
  const own = tallies.filter((tally) => tally.reader === reader);
  const sum = (count: (tally: Tally) => number): number =>
    own.reduce((n, one) => n + count(one), 0);
  const slowest = own.reduce((a, b) => (b.slowestMs > a.slowestMs ? b : a), own[0] ?? NOTHING);
  const inputs = sum((tally) => tally.inputs);
  const read = sum((tally) => tally.read);
  const failed = failures.filter((failure) => failure.reader === reader).length;
  const numbers = [inputs, read, inputs - read].map((count) => String(count).padStart(10)).join('');
  const slow = `${slowest.slowestMs.toFixed(0)} (${slowest.slowestIndex})`.padStart(20);
  return `${reader.padEnd(18)}${numbers}${slow}${String(failed).padStart(15)}`;
}

const NOTHING = { slowestMs: 0, slowestIndex: 0 };

/** Writes a failure's files beside each other, numbered: their names may be no names for a disk. */
async function save({ reader, index }: Failure): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `kith-fuzz-${reader}-${index}-`));
  mkdirSync(folder, { recursive: true });
  const { files } = inputAt(reader, seed, index);
  files.forEach(({ bytes }, i) => writeFileSync(join(folder, String(i)), bytes));
  writeFileSync(join(folder, 'names.json'), JSON.stringify(files.map(({ name }) => name)));
  return folder;
}
