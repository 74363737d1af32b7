import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  displayName,
  handleLabel,
  shortName,
  spokenName,
  surname,
} from '../../../src/lib/core/people/display-name.ts';

describe('a name', () => {
  it.each([
    ['Dyer, Frank Lewis', 'Frank Lewis Dyer', 'Frank L. Dyer', 'Dyer'],
    ['Edison, Thomas Alva, Jr', 'Thomas Alva Edison Jr', 'Thomas A. Edison', 'Edison'],
    [
      'Thomson, William, (Lord Kelvin)',
      'William Thomson (Lord Kelvin)',
      'William Thomson',
      'Thomson',
    ],
    [
      'Edison, Mina Miller (Mrs Thomas A.)',
      'Mina Miller Edison (Mrs Thomas A.)',
      'Mina M. Edison',
      'Edison',
    ],
    [
      'Cutting, Robert Livingston, III',
      'Robert Livingston Cutting III',
      'Robert L. Cutting',
      'Cutting',
    ],
    ['Armstrong, J P', 'J. P. Armstrong', 'J. P. Armstrong', 'Armstrong'],
    ['Frank Lewis Dyer', 'Frank Lewis Dyer', 'Frank L. Dyer', 'Dyer'],
    ['Guido van Rossum', 'Guido van Rossum', 'Guido van Rossum', 'van Rossum'],
    ['Ada', 'Ada', 'Ada', 'Ada'],
    ['王伟', '王伟', '王伟', '王伟'],
    ['007', '007', '007', '007'],
    ['Bo\u200b\u200dEx\u2066ample\u2069', 'BoExample', 'BoExample', 'BoExample'],
    ['Smith,', 'Smith', 'Smith', 'Smith'],
    [',', '', '', ''],
    ['(Estate)', '(Estate)', '(Estate)', '(Estate)'],
  ])('%s is shown as %s, shortly as %s', (written, shown, short, last) => {
    expect([displayName(written), shortName(written), surname(written)]).toEqual([
      shown,
      short,
      last,
    ]);
  });

  it('is the address or number where a handle is all there is', () => {
    expect(handleLabel('email:ada@example.com')).toBe('ada@example.com');
    expect(handleLabel('phone:+12065550101')).toBe('+12065550101');
    expect(handleLabel('name:Lovelace, Ada')).toBe('Ada Lovelace');
  });
});

describe('a short name', () => {
  it('keeps first and last name, and drops brackets', () => {
    expect(shortName('Frank Lewis Dyer')).toBe('Frank L. Dyer');
    expect(shortName('Mina Miller Edison (Mrs Thomas A.)')).toBe('Mina M. Edison');
    expect(shortName('Edison, Mina Miller, (Mrs Thomas A.)')).toBe('Mina M. Edison');
  });

  it('never is longer than the room for it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 8, max: 30 }), (name, room) => {
        expect([...shortName(name, room)].length).toBeLessThanOrEqual(room);
      }),
    );
  });
});

describe('a surname and a spoken name', () => {
  it.each([
    ['Frank Lewis Dyer', 'Dyer', 'Frank Dyer'],
    ['Harry Frederick Miller', 'Miller', 'Harry Miller'],
    ['Thomas Alva Edison Jr', 'Edison', 'Thomas Edison'],
    ['Mina Edison (Mrs Thomas)', 'Edison', 'Mina Edison'],
    ['National Phonograph Co', 'National Phonograph Co', 'National Phonograph Co'],
    ['Madonna', 'Madonna', 'Madonna'],
    ['王小明', '王小明', '王小明'],
  ])('of %s are %s and %s', (name, last, spoken) => {
    expect([surname(name), spokenName(name)]).toEqual([last, spoken]);
  });
});
