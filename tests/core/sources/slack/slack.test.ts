import { existsSync, openAsBlob } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../../src/lib/core/sources/containers/zip-archive.ts';
import { readFiles, recogniseFile } from '../../../../src/lib/core/sources/index.ts';
import { slack } from '../../../../src/lib/core/sources/slack/slack.ts';
import { filesOf, readExport, readWith, recordLines, tallied } from '../../../support/exports.ts';
import { diskFile, textFile } from '../../../support/zip-files.ts';
import { eventLines } from '../read-text.ts';

const SAMPLE = new URL(
  '../../../../../shared/samples/slack/synthetic-slack-export.zip',
  import.meta.url,
);

const user = (id: string, name: string, rest: object = {}) => ({
  ...{ id, team_id: 'T1', name: name.toLowerCase(), deleted: false, is_bot: false },
  profile: { real_name: name, display_name: name.toLowerCase() },
  ...rest,
});
const say = (who: string, ts: string, text: string, rest: object = {}) => ({
  ...{ type: 'message', user: who, ts, text },
  ...rest,
});
const users = [
  user('U1', 'Ana Ek', { profile: { real_name: 'Ana Ek', email: 'Ana@example.com' } }),
  user('U2', 'Bo Dahl', { deleted: true }),
  user('U3', 'Cy Falk'),
  user('UBOT', 'CI', { is_bot: true, profile: { real_name: 'CI', bot_id: 'B1' } }),
  user('USLACKBOT', 'Slackbot'),
];
const channels = [{ id: 'C1', name: 'north', members: ['U1', 'U2', 'U3'] }];
const T = '1735689600.000';

describe('members of a workspace', () => {
  it('are known by their id within the team, and by address where the export has it', async () => {
    const { batch, reports } = await readExport(slack, { 'users.json': users });
    expect(recordLines(batch)).toEqual([
      'Ana Ek: slack:T1/U1 email:ana@example.com',
      'Bo Dahl: slack:T1/U2',
      'Cy Falk: slack:T1/U3',
    ]);
    expect(reports.get('users.json')).toMatchObject({ records: 5, people: 3, skipped: 2 });
    expect(reports.get('users.json')?.problemCounts).toEqual([{ kind: 'robot', count: 2 }]);
  });

  it('of other workspaces are named by the profile beside their message', async () => {
    const stranger = say('U9', `${T}100`, 'hello <@U1>', {
      user_team: 'T9',
      user_profile: { real_name: 'Di Gren' },
    });
    const { batch } = await readExport(slack, {
      'users.json': users,
      'channels.json': channels,
      'north/2025-01-01.json': [stranger],
    });
    expect(recordLines(batch)).toContain('Di Gren: slack:T9/U9');
    expect(eventLines(batch)).toEqual(['2025-01-01T00:00 slack:T9/U9 > slack:T1/U1']);
  });
});

describe('messages in a channel', () => {
  const read = async (...messages: object[]) =>
    readExport(slack, {
      'users.json': users,
      'channels.json': channels,
      'north/2025-01-01.json': messages,
    });

  it('go to whom they mention and whom they answer, and to nobody else', async () => {
    const { batch, reports } = await read(
      say('U1', `${T}100`, 'good morning all <!channel>'),
      say('U2', `${T}200`, '<@U3> and <@U1|ana>, can you look?'),
      say('U3', `${T}300`, 'yes', { thread_ts: `${T}200`, parent_user_id: 'U2' }),
      say('U1', `${T}400`, 'to myself', { thread_ts: `${T}100`, parent_user_id: 'U1' }),
    );
    expect(eventLines(batch)).toEqual([
      '2025-01-01T00:00 slack:T1/U2 > slack:T1/U3, slack:T1/U1',
      '2025-01-01T00:00 slack:T1/U3 > slack:T1/U2',
    ]);
    expect(batch.texts).toEqual(['north']);
    expect(tallied(reports.values(), 'messages')).toBe(4);
    expect(reports.get('north/2025-01-01.json')).toMatchObject({ records: 4, skipped: 0 });
  });

  it('answer the beginner of their thread where only its time is told, in another day too', async () => {
    const { batch } = await readExport(slack, {
      'north/2025-01-02.json': [say('U2', '1735776000.000100', 'ok', { thread_ts: `${T}100` })],
      'north/2025-01-01.json': [say('U1', `${T}100`, 'who?', { thread_ts: `${T}100` })],
      'users.json': users,
      'channels.json': channels,
    });
    expect(eventLines(batch)).toEqual(['2025-01-02T00:00 slack:T1/U2 > slack:T1/U1']);
  });

  it('of robots, Slackbot and the service are counted and left out', async () => {
    const { batch, reports } = await read(
      say('U1', `${T}100`, '<@U1> has joined the channel', { subtype: 'channel_join' }),
      say('UBOT', `${T}200`, '<@U1> build failed'),
      say('U2', `${T}300`, '<@U1> posted by an app', { bot_id: 'B1' }),
      say('USLACKBOT', `${T}400`, 'reminder: <@U1>'),
      { type: 'message', subtype: 'bot_message', username: 'Deploys', text: 'x', ts: `${T}500` },
      say('U3', `${T}600`, '<@UBOT> rerun'),
    );
    expect(eventLines(batch)).toEqual([]);
    expect(reports.get('north/2025-01-01.json')).toMatchObject({ records: 6, skipped: 5 });
    expect(tallied(reports.values(), 'messages-robot')).toBe(4);
    expect(tallied(reports.values(), 'service-lines')).toBe(1);
    expect(
      reports.get('users.json')?.otherSenders.map(({ name, messages }) => [name, messages]),
    ).toEqual([
      ['CI', 2],
      ['Deploys', 1],
      ['Slackbot', 1],
    ]);
  });

  it('carry reactions, which go to whoever wrote', async () => {
    const { batch } = await read(
      say('U1', `${T}100`, 'done', {
        reactions: [{ name: '+1', users: ['U2', 'U1', 'UBOT'], count: 3 }],
      }),
    );
    expect(eventLines(batch)).toEqual(['2025-01-01T00:00 slack:T1/U2 > slack:T1/U1']);
    expect(batch.interactions.timeMark[0]).toBe(2);
  });
});

