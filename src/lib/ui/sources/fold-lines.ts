/**
 * Many files in few lines. Lines of one kind fold into one that opens; what could not be read stands apart,
 * folded by its reason; what says nothing of people is only counted. A few files stay as they are.
 */
import type { FileReport } from '#core/sources/file-report.ts';
import { WITHIN } from '#core/sources/containers/entry-names.ts';
import { count, counted, day } from '#words/format.ts';
import { sayRefusal } from '#words/refusals.ts';
import type { FileLine } from './file-lines.ts';

export interface FoldedLine {
  key: string;
  /** The line itself; of several, what they have in common. */
  line: FileLine;
  /** The lines folded into it; empty for one that stands by itself. */
  folded: readonly FileLine[];
}

export interface FoldedLines {
  read: FoldedLine[];
  refused: FoldedLine[];
  /** Names of what is not needed. */
  unneeded: string[];
  /** How many files were given and read, and how many were not; an archive counts once. */
  files: { read: number; refused: number };
}

/** So many lines can be looked through as they are. */
const LINES_UNFOLDED = 8;
/** So many of one kind are worth folding. */
const ALIKE = 3;

export function foldLines(lines: readonly FileLine[]): FoldedLines {
  const read = lines.filter(({ isRefused, isUnneeded }) => !isRefused && !isUnneeded);
  const refused = lines.filter(({ isRefused }) => isRefused);
  return {
    read: read.length > LINES_UNFOLDED ? fold(read, kindOf, together) : read.map(single),
    refused: fold(refused, reasonOf, refusedTogether),
    unneeded: lines
      .filter(({ isUnneeded }) => isUnneeded)
      .flatMap(({ reports }) => reports.map(({ name }) => name)),
    files: { read: given(read), refused: given(refused) },
  };
}

function single(line: FileLine): FoldedLine {
  return { key: line.key, line, folded: [] };
}

/** Lines that answer alike become one where the first of them stands. */
function fold(
  lines: readonly FileLine[],
  likeness: (line: FileLine) => string,
  asOne: (lines: readonly FileLine[], first: FileLine) => FileLine,
): FoldedLine[] {
  const alike = Map.groupBy(lines, likeness);
  return [...alike].flatMap(([key, members]) => {
    const [first] = members;
    if (!first || members.length < ALIKE) return members.map(single);
    return [{ key: `folded ${key}`, line: asOne(members, first), folded: members }];
  });
}

function kindOf({ kind, source }: FileLine): string {
  return `${source ?? ''} ${kind}`;
}

/** Tables with other columns are each their own case: their headers differ. A text without columns is none. */
function reasonOf({ key, reports, text }: FileLine): string {
  const refusal = reports[0]?.refusal;
  if (refusal?.kind === 'unknown-columns') {
    return refusal.columns.length > 1 ? `${refusal.kind} ${key}` : 'no columns';
  }
  if (refusal?.kind !== 'looks-like') return refusal?.kind ?? text;
  return `${refusal.kind} ${refusal.what} ${refusal.instead ?? ''}`;
}

function together(lines: readonly FileLine[], first: FileLine): FileLine {
  const reports = lines.flatMap((line) => line.reports);
  const unsaid = lines.every((line) => line.unsaid === first.unsaid) ? first.unsaid : null;
  const name = counted(reports.length, 'file');
  return { ...first, name, reports, unsaid, text: sumText(reports) };
}

function refusedTogether(lines: readonly FileLine[], first: FileLine): FileLine {
  const refusal = first.reports[0]?.refusal;
  const text =
    refusal?.kind === 'unknown-columns' ? sayRefusal({ ...refusal, columns: [] }) : first.text;
  return { ...first, name: counted(lines.length, 'file'), text };
}

/** "612 contacts, 17 ties, 3 Jan 2019 to 27 Dec 2025." Lists say their entries. People are not summed up: files share them. */
function sumText(reports: readonly FileReport[]): string {
  const sum = (field: 'interactions' | 'relations' | 'records'): number =>
    reports.reduce((all, report) => all + report[field], 0);
  const [contacts, ties] = [sum('interactions'), sum('relations')];
  const spans = reports.flatMap(({ coverage }) => coverage ?? []);
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  const parts = [
    contacts > 0 ? counted(contacts, 'contact') : counted(sum('records'), 'entry', 'entries'),
    ties > 0 ? counted(ties, 'tie') : '',
    spans.length > 0 ? `${day(from)} to ${day(to)}` : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

/** Files as they were given: all of an archive is one. */
function given(lines: readonly FileLine[]): number {
  return lines.reduce((all, { reports }) => {
    const isPacked = reports.some(({ name }) => name.includes(WITHIN));
    return all + (isPacked ? 1 : reports.filter(({ refusal }) => !isQuiet(refusal)).length);
  }, 0);
}

function isQuiet(refusal: FileReport['refusal']): boolean {
  return refusal?.kind === 'not-needed';
}

/** "268 files read, 20 not". */
export function filesText({ files: { read, refused } }: FoldedLines): string {
  return `${counted(read, 'file')} read${refused > 0 ? `, ${count(refused)} not` : ''}`;
}
