/**
 * Runs chunks in threads and watches over them: a thread that stays with one input too long is ended, the
 * input counts as a failure, and the rest of its chunk is given out again.
 */
import { Worker } from 'node:worker_threads';
import type { Chunk, Failure, Tally } from './run-chunk.ts';
import type { ChunkDone } from './worker.ts';

/** Ten times what an input may take, and then it counts as endless. */
const ENDLESS_MS = 20_000;
const LOOK_MS = 500;
/** What a thread may hold more than behind its first chunk. */
const MOST_GROWTH_BYTES = 300 * 1024 ** 2;

export interface Outcome {
  tallies: Tally[];
  /** Inputs that never ended, and memory that was never let go of. */
  failures: Failure[];
  /** The most a thread came to hold beyond its first chunk. */
  growthBytes: number;
}

/** Judges all chunks with so many threads. `onTally` hears of each chunk as it is done. */
export async function runInThreads(
  chunks: readonly Chunk[],
  threads: number,
  onTally: (tally: Tally) => void,
): Promise<Outcome> {
  const waiting = [...chunks];
  const outcome: Outcome = { tallies: [], failures: [], growthBytes: 0 };
  await Promise.all(
    Array.from({ length: threads }, async () => {
      while (waiting.length > 0) await runThread(waiting, outcome, onTally);
    }),
  );
  return outcome;
}

/** One thread until nothing waits, or until it had to be ended. */
async function runThread(
  waiting: Chunk[],
  outcome: Outcome,
  onTally: (tally: Tally) => void,
): Promise<void> {
  const position = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(new URL('./start-worker.mjs', import.meta.url), {
    workerData: { position },
  });
  let first = 0;
  try {
    for (let chunk = waiting.shift(); chunk; chunk = waiting.shift()) {
      const done = await runOne(worker, chunk, position);
      if (done === 'endless') {
        const index = Atomics.load(position, 0);
        outcome.failures.push({ ...chunk, index, complaint: 'endless' });
        const rest = [
          { ...chunk, to: index },
          { ...chunk, from: index + 1 },
        ];
        waiting.push(...rest.filter(({ from, to }) => from < to));
        return;
      }
      outcome.tallies.push(done.tally);
      onTally(done.tally);
      first ||= done.heldBytes;
      const growth = done.heldBytes - first;
      outcome.growthBytes = Math.max(outcome.growthBytes, growth);
      if (growth <= MOST_GROWTH_BYTES) continue;
      outcome.failures.push({ ...chunk, index: chunk.from, complaint: 'memory not let go of' });
      return;
    }
  } finally {
    await worker.terminate();
  }
}

/** The answer of a chunk; `endless` when its thread stays with one input. Rejects when the thread dies. */
function runOne(
  worker: Worker,
  chunk: Chunk,
  position: Int32Array,
): Promise<ChunkDone | 'endless'> {
  return new Promise((resolve, reject) => {
    let beat = -1;
    let since = performance.now();
    const watch = setInterval(() => {
      const now = Atomics.load(position, 1);
      // A thread that has not begun is still loading what it runs.
      if (now !== beat || now === 0) [beat, since] = [now, performance.now()];
      else if (performance.now() - since > ENDLESS_MS) settle(() => resolve('endless'));
    }, LOOK_MS);
    const settle = (answer: () => void): void => {
      clearInterval(watch);
      worker.off('message', onDone).off('error', onError);
      answer();
    };
    const onDone = (done: ChunkDone): void => settle(() => resolve(done));
    const onError = (error: Error): void => settle(() => reject(error));
    worker.on('message', onDone).on('error', onError);
    worker.postMessage(chunk);
  });
}
