/**
 * Plain tables (CSV, TSV and kin): events, lists of ties, lists of people and square tables of ties,
 * told apart by their header.
 *
 * Quirks handled: any common delimiter and a `sep=` line; UTF-8, UTF-16 and Windows-1252 with or without
 * a byte order mark; titles above the header; duplicate and empty headers; ragged rows; unclosed quotes;
 * cells of megabytes. Everything in a cell is ordinary text, `__proto__` and `=1+1` too.
 * Memory: the facts and one piece of the file. Cost: linear.
 */
import { headText } from '../head-text.ts';
import { SNIFF_BYTES } from '../limits.ts';
import { readHead } from '../read-head.ts';
import { refuse } from '../report-builder.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import { recognisedColumns } from './columns.ts';
import { eachRow } from './each-row.ts';
import { planTable, type PlanAnswer } from './plan.ts';
import { readAsPlanned } from './read-as-planned.ts';

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
  if (answer.kind === 'not-text') return refuse([file], { kind: 'not-text' }, 'table');
  return readAsPlanned(file, answer, options, (take, plan, report) =>
    eachRow(file, head, plan, options, report, take),
  );
}
