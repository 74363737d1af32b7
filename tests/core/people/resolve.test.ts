import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DECISIONS, type Decisions } from '../../../src/lib/core/decisions.ts';
import { unite } from '../../../src/lib/core/facts/unite.ts';
import { findOwner } from '../../../src/lib/core/people/owner.ts';
import { resolvePeople } from '../../../src/lib/core/people/resolve.ts';
import { anyTable, importOf } from '../facts/tables.ts';

const factsOf = async (...texts: string[]) =>
  unite(await Promise.all(texts.map((text, i) => importOf(text, `i${i}`, i))));
const peopleOf = async (decisions: Partial<Decisions>, ...texts: string[]) =>
  resolvePeople(await factsOf(...texts), { ...NO_DECISIONS, ...decisions });
const handleSets = (people: Awaited<ReturnType<typeof peopleOf>>): string[] =>
  people.persons.map(({ handles }) => handles.join(' '));

describe('who is one person', () => {
  it('joins equal spellings of a name among tables', async () => {
    const people = await peopleOf(
      {},
      'date,from,to\n2024-01-01,Ada ,Bo\n2024-01-01, ADA,Bo\n',
      'source,target\nada,Cy\n',
    );
    expect(handleSets(people)).toEqual(['name:ADA name:Ada name:ada', 'name:Bo', 'name:Cy']);
    expect(people.persons.map(({ id }) => id)).toEqual(['name:ADA', 'name:Bo', 'name:Cy']);
  });

  it('joins the handles of one record, and records that share a key', async () => {
    const people = await peopleOf(
      {},
      'name,email,phone\nAda Lovelace,ada@example.com,\n',
      'name,email,phone\nA. Lovelace,ada@example.com,+12065550101\n',
    );
    expect(handleSets(people)).toEqual([
      'email:ada@example.com name:A. Lovelace name:Ada Lovelace phone:+12065550101',
    ]);
    expect(people.persons[0]?.names).toContain('A. Lovelace');
  });

  it('does not join clearly different people who share an address', async () => {
    const people = await peopleOf(
      {},
      'name,email\nAda Lovelace,home@example.com\nBo Nilsson,home@example.com\n',
    );
    expect(handleSets(people)).toEqual([
      'email:home@example.com name:Ada Lovelace',
      'name:Bo Nilsson',
    ]);
  });

  it('only suggests that namesakes with different keys are one', async () => {
    const people = await peopleOf(
      {},
      'name,email\nAda Lovelace,a@example.com\nLovelace Ada,c@example.com\nAda Lovelace,b@example.com\n',
    );
    expect(people.persons.map(({ id }) => id)).toEqual([
      'email:a@example.com',
      'email:b@example.com',
      'email:c@example.com',
    ]);
    expect(people.suggestedMerges).toHaveLength(3);
    expect(people.suggestedMerges[0]).toMatchObject({
      a: 'email:a@example.com',
      b: 'email:b@example.com',
      reasons: [{ kind: 'equal-name', name: 'Ada Lovelace' }],
    });
  });

  it('follows what the owner said, and never what the owner ruled out', async () => {
    const table =
      'date,from,to\n2024-01-01,Ada Lovelace,Bo\n2024-01-01,Lovelace Ada,ada lovelace\n';
    const same = await peopleOf({ same: [['name:Ada Lovelace', 'name:Lovelace Ada']] }, table);
    expect(handleSets(same)[0]).toBe('name:Ada Lovelace name:Lovelace Ada name:ada lovelace');

    const different = await peopleOf(
      {
        same: [['name:Ada Lovelace', 'name:Lovelace Ada']],
        different: [['name:Lovelace Ada', 'name:ada lovelace']],
      },
      table,
    );
    expect(handleSets(different)).toContain('name:Ada Lovelace name:Lovelace Ada');
    expect(handleSets(different)).toContain('name:ada lovelace');
    expect(different.suggestedMerges).toEqual([]);
  });

  it('suggests spellings with and without marks, in either order, but no first names', async () => {
    const people = await peopleOf({}, 'source,target\nJosé Núñez,Nunez Jose\nAna,Àna\n');
    expect(people.suggestedMerges.map(({ a, b }) => [a, b])).toEqual([
      ['name:José Núñez', 'name:Nunez Jose'].sort(),
    ]);
  });

  it('is the same whatever order files came in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTable, { minLength: 2, maxLength: 4 }), async (texts) => {
        const imports = await Promise.all(texts.map((text, i) => importOf(text, `i${i}`, 1)));
        const forwards = resolvePeople(unite(imports), NO_DECISIONS);
        const backwards = resolvePeople(unite([...imports].reverse()), NO_DECISIONS);
        const seen = ({ persons }: typeof forwards) =>
          persons.map(({ id, handles }) => [id, handles]);
        expect(seen(backwards)).toEqual(seen(forwards));
        expect(forwards.persons.map(({ id }) => id)).toEqual(
          forwards.persons.map(({ handles }) => [...handles].sort()[0]).sort(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('gives every handle of a fact a person', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (text) => {
        const facts = await factsOf(text);
        const { personOfHandle, persons } = resolvePeople(facts, NO_DECISIONS);
        facts.interactions.handle.forEach((h) => {
          expect(persons[personOfHandle[h] ?? -1]?.handles).toContain(facts.handles[h]);
        });
        expect(personOfHandle.length).toBe(facts.handles.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('where people belong', () => {
  it('folds rows into one membership an organisation, most often stated first', async () => {
    const { persons } = await peopleOf(
      {},
      'date,from,to\n2024-01-01,"A, X | Acme","B, Y | C, Z | D, W | E, V"\n2024-03-01,"A, X | acme | Bell","B, Y"\n',
    );
    expect(persons[0]?.organisations).toEqual([
      {
        organisation: 'Acme',
        role: null,
        first: Date.UTC(2024, 0, 1),
        last: Date.UTC(2024, 2, 1),
        rows: 2,
      },
      {
        organisation: 'Bell',
        role: null,
        first: Date.UTC(2024, 2, 1),
        last: Date.UTC(2024, 2, 1),
        rows: 1,
      },
    ]);
  });
});

describe('the owner', () => {
  const archive =
    'date,from,to\n2024-01-01,Me,A\n2024-01-01,B,Me\n2024-01-01,C,Me\n2024-01-01,A,B\n';

  it('is who stands in half of all interactions and far ahead of the next', async () => {
    expect(findOwner(await factsOf(archive))).toBeNull();
    const clear = archive + '2024-01-01,Me,D\n';
    expect(findOwner(await factsOf(clear))).toBe('name:Me');
    const people = await peopleOf({}, clear);
    expect(people.persons[people.ego ?? -1]?.id).toBe('name:Me');
  });

  it('is nobody in a list of ties or between two equals', async () => {
    expect(findOwner(await factsOf('source,target\nA,B\nA,C\nA,D\n'))).toBeNull();
    expect(findOwner(await factsOf('date,from,to\n2024-01-01,A,B\n2024-01-02,A,B\n'))).toBeNull();
  });

  it('is whom the owner says, with all their handles, or nobody', async () => {
    const table = archive + '2024-01-01,Me,D\n';
    const two = await peopleOf({ ego: ['name:b', 'name:A'] }, table);
    expect(two.persons[two.ego ?? -1]?.handles).toEqual(['name:A', 'name:B']);
    expect((await peopleOf({ ego: 'none' }, table)).ego).toBeNull();
    expect((await peopleOf({ ego: ['name:Stranger'] }, table)).ego).toBeNull();
  });
});
