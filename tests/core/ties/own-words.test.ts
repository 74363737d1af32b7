import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLOSENESS_WORDS,
  NO_DECISIONS,
  type ClosenessWord,
} from '../../../src/lib/core/decisions.ts';
import type { Handle } from '../../../src/lib/core/facts/handles.ts';
import { buildTies } from '../../../src/lib/core/ties/build-ties.ts';
import { strengthWord } from '../../../src/lib/core/ties/strength-words.ts';
import { CONFIDENCES, FACTORS, STAGES } from '../../../src/lib/core/ties/tie-table.ts';
import { seededRandom } from '../../../src/lib/core/random.ts';
import { every, factsFromText, optionsAt, type World } from './facts-from-text.ts';

const AS_OF = '1910-12-31';
const OPTIONS = optionsAt(AS_OF);
type Words = Record<string, ClosenessWord>;

/** Forty people I am in touch with, each at a pace of their own, and one of whom no letter speaks. */
const NAMES = Array.from({ length: 40 }, (_, i) => `p${String(i).padStart(2, '0')}`);
const random = seededRandom(11);
const LETTERS = [
  ...NAMES.map((name, i) => {
    const gap = 3 + i * 4;
    const count = Math.max(2, Math.floor((600 * (0.6 + 0.4 * random())) / gap));
    const from = `1909-0${1 + (i % 4)}-1${i % 9}`;
    return `${every(gap, from, count, `me -> ${name}`)}\n${every(gap, from, count, `${name} -> me`)}`;
  }),
  'quiet -> zed',
].join('\n');
const WORLD: World = factsFromText(LETTERS, 'me');

function judge(words: Words) {
  const closeness = new Map(
    Object.entries(words).map(([name, word]): [Handle, ClosenessWord] => [`name:${name}`, word]),
  );
  const built = buildTies(WORLD.facts, WORLD.people, OPTIONS, { ...NO_DECISIONS, closeness });
  const tieOf = (name: string): number => built.egoTie[WORLD.who(name)] ?? -1;
  const strength = (name: string): number => built.ties.strength[tieOf(name)] ?? NaN;
  return {
    ...built,
    tieOf,
    strength,
    word: (name: string) => strengthWord(strength(name), OPTIONS.settings),
  };
}

function expectFactorsToAddUp({ ties }: ReturnType<typeof judge>): void {
  for (let tie = 0; tie < ties.length; tie += 1) {
    const strength = ties.strength[tie] ?? NaN;
    if (Number.isNaN(strength)) continue;
    const row = ties.factors.subarray(tie * FACTORS.length, (tie + 1) * FACTORS.length);
    expect(Math.abs(row.reduce((sum, part) => sum + part, 0) - strength)).toBeLessThan(1e-9);
  }
}

const plain = judge({});

describe('my own word on closeness', () => {
  it.each(CLOSENESS_WORDS)('wins: %s', (word) => {
    for (const name of ['p00', 'p20', 'p39']) expect(judge({ [name]: word }).word(name)).toBe(word);
  });

  it('moves nothing where it agrees with the evidence, and nobody else', () => {
    const word = plain.word('p05');
    if (word === 'unknown') throw new Error('letters speak of this tie');
    expect(judge({ p05: word }).ties.strength).toEqual(plain.ties.strength);
    const other = judge({ p39: 'close' });
    for (const name of NAMES.filter((each) => each !== 'p39')) {
      expect(other.strength(name)).toBe(plain.strength(name));
    }
  });

  it('is a factor of its own, and the others are those of the evidence', () => {
    const judged = judge({ p39: 'close' });
    const column = FACTORS.indexOf('ownWords');
    const part = judged.ties.factors[judged.tieOf('p39') * FACTORS.length + column] ?? 0;
    expect(judged.strength('p39') - part).toBeCloseTo(plain.strength('p39'), 12);
    expectFactorsToAddUp(judged);
  });

  it('is enough for a tie nothing else speaks of: confirmed, close, without contact', () => {
    const judged = judge({ quiet: 'close' });
    const tie = judged.tieOf('quiet');
    expect(plain.tieOf('quiet')).toBe(-1);
    expect(judged.word('quiet')).toBe('close');
    expect(CONFIDENCES[judged.ties.confidence[tie] ?? 0]).toBe('confirmed');
    expect(judged.ties.interactions[tie]).toBe(0);
    expect(judged.ties.warmth[tie]).toBeNaN();
    expect(judged.ties.eventStart[tie + 1]).toBe(judged.ties.eventStart[tie]);
    expect(judged.ties.event).toEqual(plain.ties.event);
    expectFactorsToAddUp(judged);
  });

  it('lifts the stage', () => {
    const judged = judge({ quiet: 'close', p39: 'strong' });
    expect(STAGES[judged.stage[WORLD.who('quiet')] ?? 0]).toBe('close');
    expect(STAGES[judged.stage[WORLD.who('p39')] ?? 0]).toBe('connection');
  });
});

describe('twenty of my words', () => {
  const spokenOf = NAMES.filter((_, i) => i % 2 === 0);
  const rest = NAMES.filter((_, i) => i % 2 === 1);
  const raised = {
    unknown: 'familiar',
    weak: 'familiar',
    familiar: 'strong',
    strong: 'close',
    close: 'close',
  } as const;
  /** I call everybody a step closer than the evidence does. */
  const generous = (names: readonly string[]): Words =>
    Object.fromEntries(names.map((name) => [name, raised[plain.word(name)]]));

  it('teach nothing while they are nineteen', () => {
    const judged = judge(generous(spokenOf.slice(0, 19)));
    for (const name of rest) expect(judged.strength(name)).toBe(plain.strength(name));
  });

  it('lift the rest as they lift those I spoke of', () => {
    expect(spokenOf).toHaveLength(20);
    const judged = judge(generous(spokenOf));
    const agreed = rest.filter((name) => judged.word(name) === raised[plain.word(name)]).length;
    expect(agreed / rest.length).toBeGreaterThan(0.7);
    for (const name of rest)
      expect(judged.strength(name)).toBeGreaterThanOrEqual(plain.strength(name));
    expectFactorsToAddUp(judged);
  });

  it('change nothing where I agree with the evidence', () => {
    const words = Object.fromEntries(
      spokenOf.flatMap((name) => {
        const word = plain.word(name);
        return word === 'unknown' ? [] : [[name, word] as const];
      }),
    );
    const judged = judge(words);
    for (const name of NAMES) expect(judged.strength(name)).toBeCloseTo(plain.strength(name), 9);
  });

  it('keep the order of the rest, whatever I say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...CLOSENESS_WORDS), { minLength: 20, maxLength: 20 }),
        (words) => {
          const judged = judge(
            Object.fromEntries(words.map((word, i) => [spokenOf[i] ?? '', word])),
          );
          const byEvidence = rest.toSorted((a, b) => plain.strength(a) - plain.strength(b));
          const heights = byEvidence.map((name) => judged.strength(name));
          expect(heights.every((height, i) => i === 0 || height >= (heights[i - 1] ?? 0))).toBe(
            true,
          );
          spokenOf.forEach((name, i) => expect(judged.word(name)).toBe(words[i]));
          expectFactorsToAddUp(judged);
        },
      ),
      { numRuns: 15 },
    );
  });
});
