import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/lib/core/sources/index.ts';
import type { SourceFile } from '../../src/lib/core/sources/source.ts';
import { slack } from '../../src/lib/core/sources/slack/slack.ts';
import {
  filesOf,
  isSound,
  readExport,
  readWith,
  recordLines,
  tallied,
} from '../support/exports.ts';
import { eventLines, fileOf } from '../core/sources/read-text.ts';
import { flippedOrCut } from '../support/damaged-bytes.ts';

const HOSTILE = new URL('../../../shared/samples/hostile/', import.meta.url);
const TS = '1735689600.000100';
const user = (id: string, name: unknown) => ({ id, real_name: name, profile: {} });
const say = (who: unknown, ts: unknown, text: unknown) => ({
  type: 'message',
  user: who,
  ts,
  text,
});

async function check(files: readonly SourceFile[]): Promise<void> {
  const result = await readWith(slack, files);
  expect(result.reports).toHaveLength(files.length);
  for (const { records, skipped } of result.reports) expect(skipped).toBeLessThanOrEqual(records);
  if (result.ok) expect(isSound(result.batch)).toBe(true);
}

describe('hostile Slack exports', () => {
  it('are refused where they are cut, with the place; the rest is read', async () => {
    const days = JSON.stringify([say('U1', TS, '<@U2>')]);
    const { batch, reports } = await readExport(slack, {
      'users.json': [user('U1', 'Ana'), user('U2', 'Bo')],
      'north/2025-01-01.json': days,
      'north/2025-01-02.json': days.slice(0, 40),
    });
    expect(batch.interactions.length).toBe(1);
    expect(reports.get('north/2025-01-02.json')?.refusal).toEqual({ kind: 'broken-json', at: 41 });
  });

  it('with names of objects as ids, channels and keys are only words', async () => {
    const { batch } = await readExport(slack, {
      'users.json':
        '[{"id":"U1","__proto__":{"is_bot":true},"real_name":"constructor","profile":{}}]',
      '__proto__/2025-01-01.json': [say('U1', TS, '<@U2>')],
    });
    expect(recordLines(batch)).toEqual(['constructor: slack:U1']);
    expect(batch.texts).toEqual(['__proto__']);
  });

  it('with halves of characters in names keep a mark in their place', async () => {
    const { batch } = await readExport(slack, {
      'users.json': '[{"id":"U1","real_name":"Ana \\ud800","profile":{}}]',
    });
    expect(recordLines(batch)).toEqual(['Ana \ufffd: slack:U1']);
  });

  it('nested 100,000 deep are taken or refused, not walked', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const { batch } = await readExport(slack, {
      'users.json': [user('U1', 'Ana'), user('U2', 'Bo')],
      'north/2025-01-01.json': `[{"type":"message","user":"U1","ts":"${TS}","text":"<@U2>","blocks":${deep}}]`,
    });
    expect(batch.interactions.length).toBe(1);
  });

  it('keep a message whose time is none, and never roll one over', async () => {
    const { batch, reports } = await readExport(slack, {
      'D1/2025-01-01.json': `[${['"x"', '"0"', '1e999', '-5', '"99999999999999.1"', 'null']
        .map((ts, i) => `{"type":"message","user":"U${i % 2}","ts":${ts},"text":"hi"}`)
        .join()}]`,
    });
    expect(eventLines(batch).every((line) => line.startsWith('? '))).toBe(true);
    expect(tallied(reports.values(), 'messages')).toBe(6);
  });

  it('with direction marks, controls and lone surrogates in names show a name all the same', async () => {
    const { batch } = await readExport(slack, {
      'users.json': [
        user('U1', '\u202eanA\u2069\u0000 <script>'),
        user('U2', '\ud800'),
        user('U3', 7),
      ],
    });
    expect(batch.records.map(({ name }) => name)).toEqual(['anA <script>', '\ufffd', null]);
  });

  it('that mention everybody by name are a crowd, counted and no fact', async () => {
    const everybody = Array.from({ length: 5_000 }, (_, i) => `<@U${i}>`).join(' ');
    const { batch, reports } = await readExport(slack, {
      'all/2025-01-01.json': [say('U1', TS, everybody)],
    });
    expect(batch.interactions.length).toBe(0);
    expect(tallied(reports.values(), 'messages-crowd')).toBe(1);
  });

  it('of thousands of days are one reading', async () => {
    const days = Array.from({ length: 2_000 }, (_, i) => {
      const day = new Date(Date.UTC(2015, 0, 1 + i)).toISOString().slice(0, 10);
      return [`x/north/${day}.json`, [say('U1', `${1420070400 + i * 86_400}.0001`, '<@U2>')]];
    });
    const files = filesOf(Object.fromEntries(days) as Record<string, unknown>);
    const [result, ...more] = await readFiles(files, { timeZone: 'UTC' });
    expect(more).toEqual([]);
    expect(result?.ok && result.batch.interactions.length).toBe(2_000);
  });

  it('of more files than facts can tell apart are read up to that, and say so', async () => {
    const one = new TextEncoder().encode(JSON.stringify([say('U1', TS, 'x')]));
    const files = Array.from({ length: 65_537 }, (_, i) => fileOf(one, `n${i}/2025-01-01.json`));
    const { reports } = await readExport(slack, files);
    const refused = [...reports.values()].filter(({ refusal }) => refusal !== null);
    expect(refused.map(({ refusal }) => refusal)).toEqual([
      { kind: 'too-many-files', limit: 65_535 },
      { kind: 'too-many-files', limit: 65_535 },
    ]);
  });

  it.skipIf(!existsSync(HOSTILE))('leave JSON of others alone (needs ../shared)', () => {
    for (const name of ['proto-keys.json', 'edge-nan-infinity.json', 'long-line-3MB.json']) {
      const head = new Uint8Array(readFileSync(new URL(name, HOSTILE))).subarray(0, 65_536);
      expect(slack.recognise({ name, size: head.length, head })).toBe(0);
    }
  });
});

