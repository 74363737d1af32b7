/**
 * The list of formats Kith reads. Adding one is a folder and a line here. Reading never rejects for what
 * a file contains: it answers with facts, or with the reason there are none.
 */
import { MAX_FILE_BYTES, SNIFF_BYTES } from './limits.ts';
import { looksLike } from './looks-like.ts';
import { mail } from './mail/mail.ts';
import { readHead } from './read-head.ts';
import { refused } from './report-builder.ts';
import type {
  FileSample,
  ReadOptions,
  ReadResult,
  RefusalReason,
  Source,
  SourceFile,
} from './source.ts';
import { linkedin } from './linkedin/linkedin.ts';
import { table } from './table/table.ts';

export const SOURCES: readonly Source[] = [linkedin, table, mail];

/** The source that is surest to read a file; null when none would. */
export function recogniseFile(sample: FileSample): Source | null {
  if (looksLike(sample) !== null) return null;
  let best: Source | null = null;
  let surest = 0;
  for (const source of SOURCES) {
    const sureness = source.recognise(sample);
    if (sureness > surest) [best, surest] = [source, sureness];
  }
  return best;
}

/** Reads one file whole. Rejects only with the signal's abort reason. */
export async function readFile(file: SourceFile, options: ReadOptions): Promise<ReadResult> {
  options.signal?.throwIfAborted();
  if (file.size > MAX_FILE_BYTES) {
    return refuse(file, { kind: 'too-large', limitBytes: MAX_FILE_BYTES });
  }
  try {
    const head = await readHead(file, SNIFF_BYTES);
    const sample = { name: file.name, size: file.size, head };
    const source = recogniseFile(sample);
    if (source) return await source.read([file], options);
    const what = looksLike(sample);
    if (what !== null) return refuse(file, { kind: 'looks-like', what });
    return refuse(file, { kind: isBlank(head) ? 'empty' : 'not-text' });
  } catch (error) {
    options.signal?.throwIfAborted();
    return refuse(file, {
      kind: 'unreadable',
      detail: error instanceof Error ? error.message : '',
    });
  }
}

/** Reads files one after the other; a bad one never stops the good ones. */
export async function readFiles(
  files: readonly SourceFile[],
  options: ReadOptions,
): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for (const file of files) results.push(await readFile(file, options));
  return results;
}

function refuse(file: SourceFile, refusal: RefusalReason): ReadResult {
  return { ok: false, reports: [refused(file.name, refusal)] };
}

/** Nothing but white space and a byte order mark. */
function isBlank(head: Uint8Array): boolean {
  return (
    head.every((byte) => byte <= 32 || byte === 0xef || byte === 0xbb || byte === 0xbf) &&
    !head.some((byte) => byte > 0 && byte < 9)
  );
}
