import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DECISIONS, type Decisions } from '../../../src/lib/core/decisions.ts';
import { unite } from '../../../src/lib/core/facts/unite.ts';
import { displayName } from '../../../src/lib/core/people/display-name.ts';
import { resolvePeople } from '../../../src/lib/core/people/resolve.ts';
import { titleCase } from '../../../src/lib/core/people/title-case.ts';
import { importsOf } from './records.ts';

const personOf = (names: readonly string[], decisions: Partial<Decisions> = {}) =>
  resolvePeople(unite(importsOf(...names.map((name) => `vcard ${name} = email:a@x.example`))), {
    ...NO_DECISIONS,
    ...decisions,
  }).persons[0];

describe('a name is shown', () => {
  it.each([
    ['Ada Lovelace 🚀', 'Ada Lovelace'],
    ['👩🏽‍💻 Ada 🇸🇪 Lovelace ❤️', 'Ada Lovelace'],
    ['★ Ada Lovelace ★ | 🎯', 'Ada Lovelace'],
    ['Ada\u202e Love\u200blace\u0000', 'Ada Lovelace'],
    ['Ada \ud800Lovelace', 'Ada Lovelace'],
    ['A\u0301\u0302\u0303\u0304\u0305\u0306\u0307da', 'Á\u0302\u0303\u0304da'.normalize('NFD')],
    ['José Núñez', 'José Núñez'],
    ['王伟', '王伟'],
    ['محمد علی', 'محمد علی'],
    ['Ke$ha + 1', 'Ke$ha + 1'],
    ['🦄', '🦄'],
  ])('%s without what is no part of it', (written, shown) => {
    expect(displayName(written)).toBe(shown);
  });

  it.each([
    ['ADA LOVELACE', 'Ada Lovelace'],
    ['ada lovelace', 'Ada Lovelace'],
    ["MARY O'BRIEN-MCDONALD", "Mary O'Brien-McDonald"],
    ["JÉRÔME D'AUBIGNÉ", "Jérôme d'Aubigné"],
    ['LUDWIG VAN BEETHOVEN', 'Ludwig van Beethoven'],
    ['MARIA DE LA CRUZ', 'Maria de la Cruz'],
    ['VAN MORRISON', 'Van Morrison'],
    ['FRANK DYER III', 'Frank Dyer III'],
    ['JP MORGAN', 'JP Morgan'],
    ['ANNA NG', 'Anna Ng'],
    ['İBRAHİM ŞAHİN', 'İbrahim Şahin'],
    ['ΓΙΏΡΓΟΣ ΠΑΠΑΔΌΠΟΥΛΟΣ', 'Γιώργος Παπαδόπουλος'],
    ['J P MORGAN', 'J. P. MORGAN'],
    ['IBM', 'IBM'],
    ['ada99', 'ada99'],
    ['Ronald McDonald', 'Ronald McDonald'],
    ['Ludwig van Beethoven', 'Ludwig van Beethoven'],
    ['王 伟', '王 伟'],
  ])('%s as %s', (written, shown) => {
    expect(personOf([written])?.name).toBe(shown);
  });

  it('as somebody writes it in both cases; every spelling can be searched for as written', () => {
    const person = personOf(['ADA LOVELACE', 'ada lovelace', 'Ada LoveLace 🚀']);
    expect(person?.name).toBe('Ada LoveLace');
    expect(person?.names).toEqual(
      expect.arrayContaining(['ADA LOVELACE', 'ada lovelace', 'Ada LoveLace 🚀']),
    );
  });

  it('as the owner chose, before the fullest; the found one can still be searched for', () => {
    const names: Decisions['names'] = new Map([['email:a@x.example', 'Aunt Ada']]);
    const person = personOf(['Ada King Lovelace', 'Ada Lovelace'], { names });
    expect(person?.name).toBe('Aunt Ada');
    expect(person?.names).toContain('Ada King Lovelace');
    expect(personOf(['Ada Lovelace'], { names: new Map([['email:a@x.example', ' ']]) })?.name).toBe(
      'Ada Lovelace',
    );
  });

  it('whole, however many apostrophes it has', () => {
    expect(titleCase("ANN O'BRIEN'S")).toBe("Ann O'Brien's");
  });

  it('as no other words, in whatever case', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (name) => {
        expect(titleCase(name).toLowerCase().replaceAll('i\u0307', 'i')).toBe(
          name.toLowerCase().replaceAll('i\u0307', 'i'),
        );
      }),
    );
  });
});
