/** Reads the rows of a table by its plan, wherever they come from, or says why it is not read. */
import { BatchBuilder } from '../../facts/batch-builder.ts';
import type { RefusalReason } from '../reasons.ts';
import { refuse, ReportBuilder } from '../report-builder.ts';
import type { ReadOptions, ReadResult, SourceFile } from '../source.ts';
import type { TableColumns } from './columns.ts';
import { EdgesReader } from './edges.ts';
import { EventsReader } from './events.ts';
import { headerProblems } from './header-problems.ts';
import type { TableSight } from './mapping.ts';
import { MatrixReader } from './matrix.ts';
import { PeopleReader } from './people-list.ts';
import type { PlanAnswer, TablePlan } from './plan.ts';
import type { Reading, ShapeReader } from './reading.ts';
import { tellRowDoubts } from './row-doubts.ts';
import type { TableRow } from './row-reader.ts';

/** Gives each row below the header to `take`; answers why the table is refused after all, else null. */
export type RowFeed = (
  take: (row: TableRow) => void,
  plan: TablePlan,
  report: ReportBuilder,
) => Promise<RefusalReason | null>;

/** Reads a table as its plan says. Rejects as `feed` does. */
export async function readAsPlanned(
  file: SourceFile,
  answer: PlanAnswer,
  options: ReadOptions,
  feed: RowFeed,
): Promise<ReadResult> {
  switch (answer.kind) {
    case 'planned':
      return withSight(await readRows(file, answer.plan, options, feed), answer.sight);
    case 'unknown-columns': {
      const columns = answer.columns.map(short);
      return withSight(refuse([file], { kind: 'unknown-columns', columns }, 'table'), answer.sight);
    }
    case 'left-out':
      return withSight(refuse([file], { kind: 'left-out' }, 'table'), answer.sight);
    case 'empty':
      return refuse([file], { kind: 'empty' }, 'table');
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

async function readRows(
  file: SourceFile,
  plan: TablePlan,
  options: ReadOptions,
  feed: RowFeed,
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
  const take = (row: TableRow): void => {
    report.sawRow();
    tellRowDoubts(row, plan.header, report);
    shape.take(row);
  };
  const refusal = await feed(take, plan, report);
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
