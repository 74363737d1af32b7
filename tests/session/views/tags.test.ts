import { beforeAll, describe, expect, it } from 'vitest';
import type { Conclusions } from '../../../src/lib/core/conclusions.ts';
import type { Person } from '../../../src/lib/core/people/people.ts';
import {
  NO_TAG,
  dropTag,
  putTag,
  renameTag,
  tagsHeld,
  tagsLike,
  tagsOfPerson,
  takeTagOff,
} from '../../../src/lib/session/views/tags.ts';
import {
  comparisonHref,
  peopleBeside,
  peopleOnSide,
  readComparison,
  sideOfPicked,
  type ComparisonAsked,
} from '../../../src/lib/session/views/comparing.ts';
import { peopleList } from '../../../src/lib/session/views/people-list.ts';
import {
  EVERYONE,
  readPeopleQuery,
  writePeopleQuery,
} from '../../../src/lib/session/views/people-query.ts';
import { findTags } from '../../../src/lib/session/views/search.ts';
import { sideBySide } from '../../../src/lib/session/views/side-by-side.ts';
import { pairDivisions, twoSides } from '../../../src/lib/session/views/two-sides.ts';
import { smallNetwork, type SmallNetwork } from './small-network.ts';

let small: SmallNetwork;
let tagged: Conclusions;
let ada: number;
let bea: number;
let eli: number;
beforeAll(async () => {
  small = await smallNetwork();
  [ada, bea, eli] = ['Ada Amber', 'Bea Brick', 'Eli Azure'].map(small.person) as [
    number,
    number,
    number,
  ];
  tagged = {
    ...small.conclusions,
    tags: [
      { name: 'Choir', people: [ada, bea].sort((a, b) => a - b) },
      { name: 'board', people: [eli] },
    ],
  };
});

describe('tagging', () => {
  it('puts a tag only on those who lack it, under every handle of theirs', () => {
    const step = putTag(tagged, [ada, eli], '  choir ');
    expect(step?.command).toEqual({
      kind: 'tag',
      people: [['name:Eli Azure']],
      tag: 'Choir',
      isOn: true,
      label: 'Eli Azure',
    });
    expect(step?.said).toBe('Eli Azure tagged “Choir”.');
    expect(putTag(tagged, [ada, bea], 'Choir')).toBeNull();
    expect(putTag(tagged, [ada], '  ')).toBeNull();
  });

  it('takes it off only those who have it', () => {
    expect(takeTagOff(tagged, [ada, bea, eli], 'Choir')?.said).toBe('“Choir” taken off 2 people.');
    expect(takeTagOff(tagged, [eli], 'Choir')).toBeNull();
  });

  it('renames a tag, into another where that is there; and drops it', () => {
    expect(renameTag(tagged, 'Choir', 'BOARD')?.command).toMatchObject({ name: 'board' });
    expect(renameTag(tagged, 'Choir', 'choir')?.command).toMatchObject({ name: 'choir' });
    expect(renameTag(tagged, 'Choir', 'Choir')).toBeNull();
    expect(dropTag('Choir').command).toEqual({ kind: 'rename-tag', tag: 'Choir', name: null });
  });

  it('tells who has which, those most of the asked have first', () => {
    expect(tagsHeld(tagged, [eli, ada]).map(({ name, held }) => [name, held])).toEqual([
      ['Choir', 1],
      ['board', 1],
    ]);
    expect(tagsOfPerson(tagged, eli)).toEqual(['board']);
  });

  it('offers those that begin as written before those that hold it', () => {
    const names = [{ name: 'school board' }, { name: 'Board games' }, { name: 'choir' }];
    expect(tagsLike(names, 'boa').map(({ name }) => name)).toEqual(['Board games', 'school board']);
    expect(tagsLike(names, '')).toHaveLength(3);
  });

  it('finds tags as people are found', () => {
    expect(findTags(tagged, 'choi').map(({ name }) => name)).toEqual(['Choir']);
  });
});

describe('the list of people', () => {
  it('keeps those with a tag, or with none, as its address says', () => {
    const asked = { ...EVERYONE, tag: 'Choir' };
    expect(readPeopleQuery(new URLSearchParams(writePeopleQuery(asked)))).toEqual(asked);
    expect(peopleList(tagged, asked).rows.map(({ name }) => name)).toEqual([
      'Ada Amber',
      'Bea Brick',
    ]);
    const { rows, total } = peopleList(tagged, { ...EVERYONE, tag: NO_TAG });
    expect(rows).toHaveLength(total - 3);
  });
});

describe('a comparison', () => {
  const asked: ComparisonAsked[] = [
    { side: { kind: 'people', ids: ['name:Ada Amber', 'name:B & C'] }, beside: { kind: 'others' } },
    { side: { kind: 'picked' }, beside: { kind: 'tag', id: 'Choir: old' } },
    { side: { kind: 'tag', id: 'board' }, beside: { kind: 'group', id: 'name:Eli Azure' } },
  ];

  it.each(asked)('stands in its address: %o', (one) => {
    const { searchParams } = new URL(comparisonHref(one), 'http://kith.example');
    expect(readComparison(searchParams)).toEqual(one);
  });

  it('is none where the address asks for none, and of the picked where it is damaged', () => {
    expect(readComparison(new URLSearchParams('group=x'))).toBeNull();
    expect(readComparison(new URLSearchParams('compare=people'))?.side).toEqual({ kind: 'picked' });
  });

  it('asks for few by their ids, and for a tag’s many by the tag', () => {
    const twice = tagged.people.persons.flatMap((who): Person[] => [
      who,
      { ...who, id: `name:${who.name} too` },
    ]);
    const crowd = { ...tagged, people: { ...tagged.people, persons: twice } };
    const all = twice.map(({ id }) => id);
    const many = { ...crowd, tags: [{ name: 'all', people: twice.map((_, at) => at) }] };
    expect(sideOfPicked(many, all)).toEqual({ kind: 'tag', id: 'all' });
    expect(sideOfPicked(crowd, all)).toEqual({ kind: 'picked' });
    expect(sideOfPicked(tagged, all.slice(0, 2))).toEqual({ kind: 'people', ids: all.slice(0, 2) });
  });

  it('sets people beside everyone else on the map, or beside a tag', () => {
    const side = peopleOnSide(tagged, { kind: 'tag', id: 'Choir' }, []);
    const others = peopleBeside(tagged, side, { kind: 'others' });
    expect(others).not.toContain(ada);
    expect(others).toContain(eli);
    expect(peopleBeside(tagged, side, { kind: 'tag', id: 'board' })).toEqual([eli]);
    const ofGroups = pairDivisions(tagged, twoSides(tagged, side, others)).find(
      ({ id }) => id === 'groups',
    );
    expect(ofGroups?.rows[0]?.shares[0]).toBe(1);
  });

  it('of a few says who knows whom and whom they share', () => {
    const { people, ties, shared } = sideBySide(tagged, [ada, bea, eli]);
    expect(people.map(({ tags }) => tags)).toEqual([['Choir'], ['Choir'], ['board']]);
    expect(ties.map(({ a, b }) => `${a.name}, ${b.name}`)).toEqual([
      'Ada Amber, Bea Brick',
      'Ada Amber, Eli Azure',
    ]);
    expect(shared.map(({ row, of }) => [row.name, of])).toEqual([
      ['Cyd Coral', 2],
      ['Dot Dahlia', 2],
    ]);
  });
});
