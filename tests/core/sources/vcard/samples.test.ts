import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { people, relations, sampleCards, samples } from './read-cards.ts';

/** Cards of each file as its README counts them, and how many of them are people Kith can know. */
const FILES: [file: string, cards: number, people: number][] = [
  ['John_Doe_ANDROID.vcf', 6, 6],
  ['John_Doe_GMAIL.vcf', 1, 1],
  ['John_Doe_IPHONE.vcf', 1, 1],
  ['John_Doe_MS_OUTLOOK.vcf', 1, 1],
  ['John_Doe_EVOLUTION.vcf', 1, 1],
  ['gmail-list.vcf', 3, 3],
  ['gmail-single2.vcf', 1, 1],
  ['outlook-2007.vcf', 1, 1],
  ['rfc6350-example.vcf', 1, 1],
  ['fullcontact.vcf', 1, 1],
  ['forrest-gump.vcf', 1, 1],
  ['without-uid.vcf', 1, 1],
  ['issue64.vcf', 1, 0],
  ['radicale-1587.vcf', 1, 1],
  ['escape_semicolon.vcf', 1, 1],
  ['calcard-004.vcf', 3, 3],
  ['calcard-008.vcf', 1, 1],
  ['calcard-016.vcf', 1, 1],
  ['calcard-020.vcf', 1, 1],
  ['calcard-028.vcf', 1, 1],
  ['calcard-032.vcf', 1, 1],
  ['calcard-040.vcf', 1, 1],
  ['calcard-044.vcf', 1, 1],
  ['calcard-052.vcf', 1, 0],
  ['calcard-056.vcf', 1, 1],
  ['calcard-064.vcf', 1, 1],
  ['calcard-068.vcf', 1, 0],
  ['calcard-076.vcf', 1, 1],
];

describe.skipIf(!existsSync(samples))('sample cards (needs ../shared)', () => {
  it.each(FILES)('%s holds %i cards, %i people', async (file, cards, known) => {
    const { report } = await sampleCards(`vcard/${file}`);
    expect(report.tallies).toContainEqual({ kind: 'cards', count: cards });
    expect(report.records).toBe(cards);
    expect(report.people).toBe(known);
    expect(report.skipped).toBe(cards - known);
    expect(report.problemCounts.filter(({ kind }) => kind === 'stray-line')).toEqual([]);
  });

  it('the address book of the invented owner gives every count of its README', async () => {
    const { ok, report, ...rest } = await sampleCards('vcard/synthetic-icloud.vcf');
    expect(ok).toBe(true);
    expect(report).toMatchObject({ records: 203, people: 200, relations: 15, skipped: 0 });
    expect(report.tallies).toEqual([
      { kind: 'cards', count: 203 },
      { kind: 'cards-organisation', count: 3 },
    ]);
    expect(report.problems).toEqual([]);
    if (!('batch' in rest)) return;
    const { batch } = rest;
    const all = people(batch).join('\n');
    expect(all.match(/ email:/gu)).toHaveLength(105);
    expect(all.match(/ linkedin:/gu)).toHaveLength(28);
    expect(relations(batch).every((line) => / spouse name-in-vcard:/u.test(line))).toBe(true);
  });
});
