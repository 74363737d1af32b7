/** A dated interaction between the owner and one person, and what to tell of its date. */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import type { Channel } from '../../facts/facts.ts';
import type { Handle } from '../../facts/handles.ts';
import type { Hash64 } from '../../facts/hash.ts';
import type { ReportBuilder } from '../report-builder.ts';
import type { DateAnswer } from '../table/dates.ts';
import type { Row } from './rows.ts';

interface Between {
  key: Hash64;
  content: string;
  channel: Channel;
  kind: string;
  from: Handle;
  to: Handle;
  row: number;
  file: number;
}

/** Adds an interaction from one to another; false when its key is held already. */
export function addDated(
  builder: BatchBuilder,
  report: ReportBuilder,
  answer: DateAnswer,
  { from, to, ...fact }: Between,
): boolean {
  const isDated = answer.kind === 'date';
  const at = isDated ? answer.at : NaN;
  const isNew = builder.addInteraction({
    ...fact,
    ...{ at, precision: isDated ? answer.precision : 'day' },
    isFloating: isDated && answer.isFloating,
    weight: 1,
    participants: [
      { handle: from, role: 'from' },
      { handle: to, role: 'to' },
    ],
    topics: [],
  });
  if (isNew) report.keptInteraction(at);
  return isNew;
}

/** Tells of a date that cannot be read; the row is kept. */
export function doubtDate(report: ReportBuilder, row: Row, word: string, answer: DateAnswer): void {
  const text = row.said(word) || '…';
  if (answer.kind === 'bad') report.doubt(row.line, { kind: 'bad-date', text });
  if (answer.kind === 'ambiguous') report.doubt(row.line, { kind: 'ambiguous-date', text });
}
