/**
 * A process that judges chunks. It tells the index at hand, so that whoever waits for it can name an input
 * that never ends, and how much it still holds behind each chunk.
 */
import { runChunk, type Chunk, type Tally } from './run-chunk.ts';

export type Told =
  | { kind: 'at'; index: number }
  /** `heldBytes`: memory in use behind a collection. */
  | { kind: 'done'; tally: Tally; heldBytes: number };

function tell(told: Told): void {
  process.send?.(told);
}

process.on('message', (chunk: Chunk) => {
  void runChunk(chunk, (index) => tell({ kind: 'at', index })).then((tally) => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    tell({ kind: 'done', tally, heldBytes: heapUsed + arrayBuffers });
  });
});
