/**
 * What Kith answers where the truth is known, beside a simple method and the bar it must reach: the app's own
 * defaults, through the real reader. Aggregates only. Takes about a minute; `npm run truth` prints it, the
 * tests hold it.
 */
import { unite } from '../../src/lib/core/facts/unite.ts';
import { readTable } from '../support/read-table.ts';
import {
  enronDepartments,
  enronMessages,
  eventsTable,
  football,
  introducerCases,
  pairOf,
  shuffled,
  studentContacts,
  withoutSome,
  workplace,
} from './data.ts';
import { edison, hasOwnerArchives, inventedOwner } from '../support/map-archives.ts';
import {
  DESK,
  nearestTenPurity,
  PHONE,
  zoomFigures,
  type ZoomFigures,
} from '../support/readability.ts';
import { acceptingFrom, hasIdentityTruth, identityArchives, identityScore } from './identity.ts';
import {
  agreementOf,
  clusterScore,
  conclusionsOf,
  forecastError,
  forecastRanking,
  forecasts,
  friendScore,
  identityKept,
  introducerHits,
  neglectPrecision,
  participationScore,
} from './measures.ts';

/** How many times some people are taken out and added again. */
const DRAWS = 10;

export interface TruthLine {
  measure: string;
  ours: number;
  /** What a simple method scores: baselines-dev.json and science §0. */
  simple: string;
  bar: number | null;
  /** Whether the bar is the least or the most it may be. */
  side: 'at least' | 'at most';
}

/** Whether a line reaches its bar; one without a bar always does. */
export function holds({ ours, bar, side }: TruthLine): boolean {
  if (bar === null) return true;
  return side === 'at least' ? ours >= bar - 1e-12 : ours <= bar + 1e-12;
}

/** A line as one row of text, its measure padded to `width`. */
export function sayLine(line: TruthLine, width = 0): string {
  const { measure, ours, simple, bar, side } = line;
  const verdict = bar === null ? '' : `${side} ${bar.toFixed(3)} ${holds(line) ? 'pass' : 'FAIL'}`;
  return `${measure.padEnd(width)}  ${ours.toFixed(3)}  ${verdict.padEnd(19)}  beside: ${simple}`;
}

