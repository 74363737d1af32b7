import { describe, expect, it } from 'vitest';
import type { FactBatch } from '../../../../src/lib/core/facts/facts.ts';
import { eventLines } from '../read-text.ts';
import { hasSamples, read, readArchive, sampleFiles, tallied } from './read-archive.ts';

const withoutScheme = (line: string): string =>
  line.replaceAll('linkedin:', '').replaceAll('name-in-', '~');
const events = (batch: FactBatch): string[] => eventLines(batch).map(withoutScheme);

describe.skipIf(!hasSamples)('the small eras', () => {
  it('reads 2020: no preamble, no links of connections or recipients', async () => {
    const { batch, reports } = await readArchive(sampleFiles('linkedin/synthetic-era-2020'));
    expect(reports.get('Connections.csv')).toMatchObject({
      ...{ records: 3, people: 3, relations: 3, affiliations: 2, skipped: 0, problems: [] },
      coverage: { from: Date.UTC(2021, 3, 4) },
    });
    expect(batch.records).toContainEqual(
      expect.objectContaining({
        name: 'Björn Prov',
        handles: ['name-in-linkedin:Björn Prov', 'email:bjorn.prov@example.com'],
      }),
    );
    expect(reports.get('messages.csv')).toMatchObject({ records: 3, interactions: 2, skipped: 1 });
    expect(tallied(reports.get('messages.csv'), 'messages-closed-account')).toBe(1);
    expect(tallied(reports.get('messages.csv'), 'group-conversations')).toBe(1);
    expect(reports.get('messages.csv')?.ownerCandidates).toMatchObject([
      { handle: 'linkedin:sam-owner', name: 'Sam Owner' },
    ]);
    expect(tallied(reports.get('Invitations.csv'), 'invitations-sent')).toBe(1);
    expect(tallied(reports.get('Invitations.csv'), 'invitations-received')).toBe(1);
    expect(events(batch)).toEqual([
      '2018-12-30T23:59 ~Chloé Essai > sam-owner',
      '2021-04-05T10:00 ada-example > ~Sam Owner, ~Björn Prov',
      '2021-04-05T11:00 sam-owner > ~Ada Example, ~Björn Prov',
    ]);
  });

  it('reads 2023: two people of one name, a closed profile, an advertisement, an encoded link', async () => {
    const { batch, reports } = await readArchive(sampleFiles('linkedin/synthetic-era-2023'));
    expect(reports.get('Connections.csv')).toMatchObject({ records: 4, people: 3, skipped: 1 });
    expect(tallied(reports.get('Connections.csv'), 'same-names')).toBe(1);
    expect(batch.handles).toContain('linkedin:gül-örnek');
    const messages = reports.get('messages.csv');
    expect(messages).toMatchObject({ records: 2, interactions: 1, skipped: 1 });
    expect(tallied(messages, 'messages-sponsored')).toBe(1);
    expect(messages?.otherSenders).toMatchObject([{ name: 'Globex Ads', messages: 1 }]);
    expect(messages?.ownerCandidates[0]?.handle).toBe('linkedin:sam-owner');
    expect(events(batch)).toContain('2023-10-21T08:00 sam-owner > faye-sample, gül-örnek');
    expect(events(batch)).toContain('2023-05-11T19:11 faye-sample > sam-owner');
  });

  it('reads what Excel saved: byte mark, padded preamble, its own dates', async () => {
    const { batch, report } = await readArchive(sampleFiles('linkedin/synthetic-excel-resaved'));
    expect(report).toMatchObject({ records: 1, people: 1, problems: [] });
    expect(batch.handles).toContain('linkedin:janvoorbeeld');
    expect(batch.texts).toEqual(['2024-03-12']);
  });

  it('keeps seven people with bad dates, and says which dates it cannot read', async () => {
    const { batch, report } = await readArchive(sampleFiles('hostile', 'linkedin-bad-dates.csv'));
    expect(report.people).toBe(7);
    expect(report.problems.map(({ at, reason }) => [at, reason.kind])).toEqual([
      [5, 'bad-date'],
      [6, 'bad-date'],
      [8, 'bad-date'],
      [11, 'ambiguous-date'],
    ]);
    expect(report.dateOrder).toBe('undecided');
    expect(batch.texts).toEqual(['2024-01-09']);
  });

  it('asks once for the order of day and month, and follows the answer', async () => {
    const files = sampleFiles('hostile', 'linkedin-bad-dates.csv');
    const answered = await read(files, { dateOrder: 'day-first' });
    expect(answered.ok && answered.batch.texts).toEqual(['2024-01-09', '2024-02-01']);
  });
});
