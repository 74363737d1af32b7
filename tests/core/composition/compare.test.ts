/** Two sides of a network: every person, tie and part is counted once, on the side it belongs to. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  compareSides,
  sharedContacts,
  type Comparison,
  type ComparisonInput,
} from '../../../src/lib/core/composition/compare.ts';
import {
  betweenLine,
  knownLine,
  mostlyLine,
  sharedLine,
  shareText,
  withinLine,
} from '../../../src/lib/words/comparison.ts';
import { smallNetwork, type SmallNetwork } from '../../session/views/small-network.ts';
import { graphFromText } from '../../support/graph-from-text.ts';

let small: SmallNetwork;
let input: ComparisonInput;
const RED = ['Ada Amber', 'Bea Brick', 'Cyd Coral', 'Dot Dahlia'];
const BLUE = ['Eli Azure', 'Fay Navy', 'Gus Teal', 'Hal Indigo'];

beforeAll(async () => {
  small = await smallNetwork();
  const tags = [{ name: 'choir', people: [small.person('Ada Amber'), small.person('Eli Azure')] }];
  const { conclusions } = small;
  input = { ...conclusions, tags, settings: conclusions.options.settings };
});

const people = (names: readonly string[]): number[] => names.map((name) => small.person(name));

const compared = (left: readonly string[], right: readonly string[]): Comparison =>
  compareSides(input, people(left), people(right));

describe('two sides', () => {
  it('are made of their groups, tags and strengths, each counted on its side', () => {
    const { byGroup, byTag, byStrength } = compared(RED, BLUE);
    expect(byGroup.parts.map((part) => part.people)).toEqual([
      [4, 0],
      [0, 4],
    ]);
    expect(byTag.parts).toEqual([{ kind: 'choir', people: [1, 1] }]);
    expect(byStrength.known).toEqual([2, 0]);
  });

  it('hold ties within and between, and name who joins them', () => {
    const { tiesWithin, tiesBetween, joiners } = compared(RED, BLUE);
    expect(tiesWithin).toEqual([6, 6]);
    expect(tiesBetween).toBe(1);
    expect(joiners).toEqual([
      [{ person: small.person('Ada Amber'), ties: 1 }],
      [{ person: small.person('Eli Azure'), ties: 1 }],
    ]);
  });

  it('never hold me, and hold whom both are asked for once', () => {
    const both = compared([...RED, 'Me Myself'], ['Ada Amber', ...BLUE, 'Me Myself']);
    expect(both.left).toHaveLength(4);
    expect(both.right).toHaveLength(4);
    expect(both.shared).toBe(1);
  });

  it('count the same whichever way they are asked for', () => {
    const everybody = small.conclusions.people.persons.map((_, person) => person);
    fc.assert(
      fc.property(fc.subarray(everybody), fc.subarray(everybody), (one, other) => {
        const left = one.filter((person) => !other.includes(person));
        const here = compareSides(input, left, other);
        const there = compareSides(input, other, left);
        expect(here.tiesBetween).toBe(there.tiesBetween);
        expect(here.tiesWithin).toEqual([...there.tiesWithin].reverse());
        expect(here.joiners[0]).toEqual(there.joiners[1]);
        const across = here.joiners.map((side) => side.reduce((sum, { ties }) => sum + ties, 0));
        expect(across).toEqual([here.tiesBetween, here.tiesBetween]);
        const all = compareSides(input, [...left, ...other], []);
        expect(all.tiesWithin[0]).toBe(here.tiesWithin[0] + here.tiesWithin[1] + here.tiesBetween);
        for (const { parts, known } of [here.byGroup, here.byStrength, here.byKind]) {
          const sum = (side: 0 | 1) => parts.reduce((total, part) => total + part.people[side], 0);
          expect([sum(0), sum(1)]).toEqual(known);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('whom a few people share', () => {
  const { network, who, names } = graphFromText('a-x-b\nb-y-c\na-y\na-b\nc-z');

  it('is told by how many of them know each, most first, never one of their own', () => {
    const shared = sharedContacts(network, [who('a'), who('b'), who('c')]);
    expect(shared.map(({ person, of }) => [names[person], of])).toEqual([
      ['y', 3],
      ['x', 2],
    ]);
  });
});

describe('what is said of two sides', () => {
  it('names where most of them are, whom they know and who leads across', () => {
    const sides = compared(RED, BLUE);
    expect(mostlyLine(sides, () => 'Red')).toBe(
      'All of them with a group are in Red; on the other side, nobody.',
    );
    expect(withinLine(sides)).toBe(
      '6 ties among them: each knows 3.0 of the others on average; on the other side 3.0.',
    );
    expect(betweenLine(sides)).toBe(
      '1 of 4 knows somebody on the other side: 1 tie, to 1 person there.',
    );
    expect(sharedLine(sides)).toBeNull();
  });

  it('says plainly where there is nothing to say', () => {
    const far = compared(['Bea Brick'], ['Fay Navy']);
    expect(withinLine(far)).toBeNull();
    expect(betweenLine(far)).toBe('No tie is known from one side to the other.');
    expect(betweenLine(compared(RED, []))).toBe('There is nobody on the other side.');
    expect(withinLine(compared(['Bea Brick', 'Fay Navy'], []))).toBe(
      'None of them are known to know each other.',
    );
    expect(sharedLine(compared(RED, ['Ada Amber']))).toMatch(/^1 person is on both sides/u);
  });

  it('tells shares and of whom they are known', () => {
    expect(shareText(0.004)).toBe('under 1 %');
    expect(shareText(2 / 3)).toBe('67 %');
    expect(shareText(0)).toBe('0 %');
    expect(knownLine({ known: [3, 8] }, [4, 8])).toBe('Known of 3 and 8.');
    expect(knownLine({ known: [4, 8] }, [4, 8])).toBeNull();
  });
});
