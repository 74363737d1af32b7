/**
 * Which files are read together, by which source, before any is read whole. Files of a source that reads
 * together are one reading per archive or folder, loose ones one per drop. Every other file gets a
 * refusal that says what it is and what to choose instead; beside files that are read, an archive's or a
 * folder's pictures, pages and prose are only "not needed". The folders of one maildir are one reading.
 * Cost: the first bytes of every file.
 */
import { exportName, isInTakeout, pathPieces, WITHIN } from './containers/entry-names.ts';
import { expand, reasonOf } from './containers/expand.ts';
import { asReadBy } from './containers/limited.ts';
import { SNIFF_BYTES } from './limits.ts';
import { looksLike } from './looks-like.ts';
import { readHead } from './read-head.ts';
import { refused, type RefusedReport } from './report-builder.ts';
import type { SourceId } from '../facts/facts.ts';
import type { Instead, RefusalReason } from './reasons.ts';
import type { FileSample, Source, SourceFile } from './source.ts';

/** One reading to come: a source and the files it reads at once. */
export interface PlannedReading {
  source: Source;
  files: SourceFile[];
}

/** In the order the files were given, a reading standing where its first file does. */
export type Planned =
  ({ kind: 'reading' } & PlannedReading) | { kind: 'refused'; report: RefusedReport };

/** A file and what is known of it from its first bytes. */
type Sorted =
  { file: SourceFile; source: Source } | { file: SourceFile | null; report: RefusedReport };

const JSON_FILE = /\.json$/iu;

/** Refusals that only say "this is something else": quiet where its neighbours are read. */
const SOFT = new Set<RefusalReason['kind']>(['looks-like', 'not-text', 'unknown-columns', 'empty']);

/** Whose data another export would bring. */
const BETTER_EXPORT_OF: Partial<Record<Instead, SourceId>> = {
  'export-mbox': 'mail',
  'export-linkedin-csv': 'linkedin',
  'export-meta-json': 'meta',
  'export-telegram-json': 'telegram',
  'export-whatsapp-txt': 'whatsapp',
  'export-monica-json': 'crm',
  'export-calendar': 'calendar',
};

/** Plans the reading of these files. Rejects only with the signal's abort reason. */
export async function planReadings(
  files: readonly SourceFile[],
  sources: readonly Source[],
  signal?: AbortSignal,
): Promise<Planned[]> {
  const sorted: Sorted[] = [];
  for (const item of await expand(files, signal)) {
    signal?.throwIfAborted();
    if (item.kind === 'refused') sorted.push({ file: null, report: item.report });
    else sorted.push(await sort(item.file, sources, signal));
  }
  return group(quieten(withoutStrayTables(sorted)));
}

/** A text that looks like something else is read only by a source that is surer than this. */
const LESS_THAN_SURE = 0.89;

/** The source that is surest to read a file; null when none would. */
export function surestOf(sample: FileSample, sources: readonly Source[]): Source | null {
  const likeness = looksLike(sample);
  if (likeness?.isCertain) return null;
  let best: Source | null = null;
  let surest = likeness ? LESS_THAN_SURE : 0;
  for (const source of sources) {
    const sureness = source.recognise(sample);
    if (sureness > surest) [best, surest] = [source, sureness];
  }
  return best;
}

async function sort(
  file: SourceFile,
  sources: readonly Source[],
  signal?: AbortSignal,
): Promise<Sorted> {
  const refuse = (reason: RefusalReason): Sorted => ({ file, report: refused(file.name, reason) });
  try {
    const head = await readHead(file, SNIFF_BYTES);
    const sample = { name: file.name, size: file.size, head };
    const source = surestOf(sample, sources);
    if (source) {
      const allowed = asReadBy(source, file);
      return 'file' in allowed ? { file: allowed.file, source } : refuse(allowed.refusal);
    }
    const what = looksLike(sample);
    if (what !== null)
      return refuse({ kind: 'looks-like', what: what.what, instead: what.instead });
    return refuse({ kind: isBlank(head) ? 'empty' : 'not-text' });
  } catch (error) {
    signal?.throwIfAborted();
    return refuse(reasonOf(error, file.name));
  }
}

