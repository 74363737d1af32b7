/**
 * A thread that judges chunks. It writes the index at hand and a beat into shared memory, so that the
 * thread which waits for it can name an input that never ends; and it tells how much it still holds.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { runChunk, type Chunk, type Tally } from './run-chunk.ts';

export interface ChunkDone {
  tally: Tally;
  /** Memory in use behind a collection. */
  heldBytes: number;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const { position } = workerData as { position: Int32Array };

parentPort?.on('message', (chunk: Chunk) => {
  void runChunk(chunk, (index) => {
    Atomics.store(position, 0, index);
    Atomics.add(position, 1, 1);
  }).then((tally) => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    parentPort?.postMessage({ tally, heldBytes: heapUsed + arrayBuffers } satisfies ChunkDone);
  });
});
