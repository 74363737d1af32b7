/**
 * LinkedIn archives: all CSV files of one archive are one reading, since only together they tell who the
 * owner is. Every era from 2020 on; each file's reader names its quirks.
 *
 * A fact never depends on which other files were read with it, only the owner's record and the counts of
 * the preview do: so the same file alone, or in a newer archive, states the same facts.
 * Memory: the rows of all files, without what people wrote. Cost: linear.
 */
import { BatchBuilder } from '../../facts/batch-builder.ts';
import { byCodePoint, handleIdentity } from '../../facts/handles.ts';
import { countingOn } from '../each-piece.ts';
import { refused } from '../report-builder.ts';
import type { FileReport } from '../file-report.ts';
import type { RefusalReason } from '../reasons.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import type { Archive } from './archive.ts';
import { addConnections } from './connections.ts';
import { addEndorsements, addRecommendations } from './endorsements.ts';
import type { FileKind } from './files.ts';
import { addInvitations } from './invitations.ts';
import { columnDates } from './dates.ts';
import { fullName, member } from './members.ts';
import { addMessages } from './messages.ts';
import { findArchiveOwner } from './owner.ts';
import { addOwner, addOwnOrganisations } from './own.ts';
import { planOf, readRows, type FileRows, type RowsAnswer } from './rows.ts';

export const linkedin: Source = { id: 'linkedin', readsTogether: true, recognise, read };

function recognise(sample: FileSample): number {
  return planOf(sample) ? 0.95 : 0;
}

async function read(files: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
  const answers = await readAll(files, options);
  const good = answers.flatMap((answer) => (answer.kind === 'rows' ? [answer.file] : []));
  const sorted = inFixedOrder(good);
  const owner = findArchiveOwner(sorted);
  const archive: Archive = {
    ...{ builder: new BatchBuilder('linkedin'), options, owner },
    ...{ connected: connectedProfiles(sorted), newest: -Infinity },
  };
  sorted.forEach((file) => addFile(archive, file, archive.builder.startFile(file.name)));
  addOwner(archive, sorted);
  const refusals: (FileReport & { refusal: RefusalReason })[] = [];
  const reports = answers.map((answer, i) => {
    if (answer.kind === 'rows') return reportOf(answer.file, archive, sorted);
    const refusal = refused(files[i]?.name ?? '', answer.refusal, 'linkedin');
    refusals.push(refusal);
    return refusal;
  });
  if (good.length === 0) return { ok: false, reports: refusals };
  return { ok: true, batch: archive.builder.finish(), reports };
}

async function readAll(files: readonly SourceFile[], options: ReadOptions): Promise<RowsAnswer[]> {
  const before = { bytes: 0, records: 0 };
  const answers: RowsAnswer[] = [];
  for (const file of files) {
    const answer = await readRows(file, countingOn(options, before));
    before.bytes += file.size;
    if (answer.kind === 'rows') before.records += answer.file.report.records;
    answers.push(answer);
    await options.breathe?.();
  }
  return answers;
}

/** Files by what they are, the newest list first: the outcome does not depend on the order of a drop. */
function inFixedOrder(files: readonly FileRows[]): FileRows[] {
  const newest = new Map(files.map((file) => [file, newestDate(file)]));
  return [...files].sort(
    (a, b) =>
      byCodePoint(a.plan.kind, b.plan.kind) ||
      (newest.get(b) ?? 0) - (newest.get(a) ?? 0) ||
      b.rows.length - a.rows.length ||
      byCodePoint(a.name, b.name),
  );
}

const DATE_WORDS: Partial<Record<FileKind, string>> = {
  connections: 'connectedon',
  messages: 'date',
  invitations: 'sentat',
};

function newestDate({ plan, rows }: FileRows): number {
  const word = DATE_WORDS[plan.kind];
  if (word === undefined) return 0;
  const cells = rows.map((row) => row.cell(word));
  const { read: readCell } = columnDates(cells, undefined, null);
  return cells.reduce((latest, cell) => {
    const answer = readCell(cell);
    return answer.kind === 'date' && answer.at > latest ? answer.at : latest;
  }, 0);
}

function connectedProfiles(files: readonly FileRows[]): Set<string> | null {
  const lists = files.filter(({ plan }) => plan.kind === 'connections');
  if (lists.length === 0) return null;
  const found = lists.flatMap(({ rows }) =>
    rows.map((row) =>
      member(row.cell('url'), fullName(row.cell('firstname'), row.cell('lastname'))),
    ),
  );
  return new Set(found.flatMap((person) => (person ? [handleIdentity(person.handle)] : [])));
}

function addFile(archive: Archive, file: FileRows, index: number): void {
  const { kind } = file.plan;
  switch (kind) {
    case 'connections':
      return addConnections(archive, file, index);
    case 'messages':
      return addMessages(archive, file, index);
    case 'invitations':
      return addInvitations(archive, file, index);
    case 'endorsements-received':
    case 'endorsements-given':
      return addEndorsements(archive, file, index, kind === 'endorsements-given');
    case 'recommendations-received':
    case 'recommendations-given':
      return addRecommendations(archive, file, index, kind === 'recommendations-given');
    case 'positions':
    case 'education':
      return addOwnOrganisations(archive, file, index);
    case 'company-follows':
      return file.report.tally('company-follows', file.report.records);
    case 'notes':
      return file.report.tally('notes', file.report.records);
    case 'learning':
      return file.report.tally('messages-learning', file.report.records);
    case 'other':
      return file.report.tally('not-about-people', file.report.records);
    case 'profile':
    case 'emails':
    case 'phones':
      return;
    default:
      return kind satisfies never;
  }
}

function reportOf(file: FileRows, archive: Archive, all: readonly FileRows[]): FileReport {
  const { kind } = file.plan;
  const report = file.report.finish(SHAPES[kind] ?? null, null);
  const isAside = kind === 'learning' || kind === 'other';
  // Told once for the archive, by its messages where it has some.
  const speaker = all.find(({ plan }) => plan.kind === 'messages') ?? all[0];
  return {
    ...report,
    skipped: isAside ? report.records : report.skipped,
    ownerCandidates: file === speaker ? archive.owner.candidates : [],
    coverage: kind === 'connections' ? reachOf(archive, all) : report.coverage,
  };
}

const SHAPES: Partial<Record<FileKind, FileReport['shape']>> = {
  ...{ connections: 'people', messages: 'events', invitations: 'events', profile: 'people' },
  ...{ 'endorsements-received': 'events', 'endorsements-given': 'events' },
  ...{ 'recommendations-received': 'events', 'recommendations-given': 'events' },
};

/**
 * A list of connections speaks of no contact. Read with messages it shows until when at least the archive
 * reaches: silence up to its newest row is silence indeed.
 */
function reachOf({ newest }: Archive, all: readonly FileRows[]): FileReport['coverage'] {
  const hasMessages = all.some(({ plan, rows }) => plan.kind === 'messages' && rows.length > 0);
  return hasMessages && Number.isFinite(newest) ? { from: newest, to: newest } : null;
}
