import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countsOf, readGoodMail, readMail, tally } from './mail-case.ts';

const folder = new URL('../../../../../shared/samples/', import.meta.url);
const isPresent = existsSync(folder);
const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(path, folder)));

/** The counts of every file a README lists; only numbers are kept, no line of a mail. */
function listed(kind: 'mbox' | 'eml' | 'maildir') {
  if (!isPresent) return [];
  const names = new Set(readdirSync(new URL(kind, folder)));
  const lines = readFileSync(new URL(`${kind}/README.md`, folder), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, file = '', , , , counts = ''] = line.split('|').map((cell) => cell.trim());
    const name = file.replaceAll('`', '');
    const count = (what: string) =>
      Number(new RegExp(String.raw`(?:^|, )${what} (\d+)`, 'u').exec(counts)?.[1] ?? 0);
    if (!names.has(name) || counts === '') return [];
    const expected = { messages: count('messages'), ids: count('ids'), badDate: count('bad_date') };
    return [{ path: `${kind}/${name}`, expected }];
  });
}

describe.skipIf(!isPresent)('public mail (needs ../shared)', () => {
  it.each([...listed('mbox'), ...listed('eml'), ...listed('maildir')])(
    '$path has the counts of its README',
    async ({ path, expected }) => {
      const { reports } = await readMail(bytesOf(path), path.split('/').at(-1), 5000);
      expect(countsOf(reports[0])).toEqual(expected);
    },
  );
});

describe.skipIf(!isPresent)('the invented mail archive (needs ../shared)', () => {
  const path = 'mbox/synthetic-takeout-All-mail-Including-Spam-and-Trash.mbox';

  it('has the counts of its README', async () => {
    const { report } = await readGoodMail(bytesOf(path), 'All mail.mbox');
    expect(countsOf(report)).toEqual({ messages: 1211, ids: 1200, badDate: 8 });
    expect(report.interactions).toBe(915);
    expect(tally(report, 'mails-robot') + tally(report, 'mails-bounce')).toBe(90);
    expect(tally(report, 'mails-list')).toBe(180);
    expect(tally(report, 'mails-automatic')).toBe(15);
  });
});
