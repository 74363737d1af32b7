import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sms as smsSource } from '../../src/lib/core/sources/sms/sms.ts';
import { call, goodLog, lines, log, readLog, sms } from '../core/sources/sms/read-log.ts';
import { people } from '../core/sources/vcard/read-cards.ts';

const hostile = new URL('../../../shared/samples/hostile/sms-entities.xml', import.meta.url);

describe.skipIf(!existsSync(hostile))('hostile backups (needs ../shared)', () => {
  it('repairs halves of characters, and sets a record of no kind aside', async () => {
    const { batch, report } = await goodLog(new Uint8Array(readFileSync(hostile)));
    expect(lines(batch)).toEqual(['2023-11-14 +12065550101 > me']);
    expect(people(batch)).toEqual(['Ada & Bo: phone:+12065550101 name-in-sms:Ada & Bo']);
    expect(report).toMatchObject({ records: 2, skipped: 1 });
  });
});

describe('a backup', () => {
  const doctype = '<!DOCTYPE smses [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>';

  it.each([
    `<?xml version="1.0"?>${doctype}<smses><sms address="+447700900001" type="1" body="&c;"/></smses>`,
    `<smses>${sms('+447700900001', 1)}${doctype}</smses>`,
  ])('that declares entities is refused', async (text) => {
    const { report } = await readLog(text);
    expect(report.refusal).toEqual({ kind: 'declares-entities' });
    expect(report.source).toBe('sms');
  });

  it('behind thousands of remarks is recognised, and what is none is not, in no time', () => {
    const known = (text: string): number => {
      const head = new TextEncoder().encode('<!-- -->'.repeat(8000) + text);
      return smsSource.recognise({ name: 'x.xml', size: head.length, head });
    };
    expect(known('<smses count="1">')).toBeGreaterThan(0.9);
    expect(known('<other>')).toBe(0);
  });

  it('that ends in the middle is read to there, and told', async () => {
    const { report } = await goodLog(log(sms('+447700900001', 1)).slice(0, -4));
    const whole = log(sms('+447700900001', 1), sms('+447700900002', 1));
    const { report: second } = await goodLog(whole.slice(0, -40));
    expect(report.problemCounts).toEqual([{ kind: 'cut-off', count: 1 }]);
    expect(second).toMatchObject({ records: 1, interactions: 1 });
  });

  it('of no records is empty', async () => {
    const { report } = await readLog('<smses count="0"></smses>');
    expect(report.refusal).toEqual({ kind: 'empty' });
  });

  it('in UTF-16 is read', async () => {
    const text = `\ufeff${log(sms('+447700900001', 1, 'contact_name="Åsa"'))}`;
    const bytes = new Uint8Array(Uint16Array.from([...text], (c) => c.charCodeAt(0)).buffer);
    const { batch } = await goodLog(bytes, 101);
    expect(people(batch)).toEqual(['Åsa: phone:+447700900001 name-in-sms:Åsa']);
  });

  it('in Windows-1252 is read', async () => {
    const text = log(sms('+447700900001', 1, 'contact_name="\u00c5sa"'));
    const bytes = Uint8Array.from([...text], (c) => c.charCodeAt(0));
    const { batch } = await goodLog(bytes);
    expect(people(batch)).toEqual(['Åsa: phone:+447700900001 name-in-sms:Åsa']);
  });

  it('of elements within elements costs no memory', async () => {
    const { report } = await readLog(`<smses>${'<sms type="1" address="1">'.repeat(50_000)}`);
    expect(report).toMatchObject({ records: 50_000, interactions: 0 });
  });

  it('of damaged parts is read or refused', async () => {
    const parts = fc.constantFrom(
      ...[
        '<smses>',
        '</smses>',
        '<calls>',
        '<sms ',
        '<mms ',
        '</mms>',
        '<addr ',
        '<call ',
        '/>',
        '>',
      ],
      ...[
        sms('+447700900001', 1),
        sms('null', 2),
        call('+447700900002', 2),
        '<!--',
        '-->',
        '"',
        '&',
      ],
      ...['address="+447700900001~07700900001~" ', 'msg_box="1" ', 'type="137" ', 'type="151" '],
      ...['date="1e999" ', '__proto__="x" ', '&#55357;', '\u0000', 'data="AAAA" ', '\ud800', "'"],
    );
    const flips = fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 40 }), flips, async (all, changes) => {
        const bytes = new TextEncoder().encode(`<smses>${all.join('')}`);
        for (const [at, value] of changes) {
          if (at > 8 && at < bytes.length) bytes[at] = value;
        }
        const { ok, report } = await readLog(bytes, 61);
        expect(report.source).toBe('sms');
        expect(['empty', 'declares-entities', undefined]).toContain(report.refusal?.kind);
        expect(ok).toBe(report.refusal === null);
        expect(report.skipped).toBeLessThanOrEqual(report.records);
      }),
      { numRuns: 500, seed: 7, interruptAfterTimeLimit: 4_500, markInterruptAsFailure: false },
    );
  });
});
