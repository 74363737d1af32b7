import { beforeAll, describe, expect, it } from 'vitest';
import type { Conclusions } from '../../../src/lib/core/conclusions.ts';
import { rowOfPerson, whereText } from '../../../src/lib/session/views/directory.ts';
import { peopleList } from '../../../src/lib/session/views/people-list.ts';
import { EVERYONE } from '../../../src/lib/session/views/people-query.ts';
import { findPlaces } from '../../../src/lib/session/views/search.ts';
import { suggestedPlaces } from '../../../src/lib/session/views/suggested-sets.ts';
import { targetText } from '../../../src/lib/session/views/target-text.ts';
import { placed } from '../../support/placed.ts';
import { smallNetwork, type SmallNetwork } from './small-network.ts';

let small: SmallNetwork;
let there: Conclusions;
beforeAll(async () => {
  small = await smallNetwork();
  const where = new Map([
    [small.person('Ada Amber'), ['Lyon, France', 'Bern']],
    [small.person('Bea Brick'), ['Lyon, France']],
    [small.person('Eli Azure'), ['Nantes, France']],
    [small.person('Me Myself'), ['Turin']],
    [small.person('Cyd Coral'), ['Turin']],
  ]);
  there = placed(small.conclusions, (person) => where.get(person) ?? []);
});

const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name);

describe('places', () => {
  it('are found by name, a country with all its towns, the most people first', () => {
    expect(findPlaces(there, 'lyo').map(({ name, people }) => [name, people.length])).toEqual([
      ['Lyon', 2],
    ]);
    expect(findPlaces(there, 'france')).toMatchObject([{ name: 'France' }]);
    expect(findPlaces(there, 'france')[0]?.people).toHaveLength(3);
  });

  it('find the people who are there, in the list of people too', () => {
    const { rows } = peopleList(there, { ...EVERYONE, text: 'lyon' });
    expect(names(rows).sort()).toEqual(['Ada Amber', 'Bea Brick']);
    const ada = rowOfPerson(there, small.person('Ada Amber'));
    expect(ada && whereText(ada)).toBe('Lyon');
    expect(ada && whereText({ ...ada, organisation: 'Acme' })).toBe('Acme · Lyon');
  });

  it('are suggested where I know two people at least and am not myself', () => {
    expect(
      suggestedPlaces(there, 9).map(({ name, mine, best }) => [name, mine, best?.name]),
    ).toEqual([['Lyon', 2, 'Ada Amber']]);
  });

  it('are written as a person would ask for them', () => {
    expect(targetText(there, 'place:Lyon')).toBe('Lyon');
  });
});