/**
 * Tables in LinkedIn's own archive that its reader does not know are other lists of it (skills, searches),
 * not lists of people; so are those in Google Takeout (channels, devices, purchases). A folder is LinkedIn's
 * archive unpacked where its files are at least as many as the other tables beside them: one of them among
 * one's own tables makes no archive. Lists as JSON beside what any service's own reader reads are that
 * service's, not tables of one's own.
 */
function withoutStrayTables(sorted: readonly Sorted[]): Sorted[] {
  const counts = new Map<string, { own: number; tables: number }>();
  for (const item of sorted) {
    const home = 'source' in item ? homeOf(item.file) : null;
    if (!('source' in item) || home === null) continue;
    const count = counts.get(home) ?? { own: 0, tables: 0 };
    if (item.source.id === 'linkedin') count.own += 1;
    if (item.source.id === 'table') count.tables += 1;
    counts.set(home, count);
  }
  const served = new Set(
    sorted.flatMap((item) =>
      'source' in item && item.source.id !== 'table' ? [rootOf(item.file)] : [],
    ),
  );
  const isStray = (file: SourceFile): boolean => {
    if (isInTakeout(file.name)) return true;
    const root = rootOf(file);
    if (root !== null && served.has(root) && JSON_FILE.test(file.name)) return true;
    const { own, tables } = counts.get(homeOf(file) ?? '') ?? { own: 0, tables: 0 };
    return own > 0 && (file.name.includes(WITHIN) || own >= tables);
  };
  return sorted.map((item) =>
    'source' in item && item.source.id === 'table' && isStray(item.file)
      ? { file: item.file, report: refused(item.file.name, { kind: 'not-needed' }) }
      : item,
  );
}

/** Where LinkedIn's files lie together: their whole archive, or the very folder. */
function homeOf(file: SourceFile): string | null {
  return file.name.includes(WITHIN) ? rootOf(file) : (file.container ?? null);
}

/**
 * Beside files that are read, what is only something else is not needed. Advice that would bring people in
 * stays: an archive to unpack, a service's pages where none of its data is read.
 */
function quieten(sorted: readonly Sorted[]): Sorted[] {
  const readIn = new Map<string, Set<SourceId>>();
  for (const item of sorted) {
    const root = 'source' in item ? rootOf(item.file) : null;
    if (!('source' in item) || root === null) continue;
    readIn.set(root, (readIn.get(root) ?? new Set()).add(item.source.id));
  }
  return sorted.map((item) => {
    if ('source' in item || item.file === null) return item;
    const { refusal } = item.report;
    const beside = readIn.get(rootOf(item.file) ?? '');
    if (!beside || !SOFT.has(refusal.kind) || isWorthSaying(refusal, beside)) return item;
    return { ...item, report: refused(item.file.name, { kind: 'not-needed' }) };
  });
}

function isWorthSaying(refusal: RefusalReason, read: ReadonlySet<SourceId>): boolean {
  if (refusal.kind !== 'looks-like' || refusal.instead === undefined) return false;
  if (refusal.instead === 'unpack') return true;
  const better = BETTER_EXPORT_OF[refusal.instead];
  return better !== undefined && !read.has(better);
}

function group(sorted: readonly Sorted[]): Planned[] {
  const planned: Planned[] = [];
  const together = new Map<string, SourceFile[]>();
  for (const item of sorted) {
    if (!('source' in item)) {
      planned.push({ kind: 'refused', report: item.report });
      continue;
    }
    const { file, source } = item;
    const place = (file.container ?? null) && (source.exportOf?.(file.name) ?? file.container);
    const key = JSON.stringify([source.id, source.readsTogether, place]);
    const companions = source.readsTogether ? together.get(key) : undefined;
    if (companions) companions.push(file);
    else {
      const files = [file];
      together.set(key, files);
      planned.push({ kind: 'reading', source, files });
    }
  }
  return planned;
}

/** The outermost archive or folder a file came in; null when it was chosen by itself. */
function rootOf({ name, container }: SourceFile): string | null {
  if ((container ?? null) === null) return null;
  const [archive = name] = name.split(WITHIN);
  return name.includes(WITHIN) ? exportName(archive) : (pathPieces(name)[0] ?? null);
}

/** Nothing but white space and a byte order mark. */
function isBlank(head: Uint8Array): boolean {
  return (
    head.every((byte) => byte <= 32 || byte === 0xef || byte === 0xbb || byte === 0xbf) &&
    !head.some((byte) => byte > 0 && byte < 9)
  );
}
