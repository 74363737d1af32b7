/** Judges a run of inputs of one reader and counts what came of them. */
import { FUZZ_TARGETS } from './seeds.ts';
import type { FuzzInput } from './input.ts';
import { makeInput } from './make-input.ts';
import { judge } from './oracle.ts';
import { samplesOf, type LoadedSamples } from './samples.ts';

/** Inputs `from` to `to` (not with it) of a reader. */
export interface Chunk {
  reader: string;
  seed: number;
  from: number;
  to: number;
}

export interface Failure {
  reader: string;
  seed: number;
  index: number;
  complaint: string;
}

export interface Tally {
  reader: string;
  inputs: number;
  read: number;
  /** Processor time of the slowest reading in milliseconds, and which it was. */
  slowestMs: number;
  slowestIndex: number;
  failures: Failure[];
}

const loaded = new Map<string, LoadedSamples>();

export function inputAt(reader: string, seed: number, index: number): FuzzInput {
  const target = FUZZ_TARGETS.find((one) => one.reader === reader);
  if (!target) throw new Error(`no reader is called ${reader}`);
  const samples = loaded.get(reader) ?? samplesOf(target);
  loaded.set(reader, samples);
  return makeInput(target, samples.files, seed, index);
}

/** Judges a chunk. `onInput` hears each index before its input is judged. */
export async function runChunk(
  { reader, seed, from, to }: Chunk,
  onInput?: (index: number) => void,
): Promise<Tally> {
  const tally: Tally = {
    ...{ reader, inputs: to - from, read: 0, slowestMs: 0, slowestIndex: from },
    failures: [],
  };
  for (let index = from; index < to; index += 1) {
    const input = inputAt(reader, seed, index);
    onInput?.(index);
    let verdict = await judge(input, index);
    // Collecting memory is no fault of the input's: what is slow must be slow twice.
    if (verdict.complaint === 'too slow') verdict = await judge(input, index);
    if (verdict.isRead) tally.read += 1;
    if (verdict.ms > tally.slowestMs) [tally.slowestMs, tally.slowestIndex] = [verdict.ms, index];
    const { complaint } = verdict;
    if (complaint !== null) tally.failures.push({ reader, seed, index, complaint });
  }
  return tally;
}
