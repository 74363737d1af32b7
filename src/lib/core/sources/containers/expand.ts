/**
 * Turns what was chosen or dropped into plain files: archives are opened (an archive in an archive once),
 * files of a folder keep their path as their name. Everything set aside keeps its place in the list with
 * a report, so that nothing disappears unsaid. Nothing is inflated but an archive within an archive.
 */
import { MAX_NESTED_ARCHIVE_BYTES, NESTING_LEVELS } from '../limits.ts';
import { readHead } from '../read-head.ts';
import { refused, type RefusedReport } from '../report-builder.ts';
import type { RefusalReason } from '../reasons.ts';
import type { SourceFile } from '../source.ts';
import { containerOf, isSystemFile, isUnsafePath, pathPieces, WITHIN } from './entry-names.ts';
import { NotReadable } from './not-readable.ts';
import { officeDocument } from './office-documents.ts';
import { openZip, type ZipEntry } from './zip-archive.ts';

/** A file to read, or what was set aside: an archive that cannot be opened, an entry not to be read. */
export type Expanded =
  { kind: 'file'; file: SourceFile } | { kind: 'refused'; report: RefusedReport };

const ZIP_BYTES = [0x50, 0x4b] as const;

/** Opens archives and flattens folders. Rejects only with the signal's abort reason. */
export async function expand(
  files: readonly SourceFile[],
  signal?: AbortSignal,
): Promise<Expanded[]> {
  const expanded: Expanded[] = [];
  for (const file of files) {
    signal?.throwIfAborted();
    const container = file.container ?? containerOf(null, file.name);
    if (isSystemFile(file.name)) {
      expanded.push(setAside(file.name, { kind: 'not-needed' }));
    } else {
      await expandOne({ ...named(file), container }, expanded, NESTING_LEVELS, signal);
    }
  }
  return expanded;
}

/** A plain copy: a browser's `File` has its fields on its prototype. */
function named(file: SourceFile): SourceFile {
  const { name, size, blob } = file;
  return { name, size, stream: () => file.stream(), ...(blob ? { blob } : {}) };
}

async function expandOne(
  file: SourceFile,
  expanded: Expanded[],
  levels: number,
  signal?: AbortSignal,
): Promise<void> {
  try {
    if (!(await isZip(file))) {
      expanded.push({ kind: 'file', file });
      return;
    }
    if (levels < 0) throw new NotReadable({ kind: 'nested-too-deep' });
    const entries = await openZip(file.blob ?? (await wholeOf(file)));
    const document = officeDocument(entries.map(({ path }) => path));
    if (document) throw new NotReadable({ kind: 'looks-like', ...document });
    if (entries.length === 0) throw new NotReadable({ kind: 'empty' });
    for (const entry of entries) {
      signal?.throwIfAborted();
      const name = `${file.name}${WITHIN}${pathPieces(entry.path).join('/')}`;
      const refusal = refusalOf(entry);
      if (refusal) expanded.push(setAside(name, refusal));
      else {
        const container = containerOf(file.name, entry.path);
        const { size, stream } = entry;
        await expandOne({ name, container, size, stream }, expanded, levels - 1, signal);
      }
    }
  } catch (error) {
    signal?.throwIfAborted();
    expanded.push(setAside(file.name, reasonOf(error, file.name)));
  }
}

function setAside(name: string, refusal: RefusalReason): Expanded {
  return { kind: 'refused', report: refused(name, refusal) };
}

function refusalOf({ path, refusal }: ZipEntry): RefusalReason | null {
  if (isSystemFile(path)) return { kind: 'not-needed' };
  return isUnsafePath(path) ? { kind: 'unsafe-name' } : refusal;
}

async function isZip(file: SourceFile): Promise<boolean> {
  const head = await readHead(file, 4);
  return (
    ZIP_BYTES.every((byte, i) => head[i] === byte) &&
    // A first entry, an empty archive, or the first part of a split one.
    [0x0304, 0x0506, 0x0708].includes(((head[2] ?? 0) << 8) | (head[3] ?? 0))
  );
}

/** An archive within an archive, inflated into memory: its directory stands at its end. */
async function wholeOf(file: SourceFile): Promise<Uint8Array> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      if (bytes > MAX_NESTED_ARCHIVE_BYTES) {
        throw new NotReadable({ kind: 'too-large', limitBytes: MAX_NESTED_ARCHIVE_BYTES });
      }
      pieces.push(new Uint8Array(value));
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** The reason the file of this name gave up: an archive's entry is damaged, a plain file went away. */
export function reasonOf(error: unknown, name: string): RefusalReason {
  if (error instanceof NotReadable) return error.refusal;
  if (name.includes(WITHIN)) return { kind: 'broken-archive' };
  return { kind: 'unreadable', detail: error instanceof Error ? error.message : '' };
}
