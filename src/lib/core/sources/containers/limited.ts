/**
 * How much of an archive's file a source may inflate, told once the source is known: one that reads with
 * flat memory may go further than one that keeps what it reads. Bytes are counted as they come.
 */
import { MAX_FILE_BYTES, MAX_INFLATED_BYTES } from '../limits.ts';
import type { RefusalReason } from '../reasons.ts';
import type { Source, SourceFile } from '../source.ts';
import { WITHIN } from './entry-names.ts';
import { NotReadable } from './not-readable.ts';

/** The file as this source may read it, or why it is too large for it. */
export function asReadBy(
  source: Source,
  file: SourceFile,
): { file: SourceFile } | { refusal: RefusalReason } {
  if (source.readsAnySize === true) return { file };
  if (!file.name.includes(WITHIN)) {
    const limitBytes = MAX_FILE_BYTES;
    return file.size > limitBytes ? { refusal: { kind: 'too-large', limitBytes } } : { file };
  }
  const refusal: RefusalReason = {
    kind: 'inflates-too-far',
    limitBytes: MAX_INFLATED_BYTES,
    isBomb: false,
  };
  if (file.size > MAX_INFLATED_BYTES) return { refusal };
  return { file: { ...file, stream: () => stoppedAt(file.stream(), refusal) } };
}

/** The directory of an archive may say less than what comes. */
function stoppedAt(
  stream: ReadableStream<Uint8Array>,
  refusal: RefusalReason,
): ReadableStream<Uint8Array> {
  let bytes = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      bytes += piece.length;
      if (bytes > MAX_INFLATED_BYTES) throw new NotReadable(refusal);
      controller.enqueue(piece);
    },
  });
  return stream.pipeThrough(counting);
}
