import { describe, expect, it } from 'vitest';
import { placeWord, sayReadReason, sayShape } from '../../src/lib/words/reading.ts';

describe('what reading a file found, in words', () => {
  it('says the matter with a row as a clause', () => {
    expect(sayReadReason({ kind: 'no-recipient' })).toBe('nobody stands under “to”');
    expect(sayReadReason({ kind: 'bad-date', text: '32 Jan' })).toBe(
      '“32 Jan” is not a date Kith can read; the row is kept without one',
    );
  });

  it('counts places as the file does: mails in a mailbox, rows in a table, lines elsewhere', () => {
    expect((['mail', 'table', 'vcard', null] as const).map(placeWord)).toEqual([
      'mail',
      'row',
      'line',
      'line',
    ]);
  });

  it('cuts what a file says to one short line', () => {
    const said = sayReadReason({ kind: 'bad-date', text: `a\n${'x'.repeat(500)}` });
    expect(said).toContain('“a x');
    expect(said).toContain('…”');
    expect(said.length).toBeLessThan(120);
  });

  it('names each shape of table', () => {
    expect(sayShape('events')).toBe('letters or messages table');
    expect(sayShape(null)).toBe('not read');
  });
});
