/** A made-up network drawn by the real core: two groups of friends, one person between, me beside. */
import { analyse } from '../../../src/lib/core/analyse.ts';
import type { Conclusions } from '../../../src/lib/core/conclusions.ts';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import type { FactSet } from '../../../src/lib/core/facts/facts.ts';
import { nameHandle } from '../../../src/lib/core/facts/handles.ts';
import { introduce } from '../../../src/lib/core/introductions/introduce.ts';
import type { TargetAnswer } from '../../../src/lib/core/introductions/introduction.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import { readTable } from '../../support/read-table.ts';

const RED = ['Ada Amber', 'Bea Brick', 'Cyd Coral', 'Dot Dahlia'];
const BLUE = ['Eli Azure', 'Fay Navy', 'Gus Teal', 'Hal Indigo'];
/** Long, right-to-left, and with brackets: names as they come. */
export const LONG_NAME = `Maximiliane ${'Von Hohenfels '.repeat(4)}Zu Langenau`;
const RTL_NAME = 'שרה כהן';
const AS_OF = Date.UTC(2021, 11, 31, 23, 59, 59);

function everyPair(people: readonly string[]): string[] {
  return people.flatMap((from, at) =>
    people
      .slice(at + 1)
      .flatMap((to) => [1, 2, 3, 4].map((month) => `2021-0${month}-10,${from},${to}`)),
  );
}

const ROWS = [
  'date,from,to',
  ...everyPair(RED),
  ...everyPair(BLUE),
  '2021-05-01,Ada Amber,Eli Azure',
  '2021-05-02,Eli Azure,Ada Amber',
  ...[1, 2, 3, 4, 5, 6].flatMap((month) => [
    `2021-0${month}-03,Me Myself,Ada Amber`,
    `2021-0${month}-04,Ada Amber,Me Myself`,
  ]),
  '2021-02-01,Me Myself,Bea Brick',
  `2021-03-01,${LONG_NAME},Me Myself`,
  `2021-03-02,${RTL_NAME},Me Myself`,
];

export interface SmallNetwork {
  facts: FactSet;
  conclusions: Conclusions;
  person: (name: string) => number;
  ask: (target: string) => TargetAnswer;
}

export async function smallNetwork(): Promise<SmallNetwork> {
  const facts = await readTable(ROWS.join('\n'));
  const conclusions = analyse(
    facts,
    { ...NO_DECISIONS, ego: [nameHandle('Me Myself')] },
    { asOf: AS_OF, timeZone: 'UTC', seed: 1, settings: DEFAULT_SETTINGS },
  );
  return {
    facts,
    conclusions,
    person: (name) => conclusions.people.persons.findIndex((who) => who.name === name),
    ask: (target) => introduce(conclusions, facts, target),
  };
}

/** Three people known to me and to nobody else, without a date: what an address book comes to. */
export async function lonelyContacts(): Promise<Conclusions> {
  const facts = await readTable('source,target\nMe Myself,Ann\nMe Myself,Bo\nMe Myself,Cy');
  return analyse(
    facts,
    { ...NO_DECISIONS, ego: [nameHandle('Me Myself')] },
    { asOf: AS_OF, timeZone: 'UTC', seed: 1, settings: DEFAULT_SETTINGS },
  );
}
