/**
 * What was read, as people chose it: an archive is one line however many files it holds. Files in it that
 * say nothing of people are counted; those that failed for a reason stand by themselves. Cost: linear in
 * the files.
 */
import type { SourceId } from '#core/facts/facts.ts';
import { ABOUT_SOURCES } from '#core/sources/about.ts';
import { WITHIN } from '#core/sources/containers/entry-names.ts';
import type { FileReport, Tally, TallyKind } from '#core/sources/file-report.ts';
import { capitalised, count, counted, day, listed } from '#words/format.ts';
import { sayShape } from '#words/reading.ts';
import { sayRefusal } from '#words/refusals.ts';
import { sayTally } from '#words/tallies.ts';
import { reportText } from './report-text.ts';

export interface FileLine {
  key: string;
  name: string;
  /** What it is: "LinkedIn export". Empty when it was not read. */
  kind: string;
  source: SourceId | null;
  shape: FileReport['shape'];
  text: string;
  /** What nobody should expect of it: "It does not say who knows whom." */
  unsaid: string | null;
  isRefused: boolean;
  /** Nothing is wrong with it: it says nothing of people. */
  isUnneeded: boolean;
  reports: readonly FileReport[];
}

/** What a LinkedIn export is worth telling of, in this order. */
const LINKEDIN_TELLS = [
  'connections',
  'messages',
  'group-conversations',
  'recommendations',
  'endorsements',
] as const satisfies TallyKind[];

export function fileLines(reports: readonly FileReport[]): FileLine[] {
  const homes = new Map<string, string>();
  for (const report of reports) {
    const home = report.source === null ? null : lineOf(report, homes);
    const root = rootOf(report);
    if (home?.startsWith(`${root}\n`) && !homes.has(root)) homes.set(root, home);
  }
  const together = new Map<string, FileReport[]>();
  for (const report of reports) {
    const key = lineOf(report, homes);
    const members = together.get(key);
    if (members) members.push(report);
    else together.set(key, [report]);
  }
  return [...together].map(([key, members]) => lineFrom(key, members));
}

/**
 * Which line a report stands on: its archive's when that was read, else its own. `homes` says for an
 * archive or folder which line holds the files that are read together.
 */
function lineOf(report: FileReport, homes: ReadonlyMap<string, string>): string {
  const root = rootOf(report);
  if (isSingleMail(report) && root !== report.name) return `${root}\nmails`;
  if (report.source !== null && report.source !== 'linkedin') return report.name;
  if (report.source === 'linkedin') return `${root}\nlinkedin`;
  if (report.refusal?.kind !== 'not-needed') return report.name;
  // What lies unneeded in an archive belongs to its line; a folder holds more than one export.
  const home = report.name.includes(WITHIN) ? homes.get(root) : undefined;
  return home ?? `${root}\nnot-needed`;
}

/** One mail in a file of its own: an archive or a folder may hold thousands. */
function isSingleMail({ source, records, refusal }: FileReport): boolean {
  return source === 'mail' && refusal === null && records <= 1;
}

/** The archive or folder a report's file came in; LinkedIn's loose files are one export too. */
function rootOf({ name, source }: FileReport): string {
  const [archive = name, entry] = name.split(WITHIN);
  if (entry !== undefined) return archive;
  const [folder = name, ...rest] = name.split('/');
  if (rest.length > 0) return folder;
  return source === 'linkedin' ? 'LinkedIn files' : name;
}

function lineFrom(key: string, members: readonly FileReport[]): FileLine {
  const read = members.filter(({ refusal }) => refusal === null);
  const [first] = read.length > 0 ? read : members;
  const source = first?.source ?? null;
  const name = members.length === 1 || !first ? (first?.name ?? '') : rootOf(first);
  if (read.length === 0) {
    const text = first?.refusal ? sayRefusal(first.refusal) : '';
    const isUnneeded = members.every(({ refusal }) => refusal?.kind === 'not-needed');
    const about = { kind: '', source: null, shape: null, unsaid: null };
    return { key, name, text, reports: members, ...about, isRefused: !isUnneeded, isUnneeded };
  }
  const tallies = sumTallies(read);
  const unneeded = members.filter(({ refusal }) => refusal?.kind === 'not-needed').length;
  const without =
    unneeded > 0
      ? `, ${count(unneeded)} of them ${unneeded === 1 ? 'says' : 'say'} nothing of people`
      : '';
  const rest = members.length > 1 ? ` ${counted(members.length, 'file')} in it${without}.` : '';
  return {
    key,
    name,
    kind: kindOf(source, first),
    source,
    shape: first?.shape ?? null,
    text: `${textOf(source, read, tallies)}${rest}`,
    unsaid: unsaidOf(source, read, tallies),
    ...{ isRefused: false, isUnneeded: false },
    reports: members,
  };
}

