import { beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/lib/core/ties/tie-kinds.ts';
import { peopleRows, rowOfPerson } from '../../../src/lib/session/views/directory.ts';
import { groupList } from '../../../src/lib/session/views/groups.ts';
import { peopleList } from '../../../src/lib/session/views/people-list.ts';
import {
  EVERYONE,
  readPeopleQuery,
  writePeopleQuery,
} from '../../../src/lib/session/views/people-query.ts';
import { findPeople } from '../../../src/lib/session/views/search.ts';
import { smallNetwork, type SmallNetwork } from './small-network.ts';

let small: SmallNetwork;
beforeAll(async () => {
  small = await smallNetwork();
});

const namesOf = (rows: readonly { name: string }[]): string[] => rows.map((row) => row.name);

describe('the list of people', () => {
  it('holds everyone but me', () => {
    const rows = peopleRows(small.conclusions);
    expect(rows).toHaveLength(small.conclusions.people.persons.length - 1);
    expect(namesOf(rows)).not.toContain('Me Myself');
  });

  it('finds the row of each person, on either side of me', () => {
    for (const row of peopleRows(small.conclusions)) {
      expect(rowOfPerson(small.conclusions, row.person)).toBe(row);
    }
  });

  it('puts the strongest first and those with no tie to me last', () => {
    const { rows } = peopleList(small.conclusions, EVERYONE);
    expect(rows[0]?.name).toBe('Ada Amber');
    expect(rows.at(-1)?.strength).toBeNull();
  });

  it('keeps the unknown last whichever way it is sorted', () => {
    const rising = { ...EVERYONE, sort: 'last', isDescending: false } as const;
    expect(peopleList(small.conclusions, rising).rows.at(-1)?.last).toBeNull();
  });

  it('keeps only one group when asked to', () => {
    const { named, small: grey } = groupList(small.conclusions);
    const [first] = [...named, ...grey];
    const { rows } = peopleList(small.conclusions, { ...EVERYONE, group: first?.id ?? '' });
    expect(rows).toHaveLength(first?.people ?? -1);
  });

  it('names people in no group with the filter for it', () => {
    const { rows } = peopleList(small.conclusions, { ...EVERYONE, group: 'none' });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.groupName === null)).toBe(true);
  });

  it('keeps one kind of tie when asked to', () => {
    const everyone = peopleRows(small.conclusions);
    const kin = everyone[0];
    const kind = Uint8Array.from(small.conclusions.kind, (_, person) =>
      person === kin?.person ? KINDS.indexOf('kin') : 0,
    );
    const told = { ...small.conclusions, kind };
    expect(peopleList(told, { ...EVERYONE, kind: 'kin' }).rows).toEqual([kin]);
    expect(peopleList(told, { ...EVERYONE, kind: 'unknown' }).rows).toHaveLength(
      everyone.length - 1,
    );
  });

  it('finds part of a name, in any order and any script', () => {
    const found = (text: string): string[] =>
      (findPeople(small.conclusions, text) ?? []).map(
        (person) => small.conclusions.people.persons[person]?.name ?? '',
      );
    expect(found('amb')).toContain('Ada Amber');
    expect(found('amber ada')).toContain('Ada Amber');
    expect(found('כהן')).toHaveLength(1);
    expect(found('nobody at all')).toEqual([]);
  });

  it('asks for nothing with an empty needle', () => {
    expect(findPeople(small.conclusions, '  ')).toBeNull();
  });
});

describe('the address of the list', () => {
  it('says nothing for the default view', () => {
    expect(writePeopleQuery(EVERYONE)).toBe('');
  });

  it('brings back what it says', () => {
    const query = {
      ...EVERYONE,
      text: 'a & b',
      group: 'name:X, Y',
      kind: 'kin',
      strength: 'familiar',
      last: 'over-year',
      isBridgesOnly: true,
      sort: 'name',
      isDescending: false,
    } as const;
    expect(readPeopleQuery(new URLSearchParams(writePeopleQuery(query)))).toEqual(query);
  });

  it('takes damaged values for "any"', () => {
    const damaged = new URLSearchParams('strength=huge&kind=rival&last=toString&sort=-nothing');
    expect(readPeopleQuery(damaged)).toEqual(EVERYONE);
  });
});