describe('direct messages', () => {
  const read = async (list: string, conversation: object, folder: string, ...messages: object[]) =>
    readExport(slack, {
      'users.json': users,
      [list]: [conversation],
      [`${folder}/2025-01-01.json`]: messages,
    });

  it('go to the other', async () => {
    const dm = { id: 'D1', members: ['U1', 'U2'] };
    const { batch } = await read('dms.json', dm, 'D1', say('U1', `${T}100`, 'hi'));
    expect(eventLines(batch)).toEqual(['2025-01-01T00:00 slack:T1/U1 > slack:T1/U2']);
    expect(batch.texts).toEqual([]);
  });

  it('to a few go to each of them', async () => {
    const few = { id: 'G1', name: 'mpdm-ana--bo--cy-1', members: ['U1', 'U2', 'U3'] };
    const { batch } = await read('mpims.json', few, few.name, say('U3', `${T}100`, 'hi'));
    expect(eventLines(batch)).toEqual(['2025-01-01T00:00 slack:T1/U3 > slack:T1/U1, slack:T1/U2']);
  });

  it('to oneself are no tie', async () => {
    const self = { id: 'D2', members: ['U1', 'U1'] };
    const { batch, reports } = await read('dms.json', self, 'D2', say('U1', `${T}100`, 'buy milk'));
    expect(eventLines(batch)).toEqual([]);
    expect(reports.get('D2/2025-01-01.json')?.problems).toEqual([
      { at: 1, reason: { kind: 'self-tie', name: 'Ana Ek' }, isSkipped: true },
    ]);
  });

  it('without any list are between those who write', async () => {
    const { batch } = await readExport(slack, {
      'D7/2025-01-01.json': [say('U1', `${T}100`, 'hi'), say('U2', `${T}200`, 'hello')],
    });
    expect(eventLines(batch)).toEqual([
      '2025-01-01T00:00 slack:U1 > slack:U2',
      '2025-01-01T00:00 slack:U2 > slack:U1',
    ]);
  });

  it('count huddles as calls of whoever began them', async () => {
    const dm = { id: 'D1', members: ['U1', 'U2'] };
    const { batch } = await read('dms.json', dm, 'D1', {
      ...{ type: 'message', subtype: 'huddle_thread', user: 'USLACKBOT', ts: `${T}100` },
      room: { created_by: 'U2', participant_history: ['U1', 'U2'] },
    });
    expect(eventLines(batch)).toEqual(['2025-01-01T00:00 slack:T1/U2 > slack:T1/U1']);
    expect(batch.interactions.channel[0]).toBe(4);
  });
});