describe('any rows', () => {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      ...['', 'U1', 'U2', 'USLACKBOT', 'B1', '__proto__', '\ud800', TS, '0'],
    ),
    fc.constantFrom<unknown>(
      null,
      true,
      7,
      -1,
      1e300,
      [],
      {},
      ['U1', 'U1'],
      [null],
      [{ users: [7, 'U2'] }],
    ),
    fc.constantFrom<unknown>(
      '<@U1> <@U2|b> <@',
      '<!here>',
      'bot_message',
      'huddle_thread',
      'D1',
      'C1',
    ),
  );
  const keys = [
    ...['id', 'team_id', 'name', 'real_name', 'profile', 'is_bot', 'members', 'type', 'user', 'ts'],
    ...[
      'text',
      'subtype',
      'thread_ts',
      'parent_user_id',
      'reactions',
      'room',
      'bot_id',
      'user_team',
    ],
  ];
  const row = fc.oneof(odd, fc.dictionary(fc.constantFrom(...keys), odd));
  const names = fc.constantFrom(
    'users.json',
    'dms.json',
    'D1/2025-01-01.json',
    'n/2025-01-02.json',
    'x.json',
  );

  it('are read, doubted or set aside', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(names, fc.oneof(odd, fc.array(row, { maxLength: 8 }))), { maxLength: 5 }),
        (files) => check(files.map(([name, value]) => fileOf(JSON.stringify(value), name))),
      ),
      { numRuns: 500, seed: 5, interruptAfterTimeLimit: 4_500, markInterruptAsFailure: false },
    );
  });

  it('of flipped bytes are read or refused', async () => {
    const whole = new TextEncoder().encode(
      JSON.stringify([
        say('U1', TS, '<@U2> hi'),
        { ...say('U2', TS, 'x'), subtype: 'channel_join' },
      ]),
    );
    await fc.assert(
      fc.asyncProperty(flippedOrCut(whole), async (bytes) => {
        await check([fileOf(bytes, 'north/2025-01-01.json', 31)]);
      }),
      { numRuns: 400, seed: 6, interruptAfterTimeLimit: 4_500, markInterruptAsFailure: false },
    );
  });
});
