import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meta } from '../../src/lib/core/sources/meta/meta.ts';
import { repaired } from '../../src/lib/core/sources/meta/repair.ts';
import type { SourceFile } from '../../src/lib/core/sources/source.ts';
import { isSound, readExport, readWith, tallied } from '../support/exports.ts';
import { eventLines, fileOf } from '../core/sources/read-text.ts';
import { flippedOrCut } from '../support/damaged-bytes.ts';

const HOSTILE = new URL('../../../shared/samples/hostile/', import.meta.url);
const T = 1_700_000_000_000;
const say = (who: unknown, at: unknown) => ({ sender_name: who, timestamp_ms: at });

async function check(files: readonly SourceFile[]): Promise<void> {
  const result = await readWith(meta, files);
  expect(result.reports).toHaveLength(files.length);
  for (const { records, skipped } of result.reports) expect(skipped).toBeLessThanOrEqual(records);
  if (result.ok) expect(isSound(result.batch)).toBe(true);
}

describe('repairing texts', () => {
  const letters = fc.constantFrom(...'aZ 0\u0000\u0080\u009fÃ¼éßŁЖ李ع\uffff🙂');
  const bytewise = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

  it('gives back whatever was written byte by byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
        expect(repaired(bytewise(text))).toBe(text);
      }),
    );
  });

  it.each(['Åsa Ödman', 'José', '李小龙', 'Łukasz', 'Ã', 'plain', 'Ж Ã¼'])(
    'leaves “%s” alone, which no bytes spell',
    (text) => {
      expect(repaired(text)).toBe(text);
    },
  );
});

describe('hostile Facebook exports', () => {
  it('with names of objects as names are only words', async () => {
    const { batch } = await readExport(meta, {
      'message_1.json': `{"participants":[{"name":"__proto__"},{"name":"constructor"}],"__proto__":{"title":"x"},
        "messages":[{"sender_name":"__proto__","timestamp_ms":${T}}]}`,
    });
    expect(eventLines(batch)).toEqual([
      '2023-11-14T22:13 name-in-facebook:__proto__ > name-in-facebook:constructor',
    ]);
  });

  it('with halves of characters in names keep a mark in their place', async () => {
    const { batch } = await readExport(meta, {
      'message_1.json': `{"participants":["A \\ud800",{"name":"B"}],"messages":[{"senderName":"A \\ud800","timestamp":${T}}],"threadName":"A_1"}`,
    });
    expect(eventLines(batch)).toEqual([
      '2023-11-14T22:13 name-in-facebook:A \ufffd > name-in-facebook:B',
    ]);
  });

  it('nested 100,000 deep are taken or refused, not walked', async () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const { batch } = await readExport(meta, {
      'message_1.json': `{"participants":[{"name":"A"},{"name":"B"}],"messages":[{"sender_name":"A","timestamp_ms":${T},"share":${deep}}]}`,
    });
    expect(batch.interactions.length).toBe(1);
  });

  it('keep messages of impossible times, without one', async () => {
    const times = [1e300, -1, 0, 'soon', null, 9e15];
    const { batch, reports } = await readExport(meta, {
      'message_1.json': {
        participants: [{ name: 'A' }, { name: 'B' }],
        messages: times.map((at) => say('A', at)),
      },
    });
    expect(eventLines(batch).every((line) => line.startsWith('? '))).toBe(true);
    expect(batch.interactions.length).toBe(times.length);
    expect([...reports.values()][0]?.problemCounts).toEqual([
      { kind: 'bad-date', count: times.length },
    ]);
  });

  it('with direction marks and controls in names show a name all the same', async () => {
    const { batch } = await readExport(meta, {
      'friends.json': {
        friends: [{ name: '\u202eanA\u2069\u0000 <b>', timestamp: 1 }, { name: '\u200b' }],
      },
    });
    expect(batch.records.map(({ name }) => name)).toEqual(['anA <b>']);
  });

  it('of a group of thousands are a crowd, counted and no fact', async () => {
    const participants = Array.from({ length: 5_000 }, (_, i) => ({ name: `Member ${i}` }));
    const { batch, reports } = await readExport(meta, {
      'message_1.json': { participants, messages: [say('Member 1', T), say('Member 2', T)] },
    });
    expect(batch.interactions.length).toBe(0);
    expect(tallied(reports.values(), 'messages-crowd')).toBe(2);
  });

  it('of 100,000 messages are read without going back over them', async () => {
    const participants = ['A', 'B', 'C'].map((name) => ({ name }));
    const messages = Array.from({ length: 100_000 }, (_, i) => say('ABC'[i % 3], T + i));
    const { batch } = await readExport(meta, { 'message_1.json': { participants, messages } });
    expect(batch.interactions.length).toBe(100_000);
  });

  it.skipIf(!existsSync(HOSTILE))('leave JSON of others alone (needs ../shared)', () => {
    for (const name of ['proto-keys.json', 'edge-nan-infinity.json', 'long-line-3MB.json']) {
      const head = new Uint8Array(readFileSync(new URL(name, HOSTILE))).subarray(0, 65_536);
      expect(meta.recognise({ name, size: head.length, head })).toBe(0);
    }
  });
});

