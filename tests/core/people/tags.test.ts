import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import type { Handle } from '../../../src/lib/core/facts/handles.ts';
import { unite } from '../../../src/lib/core/facts/unite.ts';
import { resolvePeople } from '../../../src/lib/core/people/resolve.ts';
import {
  asTagged,
  LONGEST_TAG,
  tagsByPerson,
  tagsOf,
  tidyTag,
} from '../../../src/lib/core/people/tags.ts';
import { importsOf } from './records.ts';

const peopleOf = (...lines: string[]) => resolvePeople(unite(importsOf(...lines)), NO_DECISIONS);
const said = (tags: Record<string, string[]>) =>
  new Map(Object.entries(tags) as [Handle, string[]][]);

describe('tags', () => {
  const apart = [
    'vcard Ada Lovelace = phone:+461',
    'linkedin Ada King = linkedin:ada',
    'vcard Bo Nilsson = email:bo@x.example',
  ];
  const tags = said({
    'phone:+461': ['choir'],
    'linkedin:ada': ['choir', 'board'],
    'email:bo@x.example': ['choir'],
    'email:gone@x.example': ['nobody now'],
  });

  it('stand on whoever bears the handle, most people first, and on nobody unknown', () => {
    expect(
      tagsOf(peopleOf(...apart), tags).map(({ name, people }) => [name, people.length]),
    ).toEqual([
      ['choir', 3],
      ['board', 1],
    ]);
  });

  it('of two who are one stand on that one, each once', () => {
    const joined = peopleOf(...apart, 'table Ada = phone:+461 linkedin:ada');
    const ada = joined.persons.findIndex(({ handles }) => handles.includes('linkedin:ada'));
    const found = tagsOf(joined, tags);
    expect(found.find(({ name }) => name === 'choir')?.people).toHaveLength(2);
    expect(tagsByPerson(found).get(ada)).toEqual(['choir', 'board']);
  });

  it('outlive the file that gave one of the handles', () => {
    const before = said({ 'email:a@x.example': ['choir'], 'linkedin:ada': ['choir'] });
    expect(tagsOf(peopleOf('linkedin Ada = linkedin:ada'), before)).toEqual([
      { name: 'choir', people: [0] },
    ]);
  });
});

describe('a written tag', () => {
  it('is tidied: no space around or doubled, never too long, and the same when tidied again', () => {
    expect(tidyTag('  wine \n club ')).toBe('wine club');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (text) => {
        const tidy = tidyTag(text);
        expect(tidyTag(tidy)).toBe(tidy);
        expect(Array.from(tidy).length).toBeLessThanOrEqual(LONGEST_TAG);
        expect(tidy).not.toMatch(/^\s|\s$|\p{Cc}|\s\s/u);
      }),
    );
  });

  it('is the one there is, whatever its capitals', () => {
    expect(asTagged([{ name: 'Wine club' }], 'wine  CLUB')).toBe('Wine club');
    expect(asTagged([{ name: 'Wine club' }], ' Wine ')).toBe('Wine');
  });
});
