/** What my network is made of: shares and spread, no grade. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/lib/core/analyse.ts';
import { composition } from '../../../src/lib/core/composition/composition.ts';
import { diversityOf } from '../../../src/lib/core/composition/diversity.ts';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import {
  channelName,
  companyLine,
  outwardLine,
  placeLine,
  spreadLine,
} from '../../../src/lib/words/composition.ts';
import { placed } from '../../support/placed.ts';
import { readTable } from '../../support/read-table.ts';

describe('diversity', () => {
  it('counts equal kinds as what they are', () => {
    const spread = diversityOf([2, 2, 2, 2]);
    expect(spread?.effectiveNumber).toBeCloseTo(4, 12);
    expect(spread?.evenness).toBeCloseTo(1, 12);
    expect(spread?.entropy).toBeCloseTo(Math.log(4), 12);
  });

  it('is that of Shannon for unequal parts', () => {
    const parts = [0.5, 0.25, 0.25];
    const entropy = 0.5 * Math.log(2) + 0.5 * Math.log(4);
    expect(diversityOf(parts)?.entropy).toBeCloseTo(entropy, 12);
    expect(diversityOf(parts)?.effectiveNumber).toBeCloseTo(Math.exp(entropy), 12);
  });

  it('is one kind, or nothing', () => {
    expect(diversityOf([3])).toEqual({ kinds: 1, entropy: 0, evenness: NaN, effectiveNumber: 1 });
    expect(diversityOf([0, 0])).toBeNull();
  });

  it('lies between one and the number of kinds, whatever the unit', () => {
    const parts = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(parts, (list) => {
        const number = diversityOf(list)?.effectiveNumber ?? NaN;
        expect(number).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(number).toBeLessThanOrEqual(list.length + 1e-9);
        expect(diversityOf(list.map((part) => 7 * part))?.effectiveNumber).toBeCloseTo(number, 9);
      }),
    );
  });
});

describe('my composition', async () => {
  const ring = (names: string[]): string[] =>
    names.flatMap((from) => names.filter((to) => to !== from).map((to) => `${from},${to}`));
  const pairs = [
    ...ring(['ann', 'bea', 'cal', 'dee']),
    ...ring(['wes', 'xia', 'yan', 'zoe']),
    'dee,wes',
    ...['ann', 'bea', 'wes', 'lone'].flatMap((other) => [`me,${other}`, `${other},me`]),
  ];
  const lines = pairs.map((pair, at) => `2024-0${1 + (at % 5)}-1${at % 9},${pair},mail`);
  const facts = await readTable(['date,from,to,kind', ...lines, ''].join('\n'));
  const options = {
    ...{ timeZone: 'UTC', seed: 1, settings: DEFAULT_SETTINGS },
    asOf: Date.UTC(2024, 5, 1),
  };
  const mine = analyse(facts, { ...NO_DECISIONS, ego: ['name:me'] }, options);
  const own = mine.composition.own;

  it('spreads contact over people and groups', () => {
    expect(own?.ties).toBe(4);
    expect(own?.outsideGroups).toBe(1);
    expect(own?.overPeople?.effectiveNumber).toBeCloseTo(4, 9);
    const [big, small] = [2 / 3, 1 / 3];
    const entropy = -(big * Math.log(big) + small * Math.log(small));
    expect(own?.overGroups?.effectiveNumber).toBeCloseTo(Math.exp(entropy), 9);
  });

  it('has my own place among those I know', () => {
    expect(own?.place).toEqual(mine.bridges.own);
    expect(own?.place?.effectiveSize).toBe(4 - 2 / 4);
  });

  it('says how far each group keeps to itself', () => {
    // Six ties inside, one leaves.
    expect([...mine.composition.groupExternalInternal]).toEqual([-5 / 7, -5 / 7]);
  });

  it('knows no houses here, and says nothing of them', () => {
    expect(own?.byCompany).toEqual({ shares: [], ties: 0, strongTies: 0 });
    expect(own?.externalInternal).toBeNaN();
    expect(own && [companyLine(own), outwardLine(own)]).toEqual([null, null]);
  });

  it('divides by place, each person once for each of theirs', () => {
    const where: Record<string, string[]> = { ann: ['Lyon', 'Bern'], bea: ['Lyon'], zoe: ['Bern'] };
    const { people } = placed(mine, (person) => {
      return where[mine.people.persons[person]?.name ?? ''] ?? [];
    });
    const { bridges, clusters, egoTie, network, ties } = mine;
    const found = composition({
      ...{ bridges, clusters, egoTie, facts, network, people, ties },
      asOf: options.asOf,
    }).own;
    // Zoe is no tie of mine.
    expect(found?.byPlace).toMatchObject({ ties: 2 });
    expect(found?.byPlace.shares.map(({ kind, ties: count }) => [kind, count])).toEqual([
      ['Lyon', 2],
      ['Bern', 1],
    ]);
    expect(found && placeLine(found)).toMatch(
      /of your 2 .*ties with a known place are in Lyon\.$/u,
    );
    expect(own && placeLine(own)).toBeNull();
  });

  it('is said in counts', () => {
    expect(own && spreadLine(own)).toBe(
      'Your contact spreads over 2 groups, about as if over 2 equal ones.',
    );
    expect(own?.byChannel.shares.map(({ kind }) => channelName(kind))).toEqual(['By mail']);
  });

  it('is nobody’s where there is no owner', () => {
    const open = analyse(facts, { ...NO_DECISIONS, ego: 'none' }, options);
    expect(open.composition.own).toBeNull();
  });
});