describe('any document', () => {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      ...['', 'A', 'B', 'Facebook user', '__proto__', '\ud800', 'Ã¼', 'a@b.example'],
    ),
    fc.constantFrom<unknown>(null, true, 0, T, -1, 1e300, [], {}, [null], ['A', 'B'], {
      value: 'A',
    }),
    fc.constantFrom<unknown>('Subscribe', 'Unsubscribe', 'Call', 'inbox/x_12345678'),
  );
  const record = (...keys: string[]) => fc.dictionary(fc.constantFrom(...keys), odd);
  const person = fc.oneof(odd, record('name', 'timestamp', 'title', 'actor'));
  const people = fc.oneof(odd, fc.array(person, { maxLength: 4 }));
  const message = fc.oneof(
    odd,
    fc.record(
      {
        ...{ sender_name: odd, senderName: odd, timestamp_ms: odd, timestamp: odd, type: odd },
        ...{ content: odd, users: people, reactions: people, call_duration: odd, missed: odd },
      },
      { requiredKeys: [] },
    ),
  );
  const document = fc.oneof(
    fc.record(
      {
        participants: people,
        messages: fc.oneof(odd, fc.array(message, { maxLength: 8 })),
        ...{ title: odd, thread_path: odd, threadName: odd },
      },
      { requiredKeys: [] },
    ),
    fc.record({ friends_v2: people, friends: people }, { requiredKeys: [] }),
    fc.record({ relationships_following: people, profile_v2: person }, { requiredKeys: [] }),
    fc.record({ profile_user: fc.array(fc.record({ string_map_data: record('Name', 'Email') })) }),
    people,
    odd,
  );
  const names = fc.constantFrom('message_1.json', 'followers_1.json', 'instagram/x.json', 'y.json');

  it('is read, doubted or set aside', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(names, document), { maxLength: 4 }), (files) =>
        check(files.map(([name, value]) => fileOf(JSON.stringify(value), name))),
      ),
      { numRuns: 500, seed: 7, interruptAfterTimeLimit: 4_500, markInterruptAsFailure: false },
    );
  });

  it('of flipped bytes is read or refused', async () => {
    const whole = new TextEncoder().encode(
      JSON.stringify({
        participants: [{ name: 'JÃ¼r' }, { name: 'B' }],
        messages: [say('B', T), say('JÃ¼r', T)],
      }),
    );
    await fc.assert(
      fc.asyncProperty(flippedOrCut(whole), async (bytes) => {
        await check([fileOf(bytes, 'message_1.json', 31)]);
      }),
      { numRuns: 400, seed: 8, interruptAfterTimeLimit: 4_500, markInterruptAsFailure: false },
    );
  });
});
