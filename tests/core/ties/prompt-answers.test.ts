/**
 * Invented people whose closeness is known and who answer each other: the close sooner, but how soon anybody
 * answers at all differs a hundredfold from one to the other and says nothing of closeness. How many answer
 * says nothing of it either.
 */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/lib/core/random.ts';
import { buildTies } from '../../../src/lib/core/ties/build-ties.ts';
import { areaUnderCurve, spearman } from '../../support/scores.ts';
import { factsFromText, optionsAt } from './facts-from-text.ts';

const PEOPLE = 30;
const TIES_EACH = 8;
const AS_OF = '1910-12-31';
const START = Date.UTC(1910, 0, 1);
const YEAR_MINUTES = 365 * 1440;
/** Of letters, and over the whole range of closeness. */
const ANSWERED_SHARE = 0.6;
const SOONER_BY = 8;

interface Case {
  closeness: number;
  /** Strength with answers, and what it would be without. */
  strength: number;
  without: number;
  /** How late its two ends answer people at large, in the logarithm of hours. */
  lateness: number;
}

const nameOf = (person: number): string => `p${String(person).padStart(2, '0')}`;
const stamp = (minutes: number): string =>
  new Date(START + Math.floor(minutes) * 60_000).toISOString().slice(0, 16);

/** A year of letters and their answers, drawn by seed. @param isTelling whether the close answer sooner */
function casesOf(seed: number, isTelling: boolean): Case[] {
  const random = seededRandom(seed);
  const hoursOf = Array.from({ length: PEOPLE }, () => 0.3 * Math.pow(100, random()));
  const ties = new Map<string, { a: number; b: number; closeness: number }>();
  for (let a = 0; a < PEOPLE; a += 1) {
    for (let n = 0; n < TIES_EACH / 2; n += 1) {
      const b = (a + 1 + Math.floor(random() * (PEOPLE - 1))) % PEOPLE;
      ties.set([a, b].sort((x, y) => x - y).join(' '), { a, b, closeness: random() });
    }
  }
  const lines = [...ties.values()].flatMap(({ a, b, closeness }) =>
    Array.from({ length: 2 + Math.floor(20 * random()) }, () => {
      const [from, to] = random() < 0.5 ? [a, b] : [b, a];
      const asked = random() * YEAR_MINUTES;
      const favour = isTelling ? Math.pow(SOONER_BY, 0.5 - closeness) : 1;
      const chance = Math.pow(10, random() - 0.5);
      const answered = asked + 60 * (hoursOf[to] ?? 1) * favour * chance;
      const letter = `${stamp(asked)} ${nameOf(from)} -> ${nameOf(to)}`;
      const isAnswered = random() < ANSWERED_SHARE && answered < YEAR_MINUTES;
      return isAnswered ? `${letter}\n${stamp(answered)} ${nameOf(to)} -> ${nameOf(from)}` : letter;
    }),
  );
  const { facts, people, who } = factsFromText(lines.join('\n'), null);
  const judged = buildTies(facts, people, optionsAt(AS_OF)).ties;
  const deaf = buildTies(facts, people, optionsAt(AS_OF, { repliesPart: 0 })).ties;
  return [...ties.values()].map(({ a, b, closeness }) => {
    const [low, high] = [who(nameOf(a)), who(nameOf(b))].sort((x, y) => x - y);
    const tie = judged.a.findIndex((end, at) => end === low && judged.b[at] === high);
    return {
      closeness,
      strength: judged.strength[tie] ?? NaN,
      without: deaf.strength[tie] ?? NaN,
      lateness: Math.log((hoursOf[a] ?? 1) * (hoursOf[b] ?? 1)),
    };
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const middle = (values: readonly number[]): number =>
  values.toSorted((x, y) => x - y)[values.length >> 1] ?? NaN;

/** Spearman of a judgement with closeness. */
function order(cases: readonly Case[], score: (each: Case) => number): number {
  return spearman(
    cases.map(score),
    cases.map(({ closeness }) => closeness),
  );
}

/** Area under the curve for closeness, of ties whose ends answer anybody late and are close, or the reverse. */
function whereLateIsClose(cases: readonly Case[], score: (each: Case) => number): number {
  const [usualLateness, usualCloseness] = [
    middle(cases.map(({ lateness }) => lateness)),
    middle(cases.map(({ closeness }) => closeness)),
  ];
  return areaUnderCurve(
    cases
      .filter((each) => each.lateness > usualLateness === each.closeness > usualCloseness)
      .map((each) => ({ score: score(each), isTrue: each.closeness > usualCloseness })),
  );
}

describe('people who answer each other', () => {
  // Seeds first drawn when the model stood.
  const seeds = Array.from({ length: 12 }, (_, i) => 8101 + i);
  const telling = seeds.map((seed) => casesOf(seed, true));
  const mute = seeds.map((seed) => casesOf(seed, false));
  const strength = ({ strength: said }: Case): number => said;
  const without = ({ without: said }: Case): number => said;

  it('are ranked better by closeness for how soon they do, in every world where the close do it sooner', () => {
    for (const cases of telling) {
      expect(order(cases, strength)).toBeGreaterThan(order(cases, without));
    }
  });

  it('gain nothing by answering everybody at once', () => {
    expect(mean(telling.map((cases) => whereLateIsClose(cases, strength)))).toBeGreaterThan(
      mean(telling.map((cases) => whereLateIsClose(cases, without))),
    );
  });

  it('are ranked as before where answers say nothing of closeness', () => {
    const change = mute.map((cases) => order(cases, strength) - order(cases, without));
    expect(Math.abs(mean(change))).toBeLessThan(0.02);
  });
});
