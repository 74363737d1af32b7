import { describe, expect, it } from 'vitest';
import {
  displayName,
  handleLabel,
  shortName,
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
