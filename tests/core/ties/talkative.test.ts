/**
 * Invented people whose closeness is known. Everybody gives each tie a share of their attention, by how close
 * it is; how much they write in all differs thirtyfold and says nothing of closeness.
 */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/lib/core/random.ts';
import { areaUnderCurve, spearman } from '../../support/scores.ts';
import { tiesFromText } from './facts-from-text.ts';

const PEOPLE = 40;
const TIES_EACH = 8;
const DAYS = 365;
const AS_OF = '1910-12-31';
const START = Date.UTC(1910, 0, 1);

interface KnownTie {
  a: number;
  b: number;
  closeness: number;
}

interface Made {
  text: string;
  ties: KnownTie[];
  /** Letters a year of each person. */
  talk: number[];
}

/** Letters of a year, drawn by seed. */
function madeLetters(seed: number): Made {
  const random = seededRandom(seed);
  const talk = Array.from({ length: PEOPLE }, () => 20 * Math.pow(30, random()));
  const ties = new Map<string, KnownTie>();
  for (let a = 0; a < PEOPLE; a += 1) {
    for (let n = 0; n < TIES_EACH / 2; n += 1) {
      const b = (a + 1 + Math.floor(random() * (PEOPLE - 1))) % PEOPLE;
      ties.set([a, b].sort((x, y) => x - y).join(' '), { a, b, closeness: 0.05 + 0.95 * random() });
    }
  }
  const known = [...ties.values()];
  const whole = talk.map((_, person) =>
    known.reduce(
      (sum, { a, b, closeness }) => sum + (a === person || b === person ? closeness : 0),
      0,
    ),
  );
  const lines = known.flatMap(({ a, b, closeness }) =>
    [
      [a, b],
      [b, a],
    ].flatMap(([from = 0, to = 0]) => {
      const letters = Math.round(
        ((talk[from] ?? 0) * closeness) / (whole[from] ?? 1) + random() - 0.5,
      );
      return Array.from({ length: letters }, () => {
        const at = new Date(START + Math.floor(random() * DAYS) * 86_400_000);
        return `${at.toISOString().slice(0, 10)} ${nameOf(from)} -> ${nameOf(to)}`;
      });
    }),
  );
  return { text: lines.join('\n'), ties: known, talk };
}

const nameOf = (person: number): string => `p${String(person).padStart(2, '0')}`;

interface Case {
  closeness: number;
  strength: number;
  letters: number;
  /** Letters a year of its two ends together. */
  talk: number;
}

function casesOf({ text, ties, talk }: Made): Case[] {
  const judged = tiesFromText(text, AS_OF);
  return ties.flatMap(({ a, b, closeness }) => {
    const tie = judged.between(nameOf(a), nameOf(b));
    const strength = judged.ties.strength[tie] ?? NaN;
    return tie < 0 || Number.isNaN(strength)
      ? []
      : [
          {
            ...{ closeness, strength, letters: judged.ties.interactions[tie] ?? 0 },
            talk: (talk[a] ?? 0) + (talk[b] ?? 0),
          },
        ];
  });
}

/** Spearman with closeness over all ties, and the area under the curve where talk and closeness disagree. */
function judgedBy(cases: readonly Case[], score: (each: Case) => number) {
  const middle = (values: readonly number[]): number =>
    values.toSorted((x, y) => x - y)[values.length >> 1] ?? NaN;
  const usualTalk = middle(cases.map(({ talk }) => talk));
  const usualCloseness = middle(cases.map(({ closeness }) => closeness));
  const opposed = cases.filter(
    ({ talk, closeness }) => talk > usualTalk !== closeness > usualCloseness,
  );
  return {
    order: spearman(
      cases.map(score),
      cases.map(({ closeness }) => closeness),
    ),
    opposed: areaUnderCurve(
      opposed.map((each) => ({ score: score(each), isTrue: each.closeness > usualCloseness })),
    ),
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('talkative and attentive people', () => {
  // Seeds first drawn when the model stood.
  const worlds = Array.from({ length: 15 }, (_, i) => casesOf(madeLetters(7001 + i)));
  const ours = worlds.map((cases) => judgedBy(cases, ({ strength }) => strength));
  const raw = worlds.map((cases) => judgedBy(cases, ({ letters }) => letters));

  it('are ranked by closeness no worse than by how much they write', () => {
    expect(mean(ours.map(({ order }) => order))).toBeGreaterThan(
      mean(raw.map(({ order }) => order)),
    );
  });

  it('do not outrank one another by talk: the close who write little stand above the distant talkative in every world', () => {
    for (const { opposed } of ours) expect(opposed).toBeGreaterThan(0.5);
    expect(mean(ours.map(({ opposed }) => opposed))).toBeGreaterThan(0.65);
  });

  it('stand right where counts put talk above closeness', () => {
    expect(mean(raw.map(({ opposed }) => opposed))).toBeLessThan(0.5);
    expect(mean(ours.map(({ opposed }) => opposed))).toBeGreaterThan(
      mean(raw.map(({ opposed }) => opposed)) + 0.2,
    );
  });
});
