import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DECISIONS, type Decisions } from '../../../src/lib/core/decisions.ts';
import type { Handle } from '../../../src/lib/core/facts/handles.ts';
import { unite } from '../../../src/lib/core/facts/unite.ts';
import { resolvePeople } from '../../../src/lib/core/people/resolve.ts';
import { importsOf } from './records.ts';

const peopleOf = (lines: readonly string[], decisions: Partial<Decisions> = {}) =>
  resolvePeople(unite(importsOf(...lines)), { ...NO_DECISIONS, ...decisions });
const handlesOf = (lines: readonly string[], decisions: Partial<Decisions> = {}): string[] =>
  peopleOf(lines, decisions).persons.map(({ handles }) => handles.join(' '));

describe('a person can be taken apart', () => {
  const lines = [
    'vcard Ada Lovelace = email:a@x.example phone:+461',
    'linkedin Ada Lovelace = linkedin:ada email:a@x.example',
  ];

  it('though a key joined them', () => {
    expect(handlesOf(lines)).toHaveLength(1);
    expect(handlesOf(lines, { different: [['linkedin:ada', 'phone:+461']] })).toEqual([
      'email:a@x.example name-in-vcard:Ada Lovelace phone:+461',
      'linkedin:ada name-in-linkedin:Ada Lovelace',
    ]);
  });

  it('though one record states both', () => {
    const apart = handlesOf(lines, { different: [['email:a@x.example', 'phone:+461']] });
    expect(apart).toContain('phone:+461');
    expect(apart).toHaveLength(2);
  });

  it('and put together again', () => {
    expect(handlesOf(lines, { same: [['linkedin:ada', 'phone:+461']] })).toEqual(handlesOf(lines));
  });
});

describe('what is no person', () => {
  const lines = [
    'vcard Reception = phone:+461 email:info@x.example',
    'vcard Bo Nilsson = email:bo@x.example email:info@x.example',
    'table Room 4 =',
  ];

  it('is nobody, and takes nobody along', () => {
    const nobody = new Set<Handle>([
      'phone:+461',
      'email:info@x.example',
      'name-in-vcard:reception',
    ]);
    expect(handlesOf(lines, { nobody })).toEqual([
      'email:bo@x.example name-in-vcard:Bo Nilsson',
      'name:Room 4',
    ]);
    expect(handlesOf(lines, { nobody: new Set(['name:ROOM 4']) })).not.toContain('name:Room 4');
  });

  it('is asked about no more, and never me', () => {
    const two = ['vcard Ada Lovelace = phone:+461', 'linkedin Ada Lovelace = linkedin:ada'];
    expect(peopleOf(two).suggestedMerges).toHaveLength(1);
    const nobody = new Set<Handle>(['linkedin:ada', 'name-in-linkedin:Ada Lovelace']);
    expect(peopleOf(two, { nobody }).suggestedMerges).toEqual([]);
    const mine = peopleOf(two, { nobody, ego: ['linkedin:ada'] });
    expect(mine.persons[mine.ego ?? -1]?.handles).toContain('linkedin:ada');
  });
});

const handle = fc.constantFrom<Handle>(
  'email:a@x.example',
  'email:b@x.example',
  'phone:+461',
  'phone:+462',
  'linkedin:ada',
  'linkedin:bo',
);
const record = fc
  .tuple(
    fc.constantFrom('vcard_1', 'vcard_2', 'linkedin', 'mail', 'table'),
    fc.constantFrom('Ada Lovelace', 'A. Lovelace', 'Bo Nilsson', 'Ada', ''),
    fc.uniqueArray(handle, { minLength: 1, maxLength: 3 }),
  )
  .map(([source, name, handles]) => `${source} ${name} = ${handles.join(' ')}`);
const pairs = fc.array(fc.tuple(handle, handle), { maxLength: 4 });
const decided = fc.record({
  same: pairs,
  different: pairs,
  nobody: fc.array(handle, { maxLength: 2 }).map((list) => new Set(list)),
  names: fc.array(fc.tuple(handle, fc.constantFrom('X', 'Y'))).map((list) => new Map(list)),
});

describe('whatever was decided', () => {
  it('persons are the same in any order of files, of rows, and of what was said', () => {
    const shuffledRows = fc
      .array(record, { minLength: 1, maxLength: 8 })
      .chain((lines) =>
        fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
      );
    fc.assert(
      fc.property(shuffledRows, decided, ([lines, others], decisions) => {
        const said = { ...NO_DECISIONS, ...decisions };
        const again = {
          ...said,
          same: [...said.same].reverse().map(([a, b]) => [b, a] as const),
          different: [...said.different].reverse(),
          nobody: new Set([...said.nobody].reverse()),
          names: new Map([...said.names].reverse()),
        };
        const seen = (rows: readonly string[], by: Decisions) =>
          resolvePeople(unite(importsOf(...rows).reverse()), by).persons;
        expect(seen(others, again)).toEqual(seen(lines, said));
      }),
      { numRuns: 300 },
    );
  });

  it('being one is an equivalence: every handle of a fact is somebody’s or nobody’s, once', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), decided, (lines, decisions) => {
        const facts = unite(importsOf(...lines));
        const { persons, personOfHandle } = resolvePeople(facts, { ...NO_DECISIONS, ...decisions });
        const all = persons.flatMap(({ handles }) => handles);
        expect(new Set(all).size).toBe(all.length);
        facts.handles.forEach((one, i) => {
          const person = personOfHandle[i] ?? -1;
          expect(person >= 0 && persons[person]?.handles.includes(one)).toBe(all.includes(one));
          if (decisions.nobody.has(one)) expect(person).toBe(-1);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('two whom the owner keeps apart are two, through whatever chain of keys and words', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), decided, (lines, decisions) => {
        for (const { handles } of peopleOf(lines, decisions).persons) {
          for (const [a, b] of decisions.different) {
            expect(a !== b && handles.includes(a) && handles.includes(b)).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('taking it all back gives the persons there were, and answered pairs are asked no more', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), (lines) => {
        const before = peopleOf(lines);
        const asked = before.suggestedMerges.map(({ a, b }) => [a, b] as const);
        const refused = peopleOf(lines, { different: asked }).suggestedMerges;
        for (const { a, b } of refused) {
          expect(asked.some(([x, y]) => x === a && y === b)).toBe(false);
        }
        expect(peopleOf(lines, { same: asked }).persons.length).toBeLessThanOrEqual(
          before.persons.length,
        );
        expect(peopleOf(lines)).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});
