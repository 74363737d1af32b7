/**
 * Which source reads which of the shared samples. A folder stands here once its source is written; no file
 * of another folder may then be taken by that source.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../../src/lib/core/facts/facts.ts';
import { planReadings } from '../../../src/lib/core/sources/index.ts';
import { fileOf } from './read-text.ts';

const SAMPLES = new URL('../../../../shared/samples/', import.meta.url);

/** Beginnings of paths, and who reads such files; archives by what is in them. The first one counts. */
const READ_BY: readonly (readonly [path: string, source: SourceId | null])[] = [
  ['whatsapp/', 'whatsapp'],
  ['hostile/whatsapp-not-a-chat.txt', 'whatsapp'],
  ['telegram/', 'telegram'],
  ['outlook-csv/', 'outlook'],
  ['google-contacts-csv/', 'google-contacts'],
  ['sms/', 'sms'],
  ['hostile/sms-entities.xml', 'sms'],
  ['crm/synthetic-monica', 'crm'],
  ['facebook/', 'meta'],
  ['slack/', 'slack'],
  ['sms/', 'sms'],
  ['hostile/sms-', 'sms'],
  ['ics/', 'calendar'],
  ['hostile/ics-', 'calendar'],
  ['google-contacts-csv/', 'google-contacts'],
  ['linkedin/', 'linkedin'],
  ['hostile/linkedin-', 'linkedin'],
  // Three of the hostile archives and tables are LinkedIn's by what their files say.
  ['hostile/html-names.csv', 'linkedin'],
  ['hostile/zip-macos-extra.zip', 'linkedin'],
  ['hostile/zip-traversal.zip', 'linkedin'],
  ['vcard/', 'vcard'],
  ['hostile/vcard-', 'vcard'],
  ['hostile/utf16be.vcf', 'vcard'],
  ['eml/', 'mail'],
  ['maildir/', 'mail'],
  // Neither begins as a mailbox does.
  ['mbox/from-header-variations.txt', null],
  ['mbox/nntp_parsing_error.txt', null],
  ['mbox/', 'mail'],
  ['hostile/mail-', 'mail'],
  ['hostile/mbox-', 'mail'],
  ['graph/', 'graph'],
  ['hostile/deep-xml.graphml', 'graph'],
  ['hostile/xml-billion-laughs.graphml', 'graph'],
  ['hostile/gexf-dangling-edges.gexf', 'graph'],
  ['hostile/edge-nan-infinity.json', 'graph'],
  ['hostile/proto-keys.json', 'graph'],
  ['hostile/long-line-3MB.json', 'graph'],
];

function samplePaths(): string[] {
  return readdirSync(SAMPLES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => `${entry.parentPath}/${entry.name}`.split('/samples/').at(-1) ?? '')
    .sort();
}

/** Who would read a file, or what is in it. */
async function readersOf(path: string): Promise<SourceId[]> {
  const url = new URL(path.split('/').map(encodeURIComponent).join('/'), SAMPLES);
  const planned = await planReadings([fileOf(new Uint8Array(readFileSync(url)), path)]);
  const readers = planned.flatMap((item) => (item.kind === 'reading' ? [item.source.id] : []));
  return [...new Set(readers)];
}

describe.skipIf(!existsSync(SAMPLES))('the shared samples', () => {
  it('are read by the source they are written for, and no other file is', async () => {
    const own = new Set(READ_BY.map(([, source]) => source));
    const wrong: string[] = [];
    for (const path of samplePaths()) {
      const readers = await readersOf(path);
      const expected = READ_BY.find(([start]) => path.startsWith(start))?.[1] ?? null;
      const isRight =
        expected === null
          ? !readers.some((reader) => own.has(reader))
          : readers.length === 1 && readers[0] === expected;
      if (!isRight) wrong.push(`${path}: ${readers.join(', ')}`);
    }
    expect(wrong).toEqual([]);
  });
});
