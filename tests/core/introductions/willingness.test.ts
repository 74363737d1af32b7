/** What I said of a connector: how likely they pass a request on, and which ways are left. */
import { describe, expect, it } from 'vitest';
import type { ConnectorWord } from '../../../src/lib/core/decisions.ts';
import { nameHandle, type Handle } from '../../../src/lib/core/facts/handles.ts';
import { introduce } from '../../../src/lib/core/introductions/introduce.ts';
import type { TargetAnswer } from '../../../src/lib/core/introductions/introduction.ts';
import { chanceOfLeg } from '../../../src/lib/core/introductions/leg-chance.ts';
import { willingness, wordsOfConnectors } from '../../../src/lib/core/introductions/willingness.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import { smallNetwork } from '../../session/views/small-network.ts';

const AS_OF = Date.UTC(2024, 5, 30);
const DAY_MS = 86_400_000;
const word = (said: Partial<ConnectorWord>): ConnectorWord => ({
  ...{ wouldAsk: null, askedAt: null, hasIntroduced: false },
  ...said,
});
const chanceOf = (said: Partial<ConnectorWord>): number =>
  willingness(word(said), AS_OF, DEFAULT_SETTINGS).chance;

describe('the willingness of a connector', () => {
  it('is a half where nothing is said', () => {
    expect(willingness(undefined, AS_OF, DEFAULT_SETTINGS)).toEqual({ chance: 0.5, why: [] });
    expect(chanceOf({})).toBe(0.5);
  });

  it('grows with "I would ask", more with an earlier introduction, and is not counted twice', () => {
    expect(chanceOf({ wouldAsk: true })).toBeGreaterThan(0.5);
    expect(chanceOf({ hasIntroduced: true })).toBeGreaterThan(chanceOf({ wouldAsk: true }));
    expect(chanceOf({ wouldAsk: true, hasIntroduced: true })).toBe(
      chanceOf({ hasIntroduced: true }),
    );
  });

  it('is none for somebody I would rather not ask, whatever else is said', () => {
    expect(chanceOf({ wouldAsk: false, hasIntroduced: true })).toBe(0);
  });

  it('is halved on the day I asked them, and comes back with time', () => {
    const days = [0, 10, 30, 60, 365, 3650].map((ago) =>
      chanceOf({ askedAt: AS_OF - ago * DAY_MS }),
    );
    expect(days[0]).toBeCloseTo(0.25, 12);
    expect(days[2]).toBeCloseTo(0.375, 12);
    expect(days.toSorted((left, right) => left - right)).toEqual(days);
    expect(days.at(-1)).toBeCloseTo(0.5, 6);
  });

  it('does not know a request of a later day', () => {
    expect(chanceOf({ askedAt: AS_OF + DAY_MS })).toBe(0.5);
  });

  it('hangs on handles: what was said of any of somebody’s counts, "rather not" first', () => {
    const handles: Handle[] = ['email:ana@x.org', 'name:Ana'];
    const persons = [
      { id: 'name:Ana' as const, name: 'Ana', names: [], handles, organisations: [], places: [] },
    ];
    const said = new Map<Handle, ConnectorWord>([
      ['email:ana@x.org', word({ wouldAsk: true, askedAt: 5 })],
      ['name:Ana', word({ wouldAsk: false, askedAt: 3, hasIntroduced: true })],
      ['name:Gone', word({ wouldAsk: true })],
    ]);
    expect([...wordsOfConnectors({ persons }, said)]).toEqual([
      [0, { wouldAsk: false, askedAt: 5, hasIntroduced: true }],
    ]);
  });
});

describe('an answer', async () => {
  const { conclusions, facts, person } = await smallNetwork();
  const { settings } = conclusions.options;
  const ask = (said: [string, Partial<ConnectorWord>][] = []) => {
    const words = new Map(said.map(([name, what]) => [nameHandle(name), word(what)]));
    const answer: TargetAnswer = introduce(conclusions, facts, 'Cyd Coral', words);
    if (answer.kind !== 'found') throw new Error(answer.kind);
    return answer;
  };

  it('is the same with nothing said as without words', () => {
    expect(ask()).toEqual(introduce(conclusions, facts, 'Cyd Coral'));
  });

  it('multiplies what each connector was said to be', () => {
    const { paths } = ask([
      ['Ada Amber', { hasIntroduced: true }],
      ['Bea Brick', { askedAt: conclusions.options.asOf }],
    ]);
    expect(paths.length).toBeGreaterThan(1);
    for (const { legs, connectors, chance } of paths) {
      const product = legs.reduce(
        (all, leg) => all * chanceOfLeg(leg.strength ?? NaN, settings),
        connectors.reduce((all, { willingness: q }) => all * q, 1),
      );
      expect(chance).toBeCloseTo(product, 12);
    }
    const ada = paths[0]?.connectors[0];
    expect(ada).toEqual({
      person: person('Ada Amber'),
      willingness: settings.willingnessHasIntroduced,
      why: [{ kind: 'has-introduced' }],
    });
  });

  it('leads round whom I would rather not ask, and says who was left out', () => {
    const ada = person('Ada Amber');
    const before = ask();
    expect(before.paths[0]?.people).toContain(ada);
    expect(before.leftOut).toEqual([]);
    const after = ask([['Ada Amber', { wouldAsk: false }]]);
    expect(after.leftOut).toEqual([ada]);
    expect(after.paths.flatMap(({ people }) => people)).not.toContain(ada);
    expect(after.possible.map(({ guess }) => guess.a)).not.toContain(ada);
  });

  it('says nobody was left out where no way would have run through them', () => {
    expect(ask([['Hal Indigo', { wouldAsk: false }]]).leftOut).toEqual([]);
  });

  it('still reaches somebody I would rather not ask', () => {
    expect(ask([['Cyd Coral', { wouldAsk: false }]]).paths).toEqual(ask().paths);
  });
});
