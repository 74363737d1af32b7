/** Whom of my contacts might know somebody: guesses with their evidence, never ties. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/lib/core/analyse.ts';
import type { Conclusions } from '../../../src/lib/core/conclusions.ts';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import { nameHandle } from '../../../src/lib/core/facts/handles.ts';
import type { FactSet } from '../../../src/lib/core/facts/facts.ts';
import { introduce } from '../../../src/lib/core/introductions/introduce.ts';
import type { PossibleWay } from '../../../src/lib/core/introductions/introduction.ts';
import { noisyOr, possibleTies } from '../../../src/lib/core/introductions/possible-ties.ts';
import { sharedEmployers } from '../../../src/lib/core/introductions/shared-employers.ts';
import { buildNetwork } from '../../../src/lib/core/network/build.ts';
import type { Membership, People } from '../../../src/lib/core/people/people.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import {
  possibleQuestion,
  possibleReasonLine,
} from '../../../src/lib/words/introduction-questions.ts';
import { readTable } from '../../support/read-table.ts';

const HEADER = 'date,from,to,kind';
const MINE = ['2024-01-02,Me,Ana', '2024-01-05,Ana,Me', '2024-01-06,Me,Bo', '2024-01-08,Bo,Me'];

async function read(rows: readonly string[]): Promise<{
  facts: FactSet;
  found: Conclusions;
  possible: (target: string) => PossibleWay[];
}> {
  const facts = await readTable([HEADER, ...rows.map((row) => `${row},Letter`)].join('\n'));
  const found = analyse(
    facts,
    { ...NO_DECISIONS, ego: [nameHandle('Me')] },
    { asOf: Date.UTC(2024, 11, 31), timeZone: 'UTC', seed: 1, settings: DEFAULT_SETTINGS },
  );
  const possible = (target: string): PossibleWay[] => {
    const answer = introduce(found, facts, target);
    return answer.kind === 'found' ? answer.possible : [];
  };
  return { facts, found, possible };
}

describe('a guess', () => {
  it('rests on letters both were on, the surer the fewer were', async () => {
    const { found, possible } = await read([
      ...MINE,
      '2024-03-01,Cy,Ana | Di',
      '2024-03-02,Cy,Bo | Di | Ed | Flo',
    ]);
    const guesses = possible('Di');
    expect(guesses.map(({ guess }) => possibleQuestion(guess, found))).toEqual([
      'Might Ana know Di?',
      'Might Bo know Di?',
    ]);
    const [ana, bo] = guesses;
    expect(ana?.guess.why.map(({ kind }) => kind)).toEqual(['same-events', 'mutual']);
    expect(ana?.guess.chance).toBeGreaterThanOrEqual(1 / 2);
    expect(bo?.guess.why[0]).toEqual({
      kind: 'same-events',
      ...{ count: 1, fewest: 5, last: Date.UTC(2024, 2, 2), noun: 'letters' },
    });
  });

  it('is a question in words, with its evidence under it', async () => {
    const { found, possible } = await read([...MINE, '2024-03-01,Cy,Ana | Di']);
    const [ana] = possible('Di');
    expect(ana?.guess.why.map((reason) => possibleReasonLine(reason, found))).toEqual([
      'Both were on one letter among three people, on 1 Mar 2024',
      'Both know Cy',
    ]);
    expect(
      possibleReasonLine(
        { kind: 'same-events', count: 3, fewest: 4, last: Date.UTC(2024, 2, 2), noun: 'mails' },
        found,
      ),
    ).toBe('Both were on 3 mails, the smallest among four people, last on 2 Mar 2024');
    expect(
      possibleReasonLine(
        { kind: 'same-employer', organisation: 'Acme', people: 4, years: null },
        found,
      ),
    ).toBe('Both belong to Acme, with 2 others here; nothing says since when');
    expect(
      possibleReasonLine(
        { kind: 'same-employer', organisation: 'Acme', people: 4, years: 2 },
        found,
      ),
    ).toBe('Both were at Acme at once, for about 2 years');
  });

  it('is never asked of somebody I know, nor of who knows them', async () => {
    const { found, possible } = await read([
      ...MINE,
      '2024-03-01,Ana,Di',
      '2024-03-02,Cy,Ana | Di',
    ]);
    expect(possible('Ana')).toEqual([]);
    expect(possible('Di').map(({ guess }) => found.people.persons[guess.a]?.name)).not.toContain(
      'Ana',
    );
  });

  it('changes nothing of what is known', async () => {
    const { facts, found } = await read([...MINE, '2024-03-02,Cy,Bo | Di | Ed | Flo']);
    const before = structuredClone(found);
    introduce(found, facts, 'Di');
    expect(found).toEqual(before);
  });
});

describe('an employer both had', () => {
  const at = (organisation: string, first: number | null, last: number | null): Membership => ({
    ...{ organisation, role: null, rows: 1 },
    first: first === null ? null : Date.UTC(first, 0, 1),
    last: last === null ? null : Date.UTC(last, 0, 1),
  });
  const chanceOf = (mine: Membership, theirs: Membership, others = 0): number => {
    const persons = [
      mine,
      theirs,
      ...Array.from({ length: others }, () => at('Acme', null, null)),
    ].map((membership, person) => ({
      id: nameHandle(String(person)),
      ...{ name: String(person), names: [], handles: [], organisations: [membership] },
      places: [],
    }));
    const people: People = {
      persons,
      personOfHandle: new Int32Array(),
      ego: null,
      suggestedMerges: [],
    };
    const evidence = sharedEmployers({
      people,
      ...{ contacts: new Set([0]), targets: [1], settings: DEFAULT_SETTINGS },
    });
    return evidence[0]?.chance ?? 0;
  };

  it('says more the longer they were there at once', () => {
    const years = [0, 1, 2].map((to) =>
      chanceOf(at('Acme', 2010, 2010 + to), at('Acme', 2010, 2020)),
    );
    expect(years[0]).toBe(0);
    expect(years[1]).toBeGreaterThan(0);
    expect(years[2]).toBe(chanceOf(at('Acme', 2010, 2015), at('Acme', 2010, 2020)));
  });

  it('says nothing where dates say they were not there at once', () => {
    expect(chanceOf(at('Acme', 2001, 2005), at('Acme', 2010, 2020))).toBe(0);
    expect(chanceOf(at('Acme', null, 2005), at('Acme', 2010, null))).toBe(0);
  });

  it('says less among many, and half where nothing says when', () => {
    const two = chanceOf(at('Acme', null, null), at('ACME, Inc.', null, null));
    expect(two).toBeCloseTo(0.5 / 10, 12);
    expect(chanceOf(at('Acme', null, null), at('Acme', null, null), 20)).toBeLessThan(two);
  });

  it('is none where no company is meant', () => {
    expect(chanceOf(at('Self-employed', null, null), at('self employed', null, null))).toBe(0);
  });
});

describe('on any network', async () => {
  const facts = await readTable(`${HEADER}\n2024-01-01,Nobody,Here`);
  const size = 8;
  const anyTies = fc.uniqueArray(
    fc
      .tuple(fc.nat(size - 1), fc.nat(size - 1), fc.constantFrom(0.05, 0.3, 0.7, 0.95))
      .filter(([a, b]) => a < b),
    { maxLength: 20, selector: ([a, b]) => `${a} ${b}` },
  );
  const guesses = (ties: readonly (readonly [number, number, number])[], order: number[]) => {
    const columns = order.map((at) => ties[at] ?? [0, 1, 0]);
    const graph = buildNetwork(size, {
      a: columns.map(([a]) => a),
      b: columns.map(([, b]) => b),
      weight: columns.map(([, , p]) => p),
    });
    const persons = Array.from({ length: size }, (_, person) => ({
      id: nameHandle(String(person)),
      ...{ name: String(person), names: [], handles: [], organisations: [] },
      places: [],
    }));
    const people: People = {
      persons,
      personOfHandle: new Int32Array(),
      ego: 0,
      suggestedMerges: [],
    };
    const contacts = new Set(
      [...graph.neighbour.subarray(graph.offset[0], graph.offset[1])].filter((one) => one !== 1),
    );
    return {
      graph,
      contacts,
      found: possibleTies({
        facts,
        people,
        graph,
        contacts,
        targets: [1],
        settings: DEFAULT_SETTINGS,
      }),
    };
  };

  it('guesses are of contacts without a tie, are chances, and fall', () => {
    fc.assert(
      fc.property(anyTies, (ties) => {
        const { graph, contacts, found } = guesses(ties, [...ties.keys()]);
        const known = [...graph.neighbour.subarray(graph.offset[1], graph.offset[2])];
        for (const { a, b, chance, why } of found) {
          expect(b).toBe(1);
          expect(contacts.has(a)).toBe(true);
          expect(known).not.toContain(a);
          expect(chance).toBeGreaterThanOrEqual(DEFAULT_SETTINGS.possibleLeast);
          expect(chance).toBeLessThanOrEqual(DEFAULT_SETTINGS.legChanceCeiling);
          for (const reason of why) {
            if (reason.kind === 'mutual') expect(reason.people).not.toContain(0);
          }
        }
        const chances = found.map(({ chance }) => chance);
        expect(chances.toSorted((left, right) => right - left)).toEqual(chances);
      }),
    );
  });

  it('do not depend on the order of ties', () => {
    fc.assert(
      fc.property(anyTies, (ties) => {
        const order = [...ties.keys()];
        expect(guesses(ties, order.toReversed()).found).toEqual(guesses(ties, order).found);
      }),
    );
  });

  it('more evidence never makes a guess less likely', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(chance), chance, (some, one) => {
        expect(noisyOr([...some, one])).toBeGreaterThanOrEqual(noisyOr(some) - 1e-12);
        expect(noisyOr([...some, one])).toBeGreaterThanOrEqual(one - 1e-12);
      }),
    );
  });
});