/** Every measure, worked out anew. Needs ../shared/data. */
export async function truthTable(): Promise<TruthLine[]> {
  const lines: TruthLine[] = [];
  const tell = (measure: string, ours: number, simple: string, bar: number | null = null): void => {
    lines.push({ measure, ours, simple, bar, side: 'at least' });
  };
  const atMost = (measure: string, ours: number, simple: string, bar: number): void => {
    lines.push({ measure, ours, simple, bar, side: 'at most' });
  };

  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;

  const messages = enronMessages();
  const departments = enronDepartments();
  const enron = await readTable(eventsTable(messages));
  const found = conclusionsOf(enron);
  const clusters = clusterScore(found, departments);
  const again = conclusionsOf(await readTable(eventsTable(shuffled(messages))));
  const size = `${clusters.people} people, ${clusters.groups} groups, resolution ${found.clusters.resolution}`;
  tell(`enron groups, AMI (${size})`, clusters.ami, 'Louvain on raw counts .600', 0.735);
  tell('enron groups, ARI', clusters.ari, 'Louvain on raw counts .388');
  tell(
    'enron, two readings of shuffled rows, ARI',
    agreementOf(found, again),
    'Louvain .70–.89',
    1,
  );
  const kept: number[] = [];
  const anew: number[] = [];
  for (let seed = 1; seed <= DRAWS; seed += 1) {
    const before = conclusionsOf(await readTable(eventsTable(withoutSome(messages, 0.03, seed))));
    kept.push(identityKept(before, conclusionsOf(enron, before)));
    anew.push(identityKept(before, found));
  }
  const worst = Math.min(...kept).toFixed(3);
  tell(
    `enron, 3 % new people: others keep id, colour, name (mean of ${DRAWS}, worst ${worst})`,
    mean(kept),
    `worked out anew ${mean(anew).toFixed(3)}`,
    0.97,
  );
  tell('enron bridging, Spearman', participationScore(found, departments), 'betweenness .51', 0.9);

  const hits = introducerHits(enron, introducerCases());
  tell('enron introducers, hit@1', hits.hit1, 'product, half-life 60 d .469', 0.48);
  tell('enron introducers, hit@3', hits.hit3, 'product, half-life 60 d .891', 0.9);

  const start = (messages[0]?.seconds ?? 0) * 1000;
  const contacts = messages.flatMap(({ seconds, from, to }) =>
    to
      .filter((one) => one !== from)
      .map((one) => ({ pair: pairOf(from, one), at: seconds * 1000 })),
  );
  const split = start + 959 * 86_400_000;
  const month = forecasts(enron, contacts, split, 30);
  const quarter = forecasts(enron, contacts, split, 90);
  const size30 = `${month.length} ties`;
  const nearest = 'days since last contact';
  tell(
    `enron next contact in 30 d, AUC (${size30})`,
    forecastRanking(month),
    `${nearest} .779`,
    0.8,
  );
  tell('enron next contact in 90 d, AUC', forecastRanking(quarter), `${nearest} .790`, 0.8);
  atMost(
    'enron next contact in 30 d, calibration error',
    forecastError(month),
    'BG/NBD .159',
    0.06,
  );
  const neglect = neglectPrecision(quarter);
  tell(
    `enron neglected of the strongest quarter, silent 90 d (${neglect.named})`,
    neglect.silent,
    'any .31, longest gap .94',
    0.85,
  );

  const games = football();
  const conferences = clusterScore(conclusionsOf(await readTable(games.table)), games.groupOf);
  tell(`football groups, AMI (${conferences.groups})`, conferences.ami, 'Louvain .852', 0.89);
  const office = workplace();
  const floors = clusterScore(conclusionsOf(await readTable(office.table)), office.groupOf);
  tell(
    `workplace13 groups, AMI (${floors.groups})`,
    floors.ami,
    'Louvain on raw counts .490',
    0.84,
  );

  const students = studentContacts();
  const friends = friendScore(await readTable(students.table), students.friends);
  tell(`cns strength, friends, AUC (${friends.pairs} pairs)`, friends.auc, 'count .639', 0.66);

  if (hasIdentityTruth) {
    const archives = unite(await identityArchives());
    const byKeys = identityScore(archives);
    const of = `${byKeys.records} records of ${byKeys.people} people`;
    tell(`identity by keys alone, precision (${of})`, byKeys.precision, 'any equal name .89', 1);
    tell('identity by keys alone, recall', byKeys.recall, 'exact e-mail, phone, profile .30', 0.28);
    const accepted = acceptingFrom(archives, 0.8);
    const answered = identityScore(archives, accepted);
    tell(
      `identity, ${accepted.same.length} suggestions from .8 accepted, precision`,
      answered.precision,
      'equal name unless two profiles .98',
      0.97,
    );
    tell('identity, the same, recall', answered.recall, 'equal name unless two profiles .88', 0.92);
  }
  const maps = { edison, ...(hasOwnerArchives ? { 'invented owner': inventedOwner } : {}) };
  for (const [whose, workOut] of Object.entries(maps)) {
    const conclusions = await workOut();
    const { share, atMost: most } = nearestTenPurity(conclusions);
    const possible = `the most groups of their size allow ${most.toFixed(3)}`;
    tell(`map of ${whose}, nearest-10 purity`, share, possible, 0.9 * most);
    for (const [window, at] of [
      ['desk', DESK],
      ['phone', PHONE],
    ] as const) {
      const zooms = zoomFigures(conclusions, at);
      const sum = (of: (figures: ZoomFigures) => number) =>
        zooms.reduce((total, figures) => total + of(figures), 0);
      const names = sum((each) => each.names + each.groupNames);
      const on = `map of ${whose}, ${window}, six zooms`;
      atMost(
        `${on}: names over names`,
        sum((each) => each.nameOverlaps),
        `${names} names`,
        0,
      );
      atMost(
        `${on}: names that flicker`,
        sum((each) => each.flickers),
        `${names} names`,
        0,
      );
      tell(
        `${on}: names over some dot`,
        sum((each) => each.namesOnDots),
        `${names} names`,
      );
    }
  }
  return lines;
}
