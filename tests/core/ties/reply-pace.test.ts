import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../../src/lib/core/facts/facts.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import type { PairEvidence } from '../../../src/lib/core/ties/collect-pairs.ts';
import { replyPace, type ReplyPace } from '../../../src/lib/core/ties/reply-pace.ts';
import type { ReplyTurns } from '../../../src/lib/core/ties/reply-turns.ts';
import { FACTORS } from '../../../src/lib/core/ties/tie-table.ts';
import { tiesFromText } from './facts-from-text.ts';

const MINUTE_MS = 60_000;
const MAIL = CHANNELS.indexOf('mail');
const MESSAGE = CHANNELS.indexOf('message');
const PRIOR = DEFAULT_SETTINGS.replyPrior;

/** Who asked whom, on which channel, and after how many minutes the answer came. */
interface Turn {
  asker: number;
  answerer: number;
  channel: number;
  minutes: number;
}

/** Pace of all pairs of `size` persons, with no turn faded. */
function paceOf(size: number, list: readonly Turn[]): { pace: ReplyPace; lineOf: LineOf } {
  const ends = Array.from({ length: size }, (_, a) =>
    Array.from({ length: size - a - 1 }, (_none, i) => [a, a + 1 + i] as const),
  ).flat();
  const lineOf: LineOf = ({ asker, answerer }) => {
    const [low, high] = [Math.min(asker, answerer), Math.max(asker, answerer)];
    const pair = ends.findIndex(([a, b]) => a === low && b === high);
    return 2 * pair + (answerer === high ? 1 : 0);
  };
  const sorted = list.toSorted((one, other) => lineOf(one) - lineOf(other));
  const turns: ReplyTurns = {
    length: sorted.length,
    line: Uint32Array.from(sorted, lineOf),
    channel: Uint8Array.from(sorted, ({ channel }) => channel),
    asked: new Float64Array(sorted.length),
    delay: Float64Array.from(sorted, ({ minutes }) => minutes * MINUTE_MS),
  };
  const pairs: PairEvidence = {
    length: ends.length,
    a: Uint32Array.from(ends, ([a]) => a),
    b: Uint32Array.from(ends, ([, b]) => b),
    start: new Uint32Array(ends.length + 1),
    item: new Uint32Array(0),
    way: new Uint8Array(0),
    weight: new Float64Array(0),
  };
  const time = { endDay: 0, until: () => 0, speedNow: 1 };
  return { pace: replyPace(turns, pairs, size, time, DEFAULT_SETTINGS), lineOf };
}

type LineOf = (turn: Pick<Turn, 'asker' | 'answerer'>) => number;

/** The formula word for word: every turn against every other. */
function slowPromptness(list: readonly Turn[], of: Pick<Turn, 'asker' | 'answerer'>): number {
  const count = (some: (turn: Turn) => boolean): number => list.filter(some).length;
  const standing = ({ asker, answerer }: Turn): number =>
    1 / (count((turn) => turn.asker === asker && turn.answerer === answerer) + PRIOR);
  const ofPerson = (turn: Turn): number => {
    const whole = list
      .filter(({ answerer, channel }) => answerer === turn.answerer && channel === turn.channel)
      .reduce((sum, one) => sum + standing(one), 0);
    return standing(turn) / (whole + 1);
  };
  const sooner = (others: readonly Turn[], than: Turn, weigh: (turn: Turn) => number) => {
    const whole = others.reduce((sum, turn) => sum + weigh(turn), 0);
    const part = others.reduce((sum, turn) => {
      const share = turn.minutes === than.minutes ? 0.5 : turn.minutes < than.minutes ? 1 : 0;
      return sum + share * weigh(turn);
    }, 0);
    return { whole, chance: whole > 0 ? part / whole : 0.5 };
  };
  const mine = list.filter((turn) => turn.asker === of.asker && turn.answerer === of.answerer);
  const later = mine.reduce((sum, turn) => {
    const sameChannel = list.filter(({ channel }) => channel === turn.channel);
    const own = sooner(
      sameChannel.filter(({ asker, answerer }) => answerer === of.answerer && asker !== of.asker),
      turn,
      standing,
    );
    const all = sooner(
      sameChannel.filter(({ answerer }) => answerer !== of.answerer),
      turn,
      ofPerson,
    );
    const lambda = own.whole / (own.whole + 1);
    return sum + lambda * own.chance + (1 - lambda) * all.chance;
  }, 0);
  return (mine.length - later + PRIOR / 2) / (mine.length + PRIOR);
}

const turn = fc
  .record({
    asker: fc.nat({ max: 4 }),
    answerer: fc.nat({ max: 4 }),
    channel: fc.constantFrom(MAIL, MESSAGE),
    minutes: fc.constantFrom(0, 2, 8, 32, 128, 2048, Infinity),
  })
  .filter(({ asker, answerer }) => asker !== answerer);