function kindOf(source: SourceId | null, report: FileReport | undefined): string {
  if (source === null || source === 'table') {
    return report?.shape ? capitalised(sayShape(report.shape)) : '';
  }
  if (report && isSingleMail(report)) return 'Mail';
  return ABOUT_SOURCES[source].title;
}

function textOf(
  source: SourceId | null,
  reports: readonly FileReport[],
  tallies: ReadonlyMap<TallyKind, number>,
): string {
  const all = total(reports);
  const { interactions, people, relations } = all;
  if (source === 'linkedin') {
    const told = LINKEDIN_TELLS.flatMap((kind) => tallyText(tallies, kind));
    return told.length > 0 ? `${capitalised(listed(told))}.` : reportText(all);
  }
  if (source === 'mail') {
    const read = tallies.get('mails') ?? all.records;
    const who = reports.length === 1 ? counted(people, 'person', 'people') : 'people';
    return `${counted(read, 'mail')} read, ${count(interactions)} of them between ${who}${reach(reports)}.`;
  }
  if (source === 'vcard') {
    const related = relations > 0 ? ` and ${counted(relations, 'relation')} between them` : '';
    const placed = tallyText(tallies, 'people-placed').map((text) => `, ${text}`);
    return `${counted(people, 'person', 'people')}${related}${placed.join('')}.`;
  }
  return reportText(all);
}

/** ", 3 Jan 2019 to 27 Dec 2025" over all of them; nothing where no date is. */
function reach(reports: readonly FileReport[]): string {
  const spans = reports.flatMap(({ coverage }) => coverage ?? []);
  if (spans.length === 0) return '';
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  return `, ${day(from)} to ${day(to)}`;
}

/** What a file of this kind does not say, in one line; null where nothing is missing. */
function unsaidOf(
  source: SourceId | null,
  reports: readonly FileReport[],
  tallies: ReadonlyMap<TallyKind, number>,
): string | null {
  if (source === null || source === 'table') return unsaidByTable(reports[0]?.shape ?? null);
  if (source === 'linkedin') {
    return (tallies.get('group-pairs') ?? 0) > 0
      ? 'Beyond its group conversations it does not say who knows whom; mail would.'
      : 'It does not say who knows whom; mail would.';
  }
  if (source === 'vcard' && reports.some(({ relations }) => relations > 0)) {
    return 'But for these it does not say who knows whom, nor when you were in touch; mail would.';
  }
  return ABOUT_SOURCES[source].unsaid;
}

function unsaidByTable(shape: FileReport['shape']): string | null {
  if (shape === 'people') return 'It does not say who knows whom; mail would.';
  return shape === 'edges' || shape === 'matrix' ? 'It does not say when.' : null;
}

function tallyText(tallies: ReadonlyMap<TallyKind, number>, kind: TallyKind): string[] {
  const count = tallies.get(kind) ?? 0;
  return count > 0 ? [sayTally({ kind, count })] : [];
}

function sumTallies(reports: readonly FileReport[]): Map<TallyKind, number> {
  const sums = new Map<TallyKind, number>();
  for (const { kind, count } of reports.flatMap(({ tallies }): Tally[] => tallies)) {
    sums.set(kind, (sums.get(kind) ?? 0) + count);
  }
  return sums;
}

/** Counts of files that belong together. People are those of the file that names most: they overlap. */
function total(reports: readonly FileReport[]): FileReport {
  const [first] = reports;
  if (!first) throw new Error('a line has at least one report');
  const sum = (field: 'interactions' | 'relations' | 'affiliations' | 'skipped'): number =>
    reports.reduce((total, report) => total + report[field], 0);
  return {
    ...first,
    tallies: [...sumTallies(reports)].map(([kind, count]) => ({ kind, count })),
    people: Math.max(...reports.map(({ people }) => people)),
    interactions: sum('interactions'),
    relations: sum('relations'),
    affiliations: sum('affiliations'),
    skipped: sum('skipped'),
  };
}
