import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DECISIONS, type Decisions } from '../../../src/lib/core/decisions.ts';
import { unite } from '../../../src/lib/core/facts/unite.ts';
import { resolvePeople } from '../../../src/lib/core/people/resolve.ts';
import { importsOf } from './records.ts';

const peopleOf = (lines: readonly string[], decisions: Partial<Decisions> = {}) =>
  resolvePeople(unite(importsOf(...lines)), { ...NO_DECISIONS, ...decisions });
/** The keys of each person, so that who is one with whom can be read. */
const keysOf = (...lines: string[]) =>
  peopleOf(lines).persons.map(({ handles }) =>
    handles.filter((handle) => !handle.startsWith('name')).join(' '),
  );

describe('a key in two sources', () => {
  it('is one person under forms of one name', () => {
    for (const [one, other] of [
      ['Ada Lovelace', 'Ada Lovelace'],
      ['Ada Lovelace', 'Lovelace, Ada'],
      ['Ada King Lovelace', 'A. Lovelace'],
      ['Elizabeth Wilson-Wetherby', 'Liz Wilson'],
      ["Michael O'Malley", 'Mike OMalley'],
      ['José Núñez', 'Jose Nunez, PhD'],
      ['Ada Lovelace', 'Ada'],
    ] as const) {
      expect(
        keysOf(
          `vcard ${one} = email:a@x.example phone:+4670`,
          `linkedin ${other} = linkedin:ada email:a@x.example`,
        ),
        `${one} and ${other}`,
      ).toEqual(['email:a@x.example linkedin:ada phone:+4670']);
    }
  });

  it('is not a family’s, a desk’s or a couple’s', () => {
    for (const [one, other] of [
      ['Ada Lovelace', 'Byron Lovelace'],
      ['Daniel Berg', 'Daniela Berg'],
      ['Ada Lovelace', 'Reception'],
      ['Anna Berg', 'Anna Holm'],
      ['John Smith Jr', 'John Smith Sr'],
    ] as const) {
      expect(
        keysOf(
          `vcard ${one} = phone:+461 email:one@x.example`,
          `linkedin ${other} = phone:+461 linkedin:other`,
        ),
        `${one} and ${other}`,
      ).toHaveLength(2);
    }
  });

  it('joins nobody through a name that stands for both of a couple', () => {
    expect(
      keysOf(
        'vcard Ada Nilsson = email:home@x.example phone:+461',
        'linkedin Ada & Bo Nilsson = email:home@x.example linkedin:both',
        'table Bo Nilsson = email:home@x.example phone:+462',
      ),
    ).toHaveLength(3);
  });

  it('belongs to the name most records give it', () => {
    const { persons } = peopleOf([
      'mail Reception = email:info@x.example',
      'vcard Bo Nilsson = email:info@x.example phone:+462',
      'linkedin Bo Nilsson = email:info@x.example linkedin:bo',
    ]);
    expect(persons.map(({ name, handles }) => [name, handles.length])).toEqual([['Bo Nilsson', 5]]);
  });

  it('never makes one person of two profiles', () => {
    expect(
      keysOf(
        'linkedin Jo Smith = linkedin:jo1 email:jo@x.example',
        'linkedin Jo Smith = linkedin:jo2 email:jo@x.example',
      ),
    ).toEqual(['email:jo@x.example linkedin:jo1', 'linkedin:jo2']);
  });

  it('waits as a question where a family name or a given name agrees', () => {
    const ask = (one: string, other: string) =>
      peopleOf([
        `vcard ${one} = phone:+461 email:one@x.example`,
        `linkedin ${other} = phone:+461 linkedin:other`,
      ]).suggestedMerges.map(({ chance, reasons }) => [chance, reasons.map(({ kind }) => kind)]);
    expect(ask('Ada Byron', 'Ada Lovelace')).toEqual([[expect.closeTo(0.8), ['shared-key']]]);
    expect(ask('Ada Byron', 'Bo Byron')).toEqual([[expect.closeTo(0.5), ['shared-key']]]);
    expect(ask('Ada Byron', 'Bo Nilsson')).toEqual([]);
  });
});

