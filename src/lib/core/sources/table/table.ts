/**
 * Plain tables (CSV, TSV and kin): events, lists of ties, lists of people and square tables of ties,
 * told apart by their header.
 *
 * Quirks handled: any common delimiter and a `sep=` line; UTF-8, UTF-16 and Windows-1252 with or without
 * a byte order mark; titles above the header; duplicate and empty headers; ragged rows; unclosed quotes;
 * cells of megabytes. Everything in a cell is ordinary text, `__proto__` and `=1+1` too.
 * Memory: the facts and one piece of the file. Cost: linear.
 */
import { BatchBuilder } from '../../facts/batch-builder.ts';
import { headText } from '../head-text.ts';
import { SNIFF_BYTES } from '../limits.ts';
import { refuse, ReportBuilder } from '../report-builder.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import { readHead } from '../read-head.ts';
import { recognisedColumns, type TableColumns } from './columns.ts';
import { eachRow } from './each-row.ts';
import { EdgesReader } from './edges.ts';
import { EventsReader } from './events.ts';
import { headerProblems } from './header-problems.ts';
import type { TableSight } from './mapping.ts';
import { MatrixReader } from './matrix.ts';
import { PeopleReader } from './people-list.ts';
import { planTable, type PlanAnswer, type TablePlan } from './plan.ts';
import type { Reading, ShapeReader } from './reading.ts';
import { tellRowDoubts } from './row-doubts.ts';

export const table: Source = {
  id: 'table',
  readsTogether: false,
  recognise,
  read: async ([file], options) => {
    if (file) return read(file, options);
    throw new Error('a reading of no file');
  },
};

function planFrom(
  sample: Pick<FileSample, 'head' | 'size'>,
  answers?: ReadOptions['tables'],
): PlanAnswer | { kind: 'not-text' } {
  const head = headText(sample);
  return head ? planTable(head.text, head.isWhole, answers) : { kind: 'not-text' };
}

function recognise(sample: FileSample): number {
  const answer = planFrom(sample);
  if (answer.kind !== 'planned') return answer.kind === 'unknown-columns' ? 0.1 : 0;
  return recognisedColumns(answer.plan.columns) > 1 ? 0.8 : 0.5;
}

async function read(file: SourceFile, options: ReadOptions): Promise<ReadResult> {
  options.signal?.throwIfAborted();
  const head = await readHead(file, SNIFF_BYTES);
  const answer = planFrom({ size: file.size, head }, options.tables);
  switch (answer.kind) {
    case 'planned':
      return withSight(await readPlanned(file, head, answer.plan, options), answer.sight);
    case 'unknown-columns': {
      const columns = answer.columns.map(short);
      return withSight(refuse([file], { kind: 'unknown-columns', columns }, 'table'), answer.sight);
    }
    case 'left-out':
      return withSight(refuse([file], { kind: 'left-out' }, 'table'), answer.sight);
    case 'empty':
    case 'not-text':
      return refuse([file], { kind: answer.kind }, 'table');
    default:
      return answer satisfies never;
  }
}

/** The one report with what its owner may want to say of its columns. */
function withSight(result: ReadResult, table: TableSight | null): ReadResult {
  if (table === null) return result;
  return result.ok
    ? { ...result, reports: result.reports.map((report) => ({ ...report, table })) }
    : { ...result, reports: result.reports.map((report) => ({ ...report, table })) };
}

async function readPlanned(
  file: SourceFile,
  head: Uint8Array,
  plan: TablePlan,
  options: ReadOptions,
): Promise<ReadResult> {
  const builder = new BatchBuilder('table');
  const report = new ReportBuilder(file.name, 'table');
  const reading: Reading = {
    ...{ builder, report, file: builder.startFile(file.name) },
    ...{ delimiter: plan.delimiter, timeZone: options.timeZone },
    dateOrder: options.dateOrder ?? null,
  };
  for (const reason of headerProblems(plan)) report.doubt(Math.max(1, plan.headerLine), reason);
  const shape = shapeReader(reading, plan.columns);
  const refusal = await eachRow(file, head, plan, options, report, (row) => {
    report.sawRow();
    tellRowDoubts(row, plan.header, report);
    shape.take(row);
  });
  if (refusal !== null) return refuse([file], refusal, 'table');
  shape.finish();
  return { ok: true, batch: builder.finish(), reports: [report.finish(plan.columns.shape, null)] };
}

function shapeReader(reading: Reading, columns: TableColumns): ShapeReader {
  switch (columns.shape) {
    case 'events':
      return new EventsReader(reading, columns.at);
    case 'edges':
      return new EdgesReader(reading, columns.at);
    case 'people':
      return new PeopleReader(reading, columns.at);
    case 'matrix':
      return new MatrixReader(reading, columns.names);
    default:
      return columns satisfies never;
  }
}

/** A column is named by its beginning: a file of one line has a header as long as itself. */
function short(column: string): string {
  return column.slice(0, 200);
}
