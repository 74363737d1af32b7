/** Chats nobody meant well with: each is read or refused, and nothing is made up. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactBatch } from '../../src/lib/core/facts/facts.ts';
import { readFiles } from '../../src/lib/core/sources/index.ts';
import type { ReadResult, Source, SourceFile } from '../../src/lib/core/sources/source.ts';
import { telegram } from '../../src/lib/core/sources/telegram/telegram.ts';
import { whatsapp } from '../../src/lib/core/sources/whatsapp/whatsapp.ts';
import { chat, message, service, whole } from '../core/sources/telegram/read-export.ts';
import { fileOf, readOne } from '../core/sources/read-text.ts';
import { flipped } from '../support/damaged-bytes.ts';

const HOSTILE = new URL('../../../shared/samples/hostile/', import.meta.url);
const RUNS = { numRuns: 250, interruptAfterTimeLimit: 1_500, markInterruptAsFailure: false };

/** Every index points somewhere, every message has a sender and somebody else. */
function isSound({ interactions, handles, records }: FactBatch): boolean {
  const { start, handle, at, length } = interactions;
  return (
    start.length === length + 1 &&
    handle.every((i) => i < handles.length) &&
    Array.from({ length }, (_, i) => (start[i + 1] ?? 0) - (start[i] ?? 0)).every((n) => n > 1) &&
    at.every((time) => Number.isNaN(time) || Number.isFinite(time)) &&
    records.every((record) => record.handles.length > 0)
  );
}

function check(result: ReadResult, files: readonly SourceFile[]): void {
  expect(result.reports).toHaveLength(files.length);
  for (const { records, skipped, interactions } of result.reports) {
    expect(skipped).toBeLessThanOrEqual(records);
    expect(interactions).toBeLessThanOrEqual(records);
  }
  if (result.ok) expect(isSound(result.batch)).toBe(true);
}

async function readBy(source: Source, ...texts: (string | Uint8Array<ArrayBuffer>)[]) {
  const files = texts.map((text, i) => fileOf(text, `chat ${i}.txt`, 97));
  const result = await source.read(files, { timeZone: 'Europe/Berlin' });
  check(result, files);
  return result;
}

describe.skipIf(!existsSync(HOSTILE))('a diary (needs ../shared)', () => {
  it('is no chat', async () => {
    const name = 'whatsapp-not-a-chat.txt';
    const bytes = new Uint8Array(readFileSync(new URL(name, HOSTILE)));
    const { ok, report } = await readOne(fileOf(bytes, name));
    expect(ok).toBe(false);
    expect(report.refusal).toEqual({
      ...{ kind: 'looks-like', what: 'a text without WhatsApp messages' },
      instead: 'export-whatsapp-txt',
    });
  });
});

describe('chats of odd lines', () => {
  const part = fc.constantFrom(
    ...['1/2/24', '13/1/24', '99/99/9999', '2024-02-30', '0/0/00', '31.12.1601', '٢٣/٤/٢٠٢٣'],
    ...[', 10:00 - ', ', 25:61 - ', ' 10:00:00] ', '[', ', 9:00\u202fPM - ', ', 0:00 a. m. - '],
    ...['Ada: ', 'Bo: ', 'Ada', '__proto__: ', 'constructor: ', '\u202a+33 639 980371\u202c: '],
    ...[': ', ' left', ' added ', ' and ', '\u200e', '\u202e', '"', '“', '~ ', 'Meta AI: '],
    ...[
      'Messages and calls are end-to-end encrypted.',
      '<Media omitted>',
      '\u0000',
      '\ud800',
      '🙂',
    ],
    ...['\n', '\n', '\n', '\r\n', '\u2028'],
  );

  it('are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(part, { maxLength: 60 }).map((parts) => parts.join('')),
          {
            ...{ minLength: 1, maxLength: 3 },
          },
        ),
        async (texts) => {
          await readBy(whatsapp, ...texts);
        },
      ),
      { ...RUNS, seed: 11 },
    );
  });

  it('with flipped bytes are read or refused', async () => {
    const bytes = new TextEncoder().encode(
      [
        '[13.01.24, 10:00:00] Choir: \u200eMessages and calls are end-to-end encrypted.',
        '[13.01.24, 10:00:01] Ada: Hi',
        'more',
        '[14.01.24, 10:00:02] Bo: \u200eimage omitted',
        '[14.01.24, 10:00:03] \u200eBo left',
        '[15.01.24, 10:00:04] Cy: x',
      ].join('\r\n'),
    );
    await fc.assert(
      fc.asyncProperty(flipped(bytes), async (damaged) => {
        await readBy(whatsapp, damaged);
      }),
      { ...RUNS, seed: 12 },
    );
  });

  it('on one endless line cost no more than the line', async () => {
    const result = await readBy(whatsapp, `1/2/24, 10:00 - Ada: ${'x: '.repeat(1_500_000)}`);
    expect(result.reports[0]?.records).toBe(1);
    const spaces = await readBy(whatsapp, `1/2/24, 10:00 - Ada: a${' '.repeat(1_500_000)}b>`);
    expect(spaces.reports[0]?.records).toBe(1);
  });

  it('of numbers too large or too early are undated, not moved', async () => {
    const result = await readBy(
      whatsapp,
      '0/0/00, 10:00 - Ada: a\n9999-01-01, 10:00 - Bo: b\n1601-01-01, 10:00 - Ada: c',
    );
    expect(result.ok && [...result.batch.interactions.at]).toEqual([NaN, NaN, NaN]);
    expect(result.reports[0]?.problemCounts).toEqual([{ kind: 'bad-date', count: 3 }]);
  });
});