describe('a name in two sources', () => {
  const pair = ['vcard Ada Lovelace = phone:+461', 'linkedin Ada Lovelace = linkedin:ada'];

  it('only suggests', () => {
    const { persons, suggestedMerges } = peopleOf(pair);
    expect(persons).toHaveLength(2);
    expect(suggestedMerges).toMatchObject([
      { a: 'linkedin:ada', b: 'name-in-vcard:Ada Lovelace', reasons: [{ kind: 'equal-name' }] },
    ]);
  });

  it('suggests more surely with one employer, less with two', () => {
    const chance = (one: string, other: string): number =>
      peopleOf([`${pair[0]} @ ${one}`, `${pair[1]} @ ${other}`, ...crowd]).suggestedMerges[0]
        ?.chance ?? 0;
    const crowd = Array.from(
      { length: 40 },
      (_, i) => `linkedin P${i} Q${i} = linkedin:p${i} @ W${i}`,
    );
    const plain = peopleOf([...pair, ...crowd]).suggestedMerges[0]?.chance ?? 0;
    expect(chance('Acme', 'acme')).toBeGreaterThan(plain);
    expect(chance('Acme', 'Bell')).toBeLessThan(plain);
  });

  it('suggests less surely the commoner it is', () => {
    const namesakes = (count: number) =>
      Array.from({ length: count }, (_, i) => [
        `linkedin Ada Nilsson${i} = linkedin:a${i}`,
        `linkedin Bo${i} Lovelace = linkedin:l${i}`,
      ]).flat();
    const chances = [0, 5, 10, 20].map(
      (count) => peopleOf([...pair, ...namesakes(count)]).suggestedMerges[0]?.chance ?? 0,
    );
    expect(chances).toEqual([...chances].sort((x, y) => y - x));
    expect(new Set(chances).size).toBeGreaterThan(2);
  });

  it('shares the chance among two profiles of that name', () => {
    const two = peopleOf([...pair, 'linkedin Ada Lovelace = linkedin:ada2']).suggestedMerges;
    expect(two.reduce((sum, { chance }) => sum + chance, 0)).toBeLessThanOrEqual(1);
    expect(two.every(({ a, b }) => !(a.startsWith('linkedin') && b.startsWith('linkedin')))).toBe(
      true,
    );
  });

  it('is never suggested of two cards of one address book, but of two books', () => {
    const [one, other] = ['Ada Lovelace = phone:+461', 'Ada Lovelace = phone:+462'];
    expect(peopleOf([`vcard ${one}`, `vcard ${other}`]).suggestedMerges).toEqual([]);
    expect(peopleOf([`vcard_1 ${one}`, `vcard_2 ${other}`]).suggestedMerges).toHaveLength(1);
  });

  it.each([
    ['Nunez Jose', 'José Núñez', 'order'],
    ['Jose Nunez', 'José Núñez', 'spelling'],
    ['Frank Dyer', 'Frank Lewis Dyer', 'middle-name'],
  ])('may be written %s and %s', (one, other, kind) => {
    const { suggestedMerges } = peopleOf([
      `vcard ${one} = phone:+461`,
      `linkedin ${other} = linkedin:x`,
    ]);
    expect(suggestedMerges.map(({ reasons }) => reasons[0]?.kind)).toEqual([kind]);
  });

  it('of one word suggests nothing', () => {
    expect(
      peopleOf(['vcard Ada = phone:+461', 'linkedin Ada = linkedin:ada']).suggestedMerges,
    ).toEqual([]);
  });
});

describe('the name to show', () => {
  it('is the fullest a record writes, before mail headers and table cells; all can be searched', () => {
    const [person] = peopleOf([
      'table F. Dyer = email:f@x.example',
      'mail Frank Lewis Dyer via Docs = email:f@x.example',
      'vcard Dyer, Frank Lewis = email:f@x.example',
      'linkedin Frank Dyer = email:f@x.example linkedin:frank',
    ]).persons;
    expect(person?.name).toBe('Frank Lewis Dyer');
    expect(person?.names).toEqual(
      expect.arrayContaining(['F. Dyer', 'Frank Dyer', 'Dyer, Frank Lewis']),
    );
  });

  it('is no address while there is a name', () => {
    const [person] = peopleOf([
      'mail = email:f@x.example',
      'table f@x.example = email:f@x.example',
      'mail Frank Dyer = email:f@x.example',
    ]).persons;
    expect(person?.name).toBe('Frank Dyer');
  });
});

describe('any records of several sources', () => {
  const name = fc.constantFrom(
    'Ada Lovelace',
    'A. Lovelace',
    'Bo Lovelace',
    'Lovelace Ada',
    'Bo',
    '',
  );
  const key = fc.constantFrom('email:a@x.example', 'email:b@x.example', 'phone:+461', 'phone:+462');
  const record = fc
    .tuple(
      fc.constantFrom('vcard_1', 'vcard_2', 'linkedin', 'mail', 'table'),
      name,
      fc.array(key, { minLength: 1, maxLength: 2 }),
      fc.constantFrom('', ' linkedin:ada', ' linkedin:bo'),
    )
    .map(([source, who, keys, profile]) => `${source} ${who} = ${keys.join(' ')}${profile}`);
  const handle = fc.oneof(key, fc.constantFrom('linkedin:ada', 'name-in-vcard:Bo Lovelace'));
  const pairs = fc.array(fc.tuple(handle, handle), { maxLength: 3 }) as fc.Arbitrary<
    Decisions['same']
  >;

  it('give the same people in any order of import, whatever the owner said', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 9 }), pairs, pairs, (lines, same, different) => {
        const imports = importsOf(...lines);
        const decisions = { ...NO_DECISIONS, same, different };
        expect(resolvePeople(unite([...imports].reverse()), decisions)).toEqual(
          resolvePeople(unite(imports), decisions),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('never put two profiles, or two whom the owner set apart, in one person', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 9 }), pairs, (lines, different) => {
        const { persons } = peopleOf(lines, { different });
        for (const { handles } of persons) {
          expect(handles.filter((one) => one.startsWith('linkedin:')).length).toBeLessThan(2);
          for (const [a, b] of different) {
            expect(a !== b && handles.includes(a) && handles.includes(b)).toBe(false);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are before a merge as after it is undone, and suggest only persons there are', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 9 }), pairs, (lines, same) => {
        const before = peopleOf(lines);
        peopleOf(lines, { same });
        expect(peopleOf(lines)).toEqual(before);
        const ids = new Set(before.persons.map(({ id }) => id));
        for (const { a, b, chance } of before.suggestedMerges) {
          expect(ids.has(a) && ids.has(b) && a < b).toBe(true);
          expect(chance).toBeGreaterThan(0);
          expect(chance).toBeLessThan(1);
        }
      }),
      { numRuns: 100 },
    );
  });
});
