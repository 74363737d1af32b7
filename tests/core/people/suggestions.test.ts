import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import { unite } from '../../../src/lib/core/facts/unite.ts';
import type { MergeReason } from '../../../src/lib/core/people/people.ts';
import { resolvePeople } from '../../../src/lib/core/people/resolve.ts';
import { importsOf } from './records.ts';

const suggestedOf = (...lines: string[]) =>
  resolvePeople(unite(importsOf(...lines)), NO_DECISIONS).suggestedMerges;
const kindsOf = (...lines: string[]): MergeReason['kind'][][] =>
  suggestedOf(...lines).map(({ reasons }) => reasons.map(({ kind }) => kind));
/** Enough strangers for frequencies to mean something. */
const crowd = Array.from(
  { length: 120 },
  (_, i) => `linkedin P${i} Q${i} = linkedin:p${i} @ W${i % 40}`,
);

describe('two names may be one person’s', () => {
  it.each([
    ['Bill Brown', 'William Brown', 'nickname'],
    ['Peggy Dunmorley', 'Margaret Dunmorley', 'nickname'],
    ['Brown William', 'William Brown', 'order'],
    ['Łukasz Żółtowski', 'Lukasz Zoltowski', 'spelling'],
    ['Ærø Bjørnsen', 'Aero Bjornsen', 'spelling'],
    ['Friedrich Großkopf', 'Friedrich Grosskopf', 'spelling'],
    ['Đức Đặng', 'Duc Dang', 'spelling'],
    ['Gülşen Yıldırım', 'Gulsen Yildirim', 'spelling'],
    ['Ada Lovelace, PhD', 'Dr. Ada Lovelace', 'spelling'],
    ["Kate O'Malley", 'Kate OMalley', 'spelling'],
    ['Jean-Luc Picard', 'Jean Luc Picard', 'spelling'],
    ['Frank L. Dyer', 'Frank Lewis Dyer', 'middle-name'],
    ['Priya R.', 'Priya Raman', 'initials'],
    ['P. Raman', 'Priya Raman', 'initials'],
    ['王小明', '王小明', 'equal-name'],
  ])('%s and %s', (one, other, kind) => {
    const kinds = kindsOf(`vcard ${one} = phone:+461`, `linkedin ${other} = linkedin:x`, ...crowd);
    expect(kinds[0]?.[0]).toBe(kind);
  });

  it.each([
    ['Hawthorne-McAllister is no McAllister', 'Ann Hawthorne-McAllister', 'Ann McAllister'],
    ['father and son', 'John Smith Jr', 'John Smith Sr'],
    ['other middle names', 'Frank Lewis Dyer', 'Frank Carl Dyer'],
    ['other scripts are not guessed at', 'Юлия Иванова', 'Julia Ivanova'],
    ['a first name alone', 'Ada', 'Ada Lovelace'],
    ['no familiar form', 'Peter Brown', 'William Brown'],
  ])('but not where %s', (_, one, other) => {
    expect(kindsOf(`vcard ${one} = phone:+461`, `linkedin ${other} = linkedin:x`)).toEqual([]);
  });

  it('or a name and an address that no name came with', () => {
    const card = 'vcard Ada Lovelace = phone:+461';
    for (const address of ['ada.lovelace@x.example', 'alovelace1815@x.example']) {
      expect(kindsOf(card, `mail = email:${address}`, ...crowd)).toEqual([
        ['address', 'rare-name'],
      ]);
    }
    expect(kindsOf(card, 'mail = email:blovelace@x.example', ...crowd)).toEqual([]);
    expect(kindsOf(card, 'mail Bo Nilsson = email:alovelace@x.example', ...crowd)).toEqual([]);
  });
});

describe('what speaks for and against', () => {
  const card = 'vcard Ada Lovelace = phone:+461 @ ACME Corporation';

  it('is an employer however it is written, or named by an address alone', () => {
    expect(kindsOf(card, 'linkedin Ada Lovelace = linkedin:ada @ Acme Corp.', ...crowd)).toEqual([
      ['equal-name', 'same-organisation', 'rare-name'],
    ]);
    expect(kindsOf(card, 'mail Ada Lovelace = email:ada@mail.acme.example', ...crowd)).toEqual([
      ['equal-name', 'same-organisation', 'rare-name'],
    ]);
    expect(kindsOf(card, 'mail Ada Lovelace = email:ada@webmail.example', ...crowd)).toEqual([
      ['equal-name', 'rare-name'],
    ]);
    expect(kindsOf(card, 'mail Ada Lovelace = email:ada@w3.example', ...crowd)[0]).toContain(
      'other-organisation',
    );
  });

  it('is that two people of the name are known, to whom addresses may belong', () => {
    const mails = [
      'mail Ada Lovelace = email:a@x.example',
      'mail Ada Lovelace = email:b@x.example',
    ];
    const chance = (...more: string[]): number =>
      suggestedOf(...mails, ...more, ...crowd).find(
        ({ a, b }) => a === 'email:a@x.example' && b === 'email:b@x.example',
      )?.chance ?? 0;
    const profiles = [1, 2].map((i) => `linkedin Ada Lovelace = linkedin:ada${i}`);
    expect(chance()).toBeGreaterThan(0.9);
    expect(chance(...profiles)).toBeLessThan(0.7);
  });

  it('is never a name borne by many', () => {
    const many = Array.from({ length: 30 }, (_, i) => `mail Ada Lovelace = email:a${i}@x.example`);
    expect(suggestedOf(...many)).toEqual([]);
  });
});