describe('exports of odd values', () => {
  const odd = fc.constantFrom<unknown>(
    ...[null, true, '', 0, -1, 1e300, 1e20, 'user', 'user1', 'user2', 'channel3', 'userx', 2, 3],
    ...[[], {}, [null], [['x']], '__proto__', 'constructor', '\u202ex', 'Ada', 'phone_call'],
    ...['message', 'service', 'create_group', '2024-02-30T10:00:00', '1700000000', '-5', 61],
  );
  const row = fc.dictionary(
    fc.constantFrom(
      ...['id', 'type', 'from', 'from_id', 'actor', 'actor_id', 'action', 'members', 'date'],
      ...['date_unixtime', 'reply_to_message_id', 'duration_seconds', 'text', '__proto__'],
    ),
    odd,
  );
  const real = fc.constantFrom<object>(
    ...[message(1, [2, 'Ada']), message(2, [1, 'Me']), message(3, [3, null])],
    service(4, 'invite_members', { actor: 'Ada', actor_id: 'user2', members: ['Me', null] }),
  );
  const types = fc.constantFrom(
    ...['personal_chat', 'private_group', 'saved_messages', 'bot_chat', 'public_channel', 'new'],
  );

  it('are read or refused', async () => {
    const chats = fc
      .tuple(types, fc.nat(5), odd, fc.array(fc.oneof(row, real), { maxLength: 12 }))
      .map(([type, id, name, rows]) => ({ ...chat(type, id, null, rows), name }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(chats, { maxLength: 4 }),
        fc.array(row, { maxLength: 3 }),
        fc.boolean(),
        async (list, contacts, isWhole) => {
          const value = isWhole ? whole(list, contacts) : (list[0] ?? {});
          await readBy(telegram, JSON.stringify(value));
        },
      ),
      { ...RUNS, seed: 13 },
    );
  });

  it('with flipped bytes are read or refused', async () => {
    const bytes = new TextEncoder().encode(
      JSON.stringify(
        whole(
          [chat('private_group', 9, 'G', [message(1, [2, 'Ada']), message(2, [1, 'Me'])])],
          [{ first_name: 'Ada', last_name: 'E', phone_number: '0046701740605' }],
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(flipped(bytes, { most: 4 }), async (damaged) => {
        await readBy(telegram, damaged);
      }),
      { ...RUNS, seed: 14 },
    );
  });

  it('a hundred thousand levels deep end in an answer', async () => {
    const deep = `{"personal_information":{"user_id":1},"chats":{"list":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    const [result] = await readFiles([fileOf(deep, 'result.json')], { timeZone: 'UTC' });
    expect(result?.reports[0]?.source).toBe('telegram');
    expect(result?.reports[0]?.interactions).toBe(0);
  });

  it('leave the prototype of objects alone', async () => {
    const text = JSON.stringify(chat('personal_chat', 2, 'Ada', [message(1, [2, 'Ada'])]));
    await readBy(telegram, text.replace('"name"', '"__proto__":{"polluted":1},"name"'));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
