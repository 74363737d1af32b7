/** What is shown of an answer: few ties of my own first, detours folded, and a drawing one can read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IntroductionPath, Leg } from '../../../src/lib/core/introductions/introduction.ts';
import { placePaths } from '../../../src/lib/map/paths/place-paths.ts';
import {
  addedPeople,
  drawnWays,
  foldDetours,
  peopleOf,
  waysInView,
  waysOf,
  type Found,
} from '../../../src/lib/session/views/paths.ts';

const ME = 0;
const FOLDED = { ways: false, possible: false };
const UNFOLDED = { ways: true, possible: true };

const leg = (from: number, to: number, strength: number | null = 0.5): Leg => ({
  from,
  to,
  tie: from * 1000 + to,
  strength,
  confidence: 'confirmed',
  why: [],
});

const path = (...people: number[]): IntroductionPath => ({
  people,
  legs: people.slice(1).map((to, at) => leg(people[at] ?? ME, to)),
  connectors: [],
  chance: 0.5,
  weakest: 0,
});

const found = (direct: Leg[], paths: IntroductionPath[] = []): Found => ({
  kind: 'found',
  targets: direct.map(({ to }) => to),
  direct,
  paths,
  connectors: 0,
  of: null,
  onlyThrough: null,
  hasLongWayRound: false,
  leftOut: [],
  possible: [],
});

const manyDirect = (people: number): Leg[] =>
  Array.from({ length: people }, (_, at) => leg(ME, at + 1, at < 10 ? 0.9 - at / 20 : null));

describe('ties of my own', () => {
  it('are a few in view and the rest by name, in the order they came', () => {
    const view = waysInView(found(manyDirect(44)), FOLDED);
    expect(view.direct.map(({ to }) => to)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(view.folded).toHaveLength(38);
    expect(view.folded.at(-1)?.strength).toBeNull();
  });

  it('are not folded for one or two more', () => {
    expect(waysInView(found(manyDirect(8)), FOLDED)).toMatchObject({ folded: [] });
  });

  it('leave room for two ways through others, and for all once asked for', () => {
    const answer = found(manyDirect(44), [path(ME, 90, 1), path(ME, 91, 1), path(ME, 92, 1)]);
    expect(waysInView(answer, FOLDED)).toMatchObject({ more: 1, ways: [{}, {}] });
    expect(waysInView(answer, UNFOLDED)).toMatchObject({ more: 0, ways: [{}, {}, {}] });
  });
});

describe('guesses', () => {
  const mine = leg(ME, 4);
  const guess = { a: 4, b: 9, chance: 0.3, why: [{ kind: 'mutual' as const, people: [5] }] };
  const possible = [{ mine, guess, connector: { person: 4, willingness: 0.5, why: [] } }];

  it('are in view only where no way is known, or once asked for', () => {
    const alone = { ...found([]), possible };
    expect(waysInView(alone, FOLDED)).toMatchObject({ possible, morePossible: 0 });
    const beside = { ...found([], [path(ME, 5, 9)]), possible };
    expect(waysInView(beside, FOLDED)).toMatchObject({ possible: [], morePossible: 1 });
    expect(waysInView(beside, UNFOLDED)).toMatchObject({ possible, morePossible: 0 });
  });

  it('are drawn as ways whose last leg is no tie and of no strength', () => {
    const ways = waysOf({ direct: [], ways: [], possible });
    expect(ways).toMatchObject([{ people: [ME, 4, 9], legs: [mine, { strength: null }] }]);
    expect(ways[0]?.legs[1]?.tie).toBeLessThan(0);
  });
});

describe('a detour', () => {
  it('is folded under the shorter way through the same people', () => {
    const direct = path(ME, 5, 9);
    const after = path(ME, 5, 6, 9);
    const before = path(ME, 7, 5, 9);
    const other = path(ME, 8, 9);
    const ways = foldDetours([direct, after, other, before]);
    expect(ways.map((way) => way.path)).toEqual([direct, other]);
    expect(ways[0]?.detours).toEqual([after, before]);
    expect(addedPeople(direct, after)).toEqual([6]);
  });

  it('stands for itself where it is the better way, or leads to somebody else', () => {
    expect(foldDetours([path(ME, 5, 6, 9), path(ME, 5, 9)])).toHaveLength(2);
    expect(foldDetours([path(ME, 5, 9), path(ME, 5, 6, 8)])).toHaveLength(2);
  });
});

describe('a drawing', () => {
  const anyWays = fc.uniqueArray(
    fc
      .uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 })
      .map((people) => path(ME, ...people)),
    { minLength: 1, maxLength: 20, selector: ({ people }) => people.join(' ') },
  );

  it('never holds more than eight people, and always the chosen way', () => {
    fc.assert(
      fc.property(anyWays, fc.nat(19), (ways, place) => {
        const chosen = place % ways.length;
        const drawn = drawnWays(ways, chosen);
        expect(peopleOf(drawn)).toBeLessThanOrEqual(8);
        expect(drawn).toContain(ways[chosen]);
      }),
    );
  });

  it('gives each column its own lines, so that names stand apart', () => {
    const { direct, ways } = waysInView(
      found(manyDirect(6), [path(ME, 90, 1), path(ME, 91, 1)]),
      FOLDED,
    );
    const { people, height } = placePaths(waysOf({ direct, ways }));
    const rows = people.filter(({ part }) => part !== 'me').map(({ y }) => Math.round(y));
    expect(new Set(rows).size).toBe(rows.length);
    expect(Math.min(...rows)).toBeGreaterThan(0);
    expect(Math.max(...rows)).toBeLessThan(height);
  });

  it('bows my own line only where somebody may stand in its way', () => {
    const alone = placePaths(waysOf({ direct: manyDirect(3), ways: [] }));
    expect(alone.lines.map(({ isBowed }) => isBowed)).toEqual([false, false, false]);
    const beside = placePaths([path(ME, 1), path(ME, 2, 1)]);
    expect(beside.lines.filter(({ isBowed }) => isBowed)).toHaveLength(1);
  });
});
