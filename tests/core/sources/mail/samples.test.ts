import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FactBatch } from '../../../../src/lib/core/facts/facts.ts';
import { readFiles } from '../../../../src/lib/core/sources/index.ts';
import { fileOf } from '../read-text.ts';
import { countsOf, readGoodMail, readMail, tally } from './mail-case.ts';

const folder = new URL('../../../../../shared/samples/', import.meta.url);
const isPresent = existsSync(folder);
const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(path, folder)));

/** Sender and recipients of every interaction. */
function exchanges({ interactions, handles }: FactBatch): { from: string; to: string[] }[] {
  return Array.from({ length: interactions.length }, (_, i) => {
    const start = interactions.start[i] ?? 0;
    const parts = [...interactions.handle.subarray(start, interactions.start[i + 1])];
    const [from = '', ...to] = parts.map((index) => handles[index] ?? '');
    return { from, to };
  });
}

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

describe.skipIf(!isPresent)('the invented maildir (needs ../shared)', () => {
  it('has three mails, and one that was never delivered', async () => {
    const bytes = bytesOf('maildir/synthetic-maildir.zip');
    const file = { ...fileOf(bytes, 'maildir.zip'), blob: new Blob([bytes]) };
    const results = await readFiles([file], { timeZone: 'UTC' });
    const reports = results.flatMap((result) => result.reports);
    expect(reports.map(({ refusal }) => refusal?.kind ?? null).sort()).toEqual([
      'not-needed',
      ...[null, null, null],
    ]);
    expect(reports.reduce((sum, report) => sum + countsOf(report).ids, 0)).toBe(3);
  });
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

  it('has the people of its README, and both addresses of its owner first', async () => {
    const { batch, report } = await readGoodMail(bytesOf(path), 'All mail.mbox');
    const own: string[] = report.ownerCandidates.slice(0, 2).map(({ handle }) => handle);
    const met = {
      all: new Set<string>(),
      writing: new Set<string>(),
      writtenTo: new Set<string>(),
    };
    const coRecipients = new Set<string>();
    for (const { from, to } of exchanges(batch)) {
      met.writing.add(from);
      if (own.includes(from)) for (const handle of to) met.writtenTo.add(handle);
      for (const handle of [from, ...to]) met.all.add(handle);
      const others = [from, ...to].filter((handle) => !own.includes(handle)).sort();
      others.forEach((a, i) => others.slice(i + 1).forEach((b) => coRecipients.add(`${a} ${b}`)));
    }
    const others = (handles: Set<string>) => [...handles].filter((handle) => !own.includes(handle));
    expect(others(met.all)).toHaveLength(327);
    expect(others(met.writtenTo)).toHaveLength(284);
    expect(others(met.writing)).toHaveLength(260);
    expect(coRecipients.size).toBe(1372);
    expect(report.people).toBe(329);
  });

  it('keeps every robot and list among the other senders, and nobody who is a person', async () => {
    const { batch, report } = await readGoodMail(bytesOf(path), 'All mail.mbox');
    const people = new Set(exchanges(batch).flatMap(({ from, to }) => [from, ...to]));
    expect(report.otherSenders.filter(({ handle }) => people.has(handle))).toHaveLength(0);
    const reasons = new Set(report.otherSenders.map(({ why }) => why));
    expect([...reasons].sort()).toEqual(['bounce', 'list', 'robot']);
    const truth: unknown = JSON.parse(
      readFileSync(new URL('identity-truth/synthetic-truth.json', folder), 'utf8'),
    );
    const known = JSON.stringify(truth);
    expect([...people].filter((handle) => !known.includes(handle.slice(6)))).toHaveLength(0);
  });
});