describe('an export', () => {
  const day = (...texts: string[]) =>
    texts.map((text, i) => say('U1', `${T}${100 + i}`, `<@U2> ${text}`));

  it('is the same facts in any order of its files', async () => {
    const content = {
      'users.json': users,
      'channels.json': channels,
      'north/2025-01-01.json': day('a'),
      'north/2025-01-02.json': [say('U2', '1735776000.000100', '<@U1> b')],
    };
    const backwards = Object.fromEntries(Object.entries(content).reverse());
    const [one, other] = [await readExport(slack, content), await readExport(slack, backwards)];
    expect(other.batch).toEqual(one.batch);
  });

  it('keeps nothing of what was written', async () => {
    const { batch } = await readExport(slack, {
      'users.json': users,
      'north/2025-01-01.json': day('a very private sentence'),
    });
    expect(JSON.stringify(batch)).not.toContain('private');
  });

  it('counts a message that stands in two of its files once', async () => {
    const { batch, reports } = await readExport(slack, {
      'users.json': users,
      'channels.json': channels,
      'north/2025-01-01.json': day('a', 'b'),
      'north/2025-01-02.json': day('a'),
    });
    expect(batch.interactions.length).toBe(2);
    expect(reports.get('north/2025-01-02.json')).toMatchObject({ records: 1, skipped: 1 });
  });

  it('in a zip is one reading, whatever folders it has; another workspace is another', async () => {
    const files = ['a', 'b'].flatMap((export_) =>
      filesOf({
        [`${export_}/users.json`]: users,
        [`${export_}/channels.json`]: channels,
        [`${export_}/north/2025-01-01.json`]: day('a'),
        [`${export_}/integration_logs.json`]: [{ user_id: 'U1', date: '1', change_type: 'added' }],
        [`${export_}/groups.json`]: [],
      }),
    );
    const results = await readFiles(files, { timeZone: 'UTC' });
    const read = results.filter(({ ok }) => ok);
    expect(read.map(({ reports }) => reports.map(({ name }) => name))).toEqual([
      ['a/users.json', 'a/channels.json', 'a/north/2025-01-01.json'],
      ['b/users.json', 'b/channels.json', 'b/north/2025-01-01.json'],
    ]);
    expect(
      results.flatMap(({ reports }) => reports.flatMap(({ refusal }) => refusal?.kind ?? [])),
    ).toEqual(['not-needed', 'not-needed', 'not-needed', 'not-needed']);
  });

  it('is told by what stands in its files, cut or whole', () => {
    const long = JSON.stringify(day(...Array.from({ length: 900 }, () => 'x'.repeat(90))));
    const sample = (name: string, text: string) => ({
      ...{ name, size: text.length, head: new TextEncoder().encode(text.slice(0, 65_536)) },
    });
    const idOf = (name: string, text: string) => recogniseFile(sample(name, text))?.id ?? null;
    expect(idOf('a.zip › north/2025-01-01.json', long)).toBe('slack');
    expect(idOf('renamed.json', long)).toBe('slack');
    expect(idOf('users.json', JSON.stringify(users))).toBe('slack');
    expect(idOf('dms.json', JSON.stringify([{ id: 'D1', members: ['U1'] }]))).toBe('slack');
    expect(idOf('users.json', '[{"id": 1, "name": "Ana"}]')).toBe('table');
    expect(idOf('2025-01-01.json', '{"steps": 12}')).toBe(null);
  });

  it('stops when asked', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    await expect(readWith(slack, { 'users.json': users }, { signal: stop.signal })).rejects.toThrow(
      'stopped',
    );
  });

  it('tells how far it is', async () => {
    const told: [number, number][] = [];
    const north = textFile('north/2025-01-01.json', JSON.stringify(day('a', 'b')));
    await readWith(slack, [...filesOf({ 'users.json': users }), north], {
      onProgress: (bytes, records) => told.push([bytes, records]),
    });
    expect(told.at(-1)).toEqual([JSON.stringify(users).length + north.size, 7]);
  });
});

/** "… slack:A > slack:B, slack:C" → "A > B", "A > C". */
function wayOf(line: string): string[] {
  const [from = '', to = ''] = line.replaceAll('slack:', '').replace(/^\S+ /u, '').split(' > ');
  return to.split(', ').map((one) => `${from} > ${one}`);
}

/** Who mentions and who answers whom, read from the raw files of an export. */
async function statedIn(zip: URL): Promise<{ mentions: string[]; replies: string[] }> {
  const ways = { mentions: [] as string[], replies: [] as string[] };
  for (const { path, stream } of await openZip(await openAsBlob(zip))) {
    if (!path.includes('/')) continue;
    const messages = (await new Response(stream()).json()) as Record<string, string>[];
    for (const { user = '', text = '', subtype, parent_user_id: parent } of messages) {
      if (subtype !== undefined) continue;
      const mentioned = [...text.matchAll(/<@(\w+)>/gu)].map(([, id = '']) => id);
      for (const id of mentioned) if (id !== user) ways.mentions.push(`${user} > ${id}`);
      if (parent !== undefined && parent !== user) ways.replies.push(`${user} > ${parent}`);
    }
  }
  return ways;
}

describe.skipIf(!existsSync(SAMPLE))('the sample export (needs ../shared)', () => {
  it('gives every count of its README', async () => {
    const [result, ...more] = await readFiles([diskFile(SAMPLE)], { timeZone: 'UTC' });
    expect(more).toEqual([]);
    if (!result?.ok) throw new Error('not read');
    const { batch, reports } = result;
    const list = reports.find(({ name }) => name.endsWith('users.json'));
    expect(list).toMatchObject({ records: 23, people: 21, skipped: 2 });
    expect(batch.records).toHaveLength(21);
    expect(batch.records.filter(({ handles }) => handles.length === 1)).toHaveLength(5);
    expect(tallied(reports, 'messages')).toBe(144);
    const aside = tallied(reports, 'messages-robot') + tallied(reports, 'service-lines');
    expect(aside).toBe(24);
    expect(reports.every(({ refusal }) => refusal === null)).toBe(true);
    expect(reports[0]?.ownerCandidates.map(({ name }) => name)).toEqual(['Mara Lindqvist']);

    const ways = new Set(eventLines(batch).flatMap(wayOf));
    const { mentions, replies } = await statedIn(SAMPLE);
    expect(new Set(mentions).size).toBe(24);
    expect(replies).toHaveLength(27);
    expect([...mentions, ...replies].filter((way) => !ways.has(way))).toEqual([]);
  });
});
