import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import { unite } from '../../../src/lib/core/facts/unite.ts';
import { resolvePeople } from '../../../src/lib/core/people/resolve.ts';
import { telephoneHandle } from '../../../src/lib/core/sources/phones.ts';
import { importsOf } from './records.ts';

const keysOf = (...lines: string[]): string[] =>
  resolvePeople(unite(importsOf(...lines)), NO_DECISIONS).persons.map(({ handles }) =>
    handles.filter((handle) => !handle.startsWith('name')).join(' '),
  );

describe('a number without its country', () => {
  const card = 'vcard_1 Ada Lovelace = number:07700900303 email:a@x.example';

  it.each([
    ['07700 900303', 'number:07700900303'],
    ['(312) 555-0134', 'number:3125550134'],
    ['+44 7700 900303', 'phone:+447700900303'],
    ['882867', null],
    ['BANKMSG', null],
    ['0161 496 0001 x12', null],
    ['0044', null],
    ['12345678901234567', null],
    ['', null],
  ])('%s is %s', (text, handle) => {
    expect(telephoneHandle(text)).toBe(handle);
  });

  it('is the whole number that ends so, under forms of one name', () => {
    expect(keysOf(card, 'vcard_2 A. Lovelace = phone:+447700900303 linkedin:ada')).toEqual([
      'email:a@x.example linkedin:ada number:07700900303 phone:+447700900303',
    ]);
    expect(keysOf(card, 'vcard_2 Bo Nilsson = phone:+447700900303')).toHaveLength(2);
  });

  it('is none where two whole numbers end so', () => {
    const two = ['phone:+447700900303', 'phone:+497700900303'];
    expect(
      keysOf(card, ...two.map((phone, i) => `vcard_${i + 2} Ada Lovelace = ${phone}`)),
    ).toHaveLength(3);
  });

  it('is a key of its own, held back by names as any key', () => {
    expect(keysOf(card, 'vcard_2 Ada Lovelace = number:07700900303')).toHaveLength(1);
    expect(keysOf(card, 'vcard_2 Bo Nilsson = number:07700900303')).toHaveLength(2);
  });
});