describe('promptness', () => {
  it('is the formula, whatever the turns', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 30 }), (list) => {
        const { pace, lineOf } = paceOf(5, list);
        for (const each of list) {
          expect(pace.promptness[lineOf(each)]).toBeCloseTo(slowPromptness(list, each), 9);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is ½ where nobody waited, and for whom everybody answers alike', () => {
    const alike = [1, 2, 3].map((asker) => ({ asker, answerer: 0, channel: MAIL, minutes: 60 }));
    expect([...paceOf(4, alike).pace.promptness]).toEqual(new Array(12).fill(0.5));
  });

  it('sets a person’s answers beside their own: who answers everybody at once favours nobody', () => {
    const list = [1, 2, 3, 4, 5, 6].flatMap((asker): Turn[] => [
      ...many(6, { asker, answerer: 0, channel: MAIL, minutes: 4 }),
      ...many(6, { asker, answerer: 7, channel: MAIL, minutes: asker === 1 ? 60 : 6000 }),
    ]);
    const { pace, lineOf } = paceOf(8, list);
    const [quickToAll, quickToOne] = [0, 7].map((answerer) => lineOf({ asker: 1, answerer }));
    expect(pace.promptness[quickToOne ?? -1]).toBeGreaterThan(
      pace.promptness[quickToAll ?? -1] ?? 1,
    );
    expect(pace.ownShare[quickToOne ?? -1]).toBeGreaterThan(0.5);
  });

  it('does not set mail beside chats', () => {
    const list = [1, 2, 3, 4].flatMap((asker) =>
      many(4, {
        ...{ asker, answerer: 0 },
        ...(asker < 3 ? { channel: MESSAGE, minutes: 2 } : { channel: MAIL, minutes: 600 }),
      }),
    );
    const { pace, lineOf } = paceOf(5, list);
    for (const asker of [1, 3]) {
      expect(pace.promptness[lineOf({ asker, answerer: 0 })]).toBeCloseTo(0.5, 9);
    }
  });

  it('counts what was never answered last', () => {
    const list = [
      ...many(5, { asker: 1, answerer: 0, channel: MAIL, minutes: Infinity }),
      ...many(5, { asker: 2, answerer: 0, channel: MAIL, minutes: 9000 }),
    ];
    const { pace, lineOf } = paceOf(3, list);
    expect(pace.promptness[lineOf({ asker: 1, answerer: 0 })]).toBeLessThan(0.5);
    expect(pace.usualMs[lineOf({ asker: 1, answerer: 0 })]).toBe(Infinity);
    expect(pace.promptness[lineOf({ asker: 2, answerer: 0 })]).toBeGreaterThan(0.5);
  });

  it('believes one answer less than ten', () => {
    const rest = [2, 3, 4].flatMap((asker) =>
      many(5, { asker, answerer: 0, channel: MAIL, minutes: 5000 }),
    );
    const promptAfter = (count: number): number => {
      const one = { asker: 1, answerer: 0, channel: MAIL, minutes: 5 };
      const { pace, lineOf } = paceOf(5, [...rest, ...many(count, one)]);
      return pace.promptness[lineOf(one)] ?? NaN;
    };
    expect(promptAfter(1)).toBeGreaterThan(0.5);
    expect(promptAfter(10)).toBeGreaterThan(promptAfter(1));
  });

  it('says within what time half of the answers came', () => {
    const list = [3, 50, 70, 4000].map((minutes) => {
      return { asker: 1, answerer: 0, channel: MAIL, minutes };
    });
    const { pace, lineOf } = paceOf(2, list);
    const minutes = (pace.usualMs[lineOf({ asker: 1, answerer: 0 })] ?? NaN) / MINUTE_MS;
    expect(minutes).toBeGreaterThanOrEqual(50);
    expect(minutes).toBeLessThan(50 * Math.pow(2, 1 / 4));
  });
});

function many(count: number, one: Turn): Turn[] {
  return Array.from({ length: count }, () => one);
}

describe('answers in strength', () => {
  const letters = (name: string, hours: number): string[] =>
    Array.from({ length: 10 }, (_, i) => {
      const asked = Date.UTC(1910, 1, 1 + 30 * i, 8);
      const stamp = (ms: number): string => new Date(ms).toISOString().slice(0, 16);
      return [`${stamp(asked)} me -> ${name}`, `${stamp(asked + hours * 3_600_000)} ${name} -> me`];
    }).flat();
  const judged = tiesFromText(
    [...letters('ana', 2), ...letters('bo', 30), ...letters('cyd', 70), 'dan -- me'].join('\n'),
    '1910-12-31',
    'me',
  );
  const part = (name: string): number => {
    const tie = judged.between(name, 'me');
    return judged.ties.factors[tie * FACTORS.length + FACTORS.indexOf('replies')] ?? NaN;
  };

  it('speak for who answers sooner than most and against who answers later', () => {
    expect(part('ana')).toBeGreaterThan(0);
    expect(part('cyd')).toBeLessThan(0);
    expect(judged.strength('ana', 'me')).toBeGreaterThan(judged.strength('bo', 'me'));
    expect(judged.strength('bo', 'me')).toBeGreaterThan(judged.strength('cyd', 'me'));
  });

  it('say nothing of a tie without letters', () => {
    expect(part('dan')).toBe(0);
  });
});
