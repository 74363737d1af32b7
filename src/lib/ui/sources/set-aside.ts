/** What the files of one import held and Kith did not take, or took with a doubt: one line a reason. */
import type { SourceId } from '#core/facts/facts.ts';
import { WITHIN } from '#core/sources/containers/entry-names.ts';
import type { OtherSender } from '#core/facts/aside.ts';
import type { FileReport, TallyKind } from '#core/sources/file-report.ts';
import type { ReadReason } from '#core/sources/reasons.ts';
import { capitalised, count as inFigures, counted, listed } from '#words/format.ts';
import { placeWord, sayReadReason } from '#words/reading.ts';
import { sayTally } from '#words/tallies.ts';

export interface SetAsideLine {
  key: string;
  file: string;
  source: SourceId | null;
  /** Line or mail of the first one, counted from 1; null where only the number of them is known. */
  at: number | null;
  text: string;
  /** How many more there are like it. */
  more: number;
  /** Where the next ones are, as far as they were kept. */
  others: number[];
  /** Who stands behind the line, to look through; empty for most. */
  senders: readonly OtherSender[];
  /** Set where one line stands for several files: "calendar.ics, event 3", as far as they are shown. */
  elsewhere?: readonly string[];
}

/** So many lines can be looked through as they are; more are told by reason, over all files. */
const LINES_UNFOLDED = 12;
const PLACES_SHOWN = 12;

/** Counts of what is no person or was not sent by one; each source states them once a file. */
const LEFT_OUT = [
  'mails-list',
  'mails-robot',
  'mails-bounce',
  'mails-automatic',
  'mails-one-way',
  'mails-crowd',
  'mails-draft',
  'mails-spam',
  'mails-repeated',
  'connections-hidden',
  'messages-sponsored',
  'messages-spam',
  'messages-closed-account',
  'messages-draft',
  'messages-learning',
  'cards-organisation',
] as const satisfies TallyKind[];

const ONLY_SENDERS = 'Some senders are no people of your network.';

/** Reasons the counts above say already. */
const COUNTED = {
  'hidden-person': 'connections-hidden',
  sponsored: 'messages-sponsored',
  spam: 'messages-spam',
  'closed-account': 'messages-closed-account',
  draft: 'messages-draft',
} as const satisfies Partial<Record<ReadReason['kind'], TallyKind>>;

/** Lines in file order: what was left out as a whole first, then single rows, most frequent first. */
export function setAside(reports: readonly FileReport[]): SetAsideLine[] {
  const lines = reports.flatMap((report) => [...leftOut(report), ...doubted(report)]);
  if (lines.length <= LINES_UNFOLDED) return lines;
  const bySource = Map.groupBy(reports, ({ source }) => source);
  const bySources = [...bySource.values()].flatMap((members) => leftOut(sumOf(members)));
  const isOfSenders = ({ text }: SetAsideLine): boolean => text === ONLY_SENDERS;
  const whole = [
    ...bySources.filter((line) => !isOfSenders(line)),
    ...sendersAsOne(bySources.filter(isOfSenders)),
  ];
  const alike = Map.groupBy(
    lines.filter(({ at }) => at !== null),
    ({ key, source }) => `${source ?? ''} ${key.split('\n').at(-1) ?? ''}`,
  );
  return [...whole, ...[...alike.values()].flatMap(asOne)];
}

function sendersAsOne(lines: readonly SetAsideLine[]): SetAsideLine[] {
  const [first] = lines;
  if (!first || lines.length === 1) return first ? [first] : [];
  return [{ ...first, file: 'Other files', senders: lines.flatMap(({ senders }) => senders) }];
}

/** What all files of one source left out, as if they were one file. */
function sumOf(reports: readonly FileReport[]): FileReport {
  const [first] = reports;
  if (!first) throw new Error('a sum of no reports');
  const counts = new Map<TallyKind, number>();
  for (const { kind, count } of reports.flatMap(({ tallies }) => tallies)) {
    counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return {
    ...first,
    name: reports.length === 1 ? first.name : counted(reports.length, 'file'),
    tallies: [...counts].map(([kind, count]) => ({ kind, count })),
    otherSenders: reports.flatMap(({ otherSenders }) => otherSenders),
  };
}

/** One reason met in several files: told by the first, with where it was met in the others. */
function asOne(lines: readonly SetAsideLine[]): SetAsideLine[] {
  const [first, ...others] = lines;
  if (!first || others.length === 0) return first ? [first] : [];
  const more = lines.reduce((sum, line) => sum + 1 + line.more, 0) - 1;
  const elsewhere = others.map((line) => `${line.file}, ${firstPlace(line) ?? ''}`);
  return [{ ...first, more, others: [], elsewhere }];
}

function leftOut(report: FileReport): SetAsideLine[] {
  const found = LEFT_OUT.flatMap((kind) => report.tallies.filter((tally) => tally.kind === kind));
  const told = found.filter((tally) => tally.count > 0).map(sayTally);
  if (told.length === 0 && report.otherSenders.length === 0) return [];
  const text = told.length > 0 ? `${capitalised(listed(told))}.` : ONLY_SENDERS;
  const { source, otherSenders: senders } = report;
  const line = { source, at: null, more: 0, others: [], senders };
  return [{ key: `${report.name}\nleft-out`, file: nameOf(report), text, ...line }];
}

function doubted(report: FileReport): SetAsideLine[] {
  const stated = new Set(report.tallies.map(({ kind }) => kind));
  return report.problemCounts
    .filter(({ kind }) => !isCounted(kind, stated))
    .toSorted((left, right) => right.count - left.count)
    .flatMap(({ kind, count }): SetAsideLine[] => {
      const alike = report.problems.filter(({ reason }) => reason.kind === kind);
      const [first, ...others] = alike;
      if (!first) return [];
      return [
        {
          key: `${report.name}\n${kind}`,
          file: nameOf(report),
          source: report.source,
          at: first.at,
          text: `${capitalised(sayReadReason(first.reason))}.${first.isSkipped ? ' Left out.' : ''}`,
          more: count - 1,
          others: others.map(({ at }) => at),
          senders: [],
        },
      ];
    });
}

function isCounted(kind: ReadReason['kind'], stated: ReadonlySet<TallyKind>): boolean {
  const counted: Partial<Record<ReadReason['kind'], TallyKind>> = COUNTED;
  const tally = counted[kind];
  return tally !== undefined && stated.has(tally);
}

/** The file's own name; the archive it lies in stands above. */
function nameOf({ name }: FileReport): string {
  return name.split(WITHIN).at(-1) ?? name;
}

/** Where the first one is: "line 14", "mail 57"; null where only the number of them is known. */
export function firstPlace({ source, at }: SetAsideLine): string | null {
  return at === null ? null : `${placeWord(source)} ${inFigures(at)}`;
}

/** Where the others are: "Lines 14, 20 and 31", as far as they were kept. */
export function laterLines({ source, others, more, elsewhere }: SetAsideLine): string {
  if (elsewhere) {
    const shown = elsewhere.slice(0, PLACES_SHOWN).join(' · ');
    const unshown = elsewhere.length - PLACES_SHOWN;
    return unshown > 0 ? `${shown} · and in ${counted(unshown, 'more file')}` : shown;
  }
  const unkept = more - others.length;
  if (others.length === 0) return `${inFigures(unkept)} further down.`;
  const places = others.map(inFigures);
  if (unkept > 0) places.push(`${inFigures(unkept)} further down`);
  const word = capitalised(placeWord(source));
  return `${others.length === 1 ? word : `${word}s`} ${listed(places)}.`;
}
