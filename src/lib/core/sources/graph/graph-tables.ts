/**
 * Networks as tables, which other programs cannot be told by one file at a time: Gephi's list of nodes
 * (`Id,Label,…`) and its list of edges (`Source,Target,Type,…` by id, each row Directed or Undirected), and
 * the two tables Kith exports: ties, whose `sourceId` and `targetId` are handles, and people. The files of one drop are one
 * network, in whatever order they come; edges without their nodes stand by their ids.
 */
import { BatchBuilder } from '../../facts/batch-builder.ts';
import { TOLD_VALUES } from '../../facts/told.ts';
import { SNIFF_BYTES } from '../limits.ts';
import { countingOn } from '../each-piece.ts';
import { headText } from '../head-text.ts';
import { readHead } from '../read-head.ts';
import { refused, ReportBuilder, type RefusedReport } from '../report-builder.ts';
import type { FileReport } from '../file-report.ts';
import type { RefusalReason } from '../reasons.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import { headerWord } from '../table/columns.ts';
import { eachRow, type RowsPlan } from '../table/each-row.ts';
import { firstRows } from '../table/first-rows.ts';
import { tellRowDoubts } from '../table/row-doubts.ts';
import { GraphFacts } from './graph-facts.ts';
import { withOwner } from './graph-people.ts';
import type { GraphValue } from './graph-stream.ts';
import { toldName } from './told-values.ts';

export const graphTables: Source = { id: 'graph', readsTogether: true, recognise, read };

interface GraphTable extends RowsPlan {
  kind: 'nodes' | 'edges' | 'ties' | 'people';
  header: readonly string[];
  /** Places of columns by the words of their headers, the first of equals. */
  at: ReadonlyMap<string, number>;
}

interface OpenTable {
  file: SourceFile;
  head: Uint8Array;
  plan: GraphTable;
}

/** What Kith's table of ties tells beside the strength. */
const TOLD_COLUMNS = ['evident', ...TOLD_VALUES];
const TYPES = new Set(['directed', 'undirected', 'mutual']);
/** Before what a spreadsheet would run, Kith's exports put an apostrophe. */
const HARMLESS = /^'(?=[\t\r]|[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

function recognise(sample: FileSample): number {
  const plan = planOf(sample);
  if (plan === null) return 0;
  // Kith's own columns are nobody else's, whatever stands beside them.
  return plan.kind === 'people' ? 1 : 0.93;
}

async function read(files: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
  const builder = new BatchBuilder('graph');
  const facts = new GraphFacts(builder);
  const refusals = new Map<SourceFile, RefusedReport>();
  const open: OpenTable[] = [];
  for (const file of files) {
    options.signal?.throwIfAborted();
    const head = await readHead(file, SNIFF_BYTES);
    const plan = planOf({ head, size: file.size });
    if (plan) open.push({ file, head, plan });
    else refusals.set(file, refused(file.name, { kind: 'unknown-columns', columns: [] }, 'graph'));
  }
  // Nodes first: an end is known by its node.
  open.sort((a, b) => Number(!listsNodes(a.plan)) - Number(!listsNodes(b.plan)));
  const reports = new Map<SourceFile, ReportBuilder>();
  const before = { bytes: 0, records: 0 };
  for (const table of open) {
    const { file } = table;
    const report = new ReportBuilder(file.name, 'graph');
    const refusal = await take(table, facts, report, countingOn(options, before));
    before.bytes += file.size;
    if (refusal) refusals.set(file, refused(file.name, refusal, 'graph'));
    else reports.set(file, report);
  }
  if (reports.size === 0) return { ok: false, reports: [...refusals.values()] };
  const owner = await facts.finish(options);
  const told = files.flatMap((file): FileReport[] => {
    const report = reports.get(file)?.finish('graph', null);
    const refusal = refusals.get(file);
    return report ? [withOwner(report, owner)] : refusal ? [refusal] : [];
  });
  return { ok: true, batch: builder.finish(), reports: told };
}

function take(
  { file, head, plan }: OpenTable,
  facts: GraphFacts,
  report: ReportBuilder,
  options: ReadOptions,
): Promise<RefusalReason | null> {
  facts.startFile(file.name, report);
  return eachRow(file, head, plan, options, report, (row) => {
    const cell = (word: string): string => (row.cells[plan.at.get(word) ?? -1] ?? '').trim();
    tellRowDoubts(row, plan.header, report);
    const texts = plan.kind === 'people' ? row.cells.map(harmed) : row.cells;
    const values = plan.header.map((name, i): GraphValue => ({ name, text: texts[i] ?? '' }));
    if (plan.kind === 'people') return facts.node({ id: harmed(cell('id')), values });
    if (plan.kind === 'nodes') return facts.node({ id: cell('id'), values });
    if (plan.kind === 'edges') {
      const isDirected = cell('type').toLowerCase() === 'directed';
      return facts.edge({ source: cell('source'), target: cell('target'), isDirected, values });
    }
    const [source, target] = (['source', 'target'] as const).map((end) => {
      const [id, name] = [`${end}id`, end].map((word) => harmed(cell(word)));
      const told = { name: toldName('end'), text: '' };
      facts.implied({ id: id ?? '', values: [{ name: 'label', text: name ?? '' }, told] });
      return id;
    });
    facts.edge({
      ...{ source: source ?? '', target: target ?? '', isDirected: false },
      values: [
        { name: 'weight', text: cell('weight') },
        { name: toldName('strength'), text: cell('weight') },
        ...TOLD_COLUMNS.map((word) => ({ name: toldName(word), text: cell(word) })),
      ],
    });
  });
}

/** A cell as it was before it was made harmless. */
function harmed(cell: string): string {
  return cell.replace(HARMLESS, '');
}

function listsNodes({ kind }: GraphTable): boolean {
  return kind === 'nodes' || kind === 'people';
}

function planOf(sample: Pick<FileSample, 'head' | 'size'>): GraphTable | null {
  const { text, isWhole } = headText(sample) ?? { text: '', isWhole: true };
  for (const delimiter of [',', ';', '\t']) {
    const [header, first] = firstRows(text, delimiter, isWhole);
    if (!header) continue;
    const words = header.cells.map(headerWord);
    const at = new Map(words.map((word, i): [string, number] => [word, i]).reverse());
    const kind = kindOf(words, at, first?.cells ?? []);
    if (kind) return { kind, delimiter, headerLine: header.line, header: header.cells, at };
  }
  return null;
}

function kindOf(
  words: readonly string[],
  at: ReadonlyMap<string, number>,
  row: readonly string[],
): GraphTable['kind'] | null {
  const has = (...wanted: string[]): boolean => wanted.every((word) => at.has(word));
  if (has('source', 'target', 'sourceid', 'targetid')) return 'ties';
  if (has('id', 'name', 'handles', 'kithmemberships')) return 'people';
  const type = (row[at.get('type') ?? -1] ?? '').trim().toLowerCase();
  if (has('source', 'target') && TYPES.has(type)) return 'edges';
  return words[0] === 'id' && words[1] === 'label' && !has('source') ? 'nodes' : null;
}
