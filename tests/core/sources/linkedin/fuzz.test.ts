/** Whatever an archive's files hold, reading answers: it never throws and never makes half a fact. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactBatch } from '../../../../src/lib/core/facts/facts.ts';
import { unite } from '../../../../src/lib/core/facts/unite.ts';
import type { SourceFile } from '../../../../src/lib/core/sources/source.ts';
import { readHead } from '../../../../src/lib/core/sources/read-head.ts';
import { fileOf } from '../read-text.ts';
import { hasSamples, read, sampleFiles } from './read-archive.ts';

const SLICE_BYTES = 3_000;
const FOLDERS = [
  'linkedin/synthetic-Complete_LinkedInDataExport_03-09-2026',
  'linkedin/synthetic-era-2020',
  'linkedin/synthetic-era-2023',
  'linkedin/synthetic-excel-resaved',
];

/** Every index points somewhere, every participant is a handle, every time is a number or unknown. */
function isSound(batch: FactBatch): boolean {
  const { interactions, relations, handles, texts } = batch;
  const inside = (values: Uint32Array): boolean => values.every((i) => i < handles.length);
  const named = [...relations.label, ...interactions.kind];
  return (
    inside(interactions.handle) &&
    inside(relations.a) &&
    inside(relations.b) &&
    named.every((text) => text === 0xffffffff || text < texts.length) &&
    interactions.start.length === interactions.length + 1 &&
    batch.records.every((record) => record.handles.length > 0) &&
    interactions.at.every((at) => Number.isNaN(at) || Number.isFinite(at))
  );
}

async function check(files: readonly SourceFile[]): Promise<void> {
  const result = await read(files);
  expect(result.reports).toHaveLength(files.length);
  if (!result.ok) return;
  expect(isSound(result.batch)).toBe(true);
  for (const { records, skipped } of result.reports) expect(skipped).toBeLessThanOrEqual(records);
  const { source, files: names } = result.batch;
  const info = { id: 'x', source, files: names, addedAt: 0, asOf: null, coverage: null };
  expect(unite([{ info, batch: result.batch }]).records).toHaveLength(result.batch.records.length);
}

describe.skipIf(!hasSamples)('files with flipped bytes', () => {
  it('are read or refused', async () => {
    const heads = await Promise.all(
      FOLDERS.flatMap((folder) => sampleFiles(folder)).map(async (file) => ({
        name: file.name,
        head: await readHead(file, SLICE_BYTES),
      })),
    );
    const flips = fc.array(fc.tuple(fc.nat(SLICE_BYTES), fc.nat(255)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...heads), flips, fc.nat(SLICE_BYTES)), {
          ...{ minLength: 1, maxLength: 3 },
        }),
        async (picks) => {
          await check(
            picks.map(([{ name, head }, changes, cut]) => {
              const bytes = Uint8Array.from(head.subarray(0, Math.max(200, cut)));
              for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
              return fileOf(bytes, name);
            }),
          );
        },
      ),
      { numRuns: 600, seed: 3, interruptAfterTimeLimit: 4_500, markInterruptAsFailure: false },
    );
  });
});

describe('rows of odd cells', () => {
  const odd = fc.constantFrom(
    ...[
      '',
      ' ',
      '"',
      '""',
      'null',
      '__proto__',
      'constructor',
      '=1+1',
      '\u202eabc\u2069',
      'Ünï 🙂',
    ],
    ...['https://www.linkedin.com/in/', 'https://www.linkedin.com/in/%E0%A4%A', 'javascript:x'],
    ...[
      'https://www.linkedin.com/in/ana',
      'https://linkedin.com/in/ana,https://linkedin.com/in/bo',
    ],
    ...[
      '09 Jan 2024',
      '32 Jan 2024',
      '01/02/2024',
      '9999-01-01',
      '2024-01-15 14:30:00 UTC',
      '1e999',
    ],
    ...[
      'LinkedIn Member',
      'Sponsored Conversation',
      'OUTGOING',
      'Yes',
      'SPAM',
      'a@example.com',
      '\ud800',
    ],
  );
  const headers = [
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT',
    'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl',
    'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url',
    'First Name,Last Name,Company,Job Title,Text,Creation Date,Status',
    'First Name,Last Name,Maiden Name,Headline',
    'Company Name,Title,Started On,Finished On',
    'Email Address,Confirmed,Primary',
  ];
  it('are kept, doubted or set aside', async () => {
    const table = fc
      .constantFrom(...headers)
      .chain((header) =>
        fc
          .array(fc.array(odd, { maxLength: 13 }), { maxLength: 12 })
          .map((rows) => [header, ...rows.map((cells) => cells.join(','))].join('\n')),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 4 }), (tables) =>
        check(tables.map((text, i) => fileOf(text, `part ${i}.csv`))),
      ),
      { numRuns: 600, seed: 4, interruptAfterTimeLimit: 4_500, markInterruptAsFailure: false },
    );
  });
});
