/**
 * Opens a zip archive: what it holds, and each entry as a file that inflates while it is read.
 *
 * The directory at the end is read first, so nothing is inflated that nobody asks for. Inflating is the
 * platform's own (no workers, no blobs: the page's policy forbids both). What an archive may cost is
 * counted as bytes come, never believed from its directory: a single entry stops at a limit of bytes,
 * and at a limit of bytes a packed byte. Who reads it may set a lower one (`limited.ts`).
 */
import {
  BlobReader,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_SPLIT_ZIP_FILE,
  Uint8ArrayReader,
  ZipReader,
  type Entry,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import {
  MAX_ARCHIVE_ENTRIES,
  MAX_INFLATED_STREAM_BYTES,
  MAX_INFLATION,
  MIN_SUSPICIOUS_BYTES,
} from '../limits.ts';
import type { RefusalReason } from '../reasons.ts';
import { NotReadable } from './not-readable.ts';

export interface ZipEntry {
  /** As the archive writes it: only a label, never a place. */
  path: string;
  /** What the directory says; the bytes that come are counted all the same. */
  size: number;
  /** Why it must not be read; null when it may. */
  refusal: RefusalReason | null;
  stream(): ReadableStream<Uint8Array>;
}

const OPTIONS = {
  useWebWorkers: false,
  useCompressionStream: true,
  strictness: 'tolerant',
} as const;

/** All files of an archive. Rejects with `NotReadable` when it cannot be opened. */
export async function openZip(source: Blob | Uint8Array): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  try {
    const input = source instanceof Blob ? new BlobReader(source) : new Uint8ArrayReader(source);
    const reader = new ZipReader(input, OPTIONS);
    let seen = 0;
    for await (const entry of reader.getEntriesGenerator()) {
      seen += 1;
      if (seen > MAX_ARCHIVE_ENTRIES) {
        throw new NotReadable({ kind: 'too-many-files', limit: MAX_ARCHIVE_ENTRIES });
      }
      if (isFile(entry)) entries.push(entryOf(entry));
    }
  } catch (error) {
    throw error instanceof NotReadable ? error : new NotReadable(reasonFor(error));
  }
  return entries;
}

function isFile(entry: Entry): entry is FileEntry {
  return !entry.directory;
}

function entryOf(entry: FileEntry): ZipEntry {
  return {
    path: entry.filename,
    size: entry.uncompressedSize,
    refusal: refusalOf(entry),
    stream: () => inflated(entry),
  };
}

/** What the directory itself gives away; what it hides is met while inflating. */
function refusalOf(entry: FileEntry): RefusalReason | null {
  if (entry.encrypted) return { kind: 'encrypted' };
  const limitBytes = MAX_INFLATED_STREAM_BYTES;
  const isBomb = isBombAt(entry, entry.uncompressedSize);
  if (!isBomb && entry.uncompressedSize <= limitBytes) return null;
  return { kind: 'inflates-too-far', limitBytes, isBomb };
}

function isBombAt({ compressedSize }: FileEntry, bytes: number): boolean {
  return bytes > MIN_SUSPICIOUS_BYTES && bytes > compressedSize * MAX_INFLATION;
}

function inflated(entry: FileEntry): ReadableStream<Uint8Array> {
  const limitBytes = MAX_INFLATED_STREAM_BYTES;
  let bytes = 0;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      bytes += piece.length;
      const isBomb = isBombAt(entry, bytes);
      if (isBomb || bytes > limitBytes) {
        throw new NotReadable({ kind: 'inflates-too-far', limitBytes, isBomb });
      }
      controller.enqueue(piece);
    },
  });
  // Who reads hears of a failure through the stream; one who stopped early wants to hear nothing.
  entry.getData(writable, OPTIONS).catch(async (error: unknown) => {
    const reason = error instanceof NotReadable ? error : new NotReadable(reasonFor(error));
    await writable.abort(reason).catch(() => undefined);
  });
  return readable;
}

function reasonFor(error: unknown): RefusalReason {
  const message = error instanceof Error ? error.message : '';
  switch (message) {
    case ERR_ENCRYPTED_CENTRAL_DIRECTORY:
      return { kind: 'encrypted' };
    case ERR_SPLIT_ZIP_FILE:
      return { kind: 'split-archive' };
    default:
      return { kind: 'broken-archive' };
  }
}
