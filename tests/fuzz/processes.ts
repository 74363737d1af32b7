/**
 * Runs chunks in processes and watches over them: one that stays with an input, or that runs out of
 * memory, is ended, the input counts as a failure, and the rest of its chunk is given out again.
 *
 * Processes and not threads: processor time and memory are told of a process, and one that dies takes
 * nothing with it.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Chunk, Failure, Tally } from './run-chunk.ts';
import type { Told } from './worker.ts';

/** The wall clock's last word: so long a machine can be busy with other things, not longer. */
const ENDLESS_MS = 90_000;
const LOOK_MS = 1_000;
/** What a process may hold, and what it may hold more than behind its first chunk. */
const MOST_HEAP_MEGABYTES = 300;
const MOST_GROWTH_BYTES = MOST_HEAP_MEGABYTES * 1024 ** 2;

export interface Outcome {
  tallies: Tally[];
  /** Inputs that never ended, and memory that was never let go of. */
  failures: Failure[];
  /** The most a process came to hold beyond its first chunk. */
  growthBytes: number;
}

/** Judges all chunks with so many processes. `onTally` hears of each chunk as it is done. */
export async function runInProcesses(
  chunks: readonly Chunk[],
  processes: number,
  onTally: (tally: Tally) => void,
): Promise<Outcome> {
  const waiting = [...chunks];
  const outcome: Outcome = { tallies: [], failures: [], growthBytes: 0 };
  await Promise.all(
    Array.from({ length: processes }, async () => {
      while (waiting.length > 0) await runProcess(waiting, outcome, onTally);
    }),
  );
  return outcome;
}

/** One process until nothing waits, or until it had to be ended. */
async function runProcess(
  waiting: Chunk[],
  outcome: Outcome,
  onTally: (tally: Tally) => void,
): Promise<void> {
  const child = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
    execArgv: [
      ...['--import', import.meta.resolve('tsx'), '--expose-gc'],
      `--max-old-space-size=${MOST_HEAP_MEGABYTES}`,
    ],
  });
  let first = 0;
  try {
    for (let chunk = waiting.shift(); chunk; chunk = waiting.shift()) {
      const done = await runOne(child, chunk);
      if ('complaint' in done) {
        const { index, complaint } = done;
        outcome.failures.push({ ...chunk, index, complaint });
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
    child.kill('SIGKILL');
  }
}

type Done = Extract<Told, { kind: 'done' }>;
type Ended = Pick<Failure, 'index' | 'complaint'>;

/** The answer of a chunk, or the input that ended its process. */
function runOne(child: ChildProcess, chunk: Chunk): Promise<Done | Ended> {
  return new Promise((resolve) => {
    let index = chunk.from;
    let since = performance.now();
    let hasBegun = false;
    const settle = (answer: Done | Ended): void => {
      clearInterval(watch);
      child.off('message', onTold).off('exit', onExit);
      resolve(answer);
    };
    const watch = setInterval(() => {
      // A process that has not begun is still loading what it runs.
      if (hasBegun && performance.now() - since > ENDLESS_MS) {
        settle({ index, complaint: 'endless' });
      }
    }, LOOK_MS);
    const onTold = (told: Told): void => {
      if (told.kind === 'done') return settle(told);
      hasBegun = true;
      index = told.index;
      since = performance.now();
    };
    const onExit = (): void => settle({ index, complaint: 'the process died, out of memory' });
    child.on('message', onTold).on('exit', onExit);
    child.send(chunk);
  });
}
