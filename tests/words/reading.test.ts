import { describe, expect, it } from 'vitest';
import {
  placeWord,
  sayProblem,
  sayReadReason,
  sayRefusal,
  sayShape,
} from '../../src/lib/words/reading.ts';

describe('what reading a file found, in words', () => {
  it('names the place, the reason and whether the row was left out', () => {
    const noRecipient = { at: 1204, reason: { kind: 'no-recipient' as const }, isSkipped: true };
    expect(sayProblem(noRecipient, null)).toBe('Line 1,204: nobody stands under “to”. Left out.');
    expect(sayProblem(noRecipient, 'mail')).toMatch(/^Mail 1,204: /u);
    const badDate = { kind: 'bad-date' as const, text: '32 Jan' };
    expect(sayProblem({ at: 3, reason: badDate, isSkipped: false }, null)).toBe(
      'Line 3: “32 Jan” is not a date Kith can read; the row is kept without one.',
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

  it('says what a refused file is and what to do instead', () => {
    expect(sayRefusal({ kind: 'looks-like', what: 'a PNG picture' })).toMatch(
      /^This looks like a PNG picture\. Choose /u,
    );
    expect(sayRefusal({ kind: 'unknown-columns', columns: ['height', ' ', 'colour'] })).toContain(
      'Here the first line says “height” and “colour”.',
    );
    expect(sayRefusal({ kind: 'too-large', limitBytes: 2 * 1024 ** 3 })).toContain('2 GB');
  });

  it('names each shape of table', () => {
    expect(sayShape('events')).toBe('letters or messages table');
    expect(sayShape(null)).toBe('not read');
  });
});
