import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FactBatch } from '../../../../src/lib/core/facts/facts.ts';
import { readFiles, recogniseFile } from '../../../../src/lib/core/sources/index.ts';
import { meta } from '../../../../src/lib/core/sources/meta/meta.ts';
import { filesOf, readExport, readWith, recordLines, tallied } from '../../../support/exports.ts';
import { diskFile } from '../../../support/zip-files.ts';
import { eventLines } from '../read-text.ts';

const SAMPLES = new URL('../../../../../shared/samples/facebook/', import.meta.url);
const INBOX = 'your_activity_across_facebook/messages/inbox';
const T = Date.UTC(2024, 0, 2, 10);
const HOUR = 3_600_000;

/** UTF-8 written byte by byte, as these exports do. */
const bytewise = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));
const say = (who: string, at: number, rest: object = {}) => ({
  ...{ sender_name: bytewise(who), timestamp_ms: at, content: 'hi' },
  ...rest,
});
/** A thread with its messages written oldest first here, newest first in the file. */
const thread = (names: string[], messages: object[], rest: object = {}) => ({
  participants: names.map((name) => ({ name: bytewise(name) })),
  messages: [...messages].reverse(),
  title: names.length > 2 ? 'Group' : names[0],
  is_still_participant: true,
  thread_path: 'inbox/x_1234567890',
  ...rest,
});
const short = (batch: FactBatch): string[] =>
  eventLines(batch).map((line) => line.replaceAll('name-in-facebook:', ''));

const relations = ({ relations: table, handles, texts }: FactBatch): string[] =>
  Array.from({ length: table.length }, (_, i) =>
    [handles[table.a[i] ?? 0], texts[table.label[i] ?? 0], handles[table.b[i] ?? 0]].join(' | '),
  );

describe('a thread', () => {
  const read = (names: string[], messages: object[], rest: object = {}) =>
    readExport(meta, { [`${INBOX}/x_1234567890/message_1.json`]: thread(names, messages, rest) });

  it('is messages from whoever wrote to all others, with their names repaired', async () => {
    const { batch, reports } = await read(
      ['Jürgen Vößing', 'Сергей Петров', 'Mara Lindqvist'],
      [say('Jürgen Vößing', T), say('Mara Lindqvist', T + HOUR)],
    );
    expect(short(batch)).toEqual([
      '2024-01-02T11:00 Mara Lindqvist > Jürgen Vößing, Сергей Петров',
      '2024-01-02T10:00 Jürgen Vößing > Сергей Петров, Mara Lindqvist',
    ]);
    expect([...reports.values()]).toMatchObject([{ records: 2, people: 3, skipped: 0 }]);
  });

  it('leaves texts alone that were written rightly', async () => {
    const value = {
      participants: ['Åsa Ödman', 'Jürgen Vößing'],
      threadName: 'Åsa Ödman_3',
      messages: [
        { senderName: 'Åsa Ödman', timestamp: T, text: 'hi', type: 'text', reactions: [] },
      ],
    };
    const { batch } = await readExport(meta, { 'Åsa Ödman_3.json': value });
    expect(short(batch)).toEqual(['2024-01-02T10:00 Åsa Ödman > Jürgen Vößing']);
  });

  it('keeps nothing of what was written', async () => {
    const private_ = { content: 'a very private sentence' };
    const { batch } = await read(['Bo', 'Ana'], [say('Bo', T, private_)], {
      title: 'secret title',
    });
    expect(JSON.stringify(batch)).not.toMatch(/private|secret/u);
  });

  it('knows who came and who left', async () => {
    const { batch, reports } = await read(
      ['Bo', 'Cy', 'Ana'],
      [
        say('Bo', T),
        say('Di', T + HOUR),
        say('Ana', T + 2 * HOUR, { type: 'Subscribe', users: [{ name: 'Cy' }] }),
        say('Ana', T + 3 * HOUR),
      ],
    );
    expect(short(batch).reverse()).toEqual([
      '2024-01-02T10:00 Bo > Ana, Di',
      '2024-01-02T11:00 Di > Bo, Ana',
      '2024-01-02T13:00 Ana > Bo, Cy',
    ]);
    expect(tallied(reports.values(), 'service-lines')).toBe(1);
  });

  it('has reactions to whoever wrote, on the day of the message where no time is told', async () => {
    const { batch } = await read(
      ['Bo', 'Ana'],
      [
        say('Bo', T, {
          reactions: [
            { reaction: 'x', actor: 'Ana' },
            { reaction: 'x', actor: 'Bo' },
          ],
        }),
        say('Bo', T + HOUR, { reactions: [{ actor: 'Ana', timestamp: T / 1000 + 7200 }] }),
      ],
    );
    const ways = short(batch).filter((_, i) => batch.interactions.channel[i] === 6);
    expect(ways).toEqual(['2024-01-02T12:00 Ana > Bo', '2024-01-02T00:00 Ana > Bo']);
  });

  it('tells calls from messages and leaves out those nobody answered', async () => {
    const { batch, reports } = await read(
      ['Bo', 'Ana'],
      [
        say('Bo', T, { call_duration: 61, content: 'Bo called you.' }),
        say('Bo', T + HOUR, { call_duration: 0, missed: true }),
      ],
    );
    expect([...batch.interactions.channel]).toEqual([4]);
    expect([...reports.values()][0]?.problems).toEqual([
      { at: 1, reason: { kind: 'missed-call' }, isSkipped: true },
    ]);
  });

  it('with a closed account, with oneself or of the service itself is no tie', async () => {
    const { batch, reports } = await readExport(meta, {
      [`${INBOX}/a_11111111/message_1.json`]: thread(
        ['Facebook user', 'Ana'],
        [
          say('Ana', T),
          say('Facebook User', T + 1),
          say('Utilisateur Facebook', T + 2),
          say('', T),
        ],
      ),
      [`${INBOX}/b_22222222/message_1.json`]: thread(['Ana', 'Ana'], [say('Ana', T)]),
      [`${INBOX}/c_33333333/message_1.json`]: thread(
        ['Bo', 'Ana'],
        [say('Bo', T, { content: 'You are now connected on Messenger' })],
      ),
    });
    expect(short(batch)).toEqual([]);
    const kinds = [...reports.values()].map(({ problemCounts }) => problemCounts);
    expect(kinds).toEqual([
      [
        { kind: 'closed-account', count: 3 },
        { kind: 'no-recipient', count: 1 },
      ],
      [{ kind: 'self-tie', count: 1 }],
      [{ kind: 'service-line', count: 1 }],
    ]);
  });

  it('of a stranger who had no answer is left out', async () => {
    const path = { thread_path: 'message_requests/x_1234567890' };
    const { batch, reports } = await read(['Bo', 'Ana'], [say('Bo', T)], path);
    expect(batch.interactions.length).toBe(0);
    expect([...reports.values()]).toMatchObject([{ records: 1, skipped: 1 }]);
  });

  it('keeps a message without a time it can read', async () => {
    const { batch, reports } = await readExport(meta, {
      'message_1.json': JSON.stringify(thread(['Bo', 'Ana'], [say('Bo', 7)])).replace('7', '1e999'),
    });
    expect(short(batch)).toEqual(['? Bo > Ana']);
    expect([...reports.values()][0]?.problemCounts).toEqual([{ kind: 'bad-date', count: 1 }]);
  });
});

describe('exports that overlap', () => {
  it('count each message once, encrypted threads too, and equal messages of one moment apart', async () => {
    const old = thread(['Bo', 'Ana'], [say('Bo', T), say('Bo', T), say('Ana', T + HOUR)]);
    const encrypted = {
      participants: ['Ana', 'Bo'],
      threadName: 'Bo_7',
      messages: [
        { senderName: 'Ana', timestamp: T + HOUR, text: 'x', type: 'text' },
        { senderName: 'Bo', timestamp: T + 2 * HOUR, text: 'x', type: 'text' },
      ],
    };
    const { batch, reports } = await readExport(meta, {
      'messages/inbox/bo_abcdef/message_1.json': { ...old, thread_path: 'inbox/bo_abcdef' },
      [`${INBOX}/bo_1234567890/message_1.json`]: old,
      'Bo_7.json': encrypted,
    });
    expect(batch.interactions.length).toBe(4);
    expect(tallied(reports.values(), 'messages-repeated')).toBe(4);
    expect(tallied(reports.values(), 'chats')).toBe(1);
  });

  it('are the same facts in any order of their files', async () => {
    const content = {
      [`${INBOX}/a_11111111/message_1.json`]: thread(['Bo', 'Ana'], [say('Bo', T)]),
      [`${INBOX}/b_22222222/message_1.json`]: thread(['Cy', 'Ana'], [say('Ana', T)]),
      'connections/friends/your_friends.json': {
        friends_v2: [{ name: 'Bo', timestamp: 1300000000 }],
      },
    };
    const backwards = Object.fromEntries(Object.entries(content).reverse());
    const [one, other] = [await readExport(meta, content), await readExport(meta, backwards)];
    expect(other.batch).toEqual(one.batch);
  });
});

describe('lists of people', () => {
  it.each([
    ['friends/friends.json', 'friends'],
    ['connections/friends/your_friends.json', 'friends_v2'],
  ])('%s says whom the owner is connected to, and nothing of contact', async (path, key) => {
    const value = { [key]: [{ name: bytewise('Søren'), timestamp: 1300000000 }, { name: '' }] };
    const { batch, reports } = await readExport(meta, { [path]: value });
    expect(relations(batch)).toEqual([
      'name-in-facebook:Me (owner of the Facebook export) | 2011-03-13 | name-in-facebook:Søren',
    ]);
    expect(batch.interactions.length).toBe(0);
    expect([...reports.values()]).toMatchObject([
      { shape: 'people', records: 2, people: 1, relations: 1, skipped: 1 },
    ]);
  });

  it('of Instagram count who follows and is followed', async () => {
    const entry = (value: string) => ({
      title: '',
      string_list_data: [{ value, timestamp: 17e8 }],
    });
    const titled = (title: string) => ({ title, string_list_data: [{ timestamp: 17e8 }] });
    const path = 'instagram-me.zip › connections/followers_and_following';
    const { batch, reports } = await readExport(meta, {
      [`${path}/following.json`]: { relationships_following: [titled('bo.d'), titled('star')] },
      [`${path}/followers_1.json`]: [entry('cy'), entry('bo.d')],
    });
    expect(relations(batch)).toEqual([
      'name-in-instagram:Me (owner of the Instagram export) | 2023-11-14 | name-in-instagram:bo.d',
    ]);
    expect(tallied(reports.values(), 'people-followed')).toBe(1);
  });
});

describe('the owner', () => {
  const bo = thread(['Bo', 'Ana Ek'], [say('Bo', T)]);
  const cy = thread(['Cy', 'Ana Ek'], [say('Cy', T + HOUR)]);

  it('is whom the profile names, with their addresses', async () => {
    const { batch, reports } = await readExport(meta, {
      'profile_information/profile_information.json': {
        profile_v2: {
          name: { full_name: 'Ana Ek' },
          emails: { emails: ['Ana@example.com'] },
          phone_numbers: [{ phone_number: '+46701740650' }],
        },
      },
      [`${INBOX}/a_11111111/message_1.json`]: bo,
    });
    expect(recordLines(batch)).toContain(
      'Ana Ek: name-in-facebook:Ana Ek email:ana@example.com phone:+46701740650',
    );
    expect([...reports.values()][0]?.ownerCandidates).toEqual([
      { handle: 'name-in-facebook:Ana Ek', name: 'Ana Ek', rows: 1 },
    ]);
    expect([...reports.values()].map(({ people }) => people)).toEqual([0, 1]);
  });

  it('is who stands in all threads, and whose friends are listed', async () => {
    const { batch } = await readExport(meta, {
      'x/connections/friends/your_friends.json': { friends_v2: [{ name: 'Di' }] },
      [`${INBOX}/a_11111111/message_1.json`]: bo,
      [`${INBOX}/b_22222222/message_1.json`]: cy,
    });
    expect(recordLines(batch)).toEqual([
      'Di: name-in-facebook:Di',
      'Ana Ek: name-in-facebook:Ana Ek',
    ]);
    expect(relations(batch)).toEqual(['name-in-facebook:Ana Ek |  | name-in-facebook:Di']);
  });

  it('is asked for where it could be either', async () => {
    const { batch, reports } = await readExport(meta, { 'message_1.json': bo });
    expect(recordLines(batch)).toEqual([]);
    expect([...reports.values()][0]?.ownerCandidates.map(({ name }) => name)).toEqual([
      'Ana Ek',
      'Bo',
    ]);
  });

  it('has no tie to themselves where their own list of friends names them', async () => {
    const { batch, reports } = await readExport(meta, {
      'profile_information.json': { profile_v2: { name: { full_name: 'Ana Ek' } } },
      'x/connections/friends/your_friends.json': {
        friends_v2: [{ name: 'ana ek' }, { name: 'Di' }],
      },
    });
    expect(relations(batch)).toEqual(['name-in-facebook:Ana Ek |  | name-in-facebook:Di']);
    const kinds = [...reports.values()].flatMap(({ problemCounts }) => problemCounts);
    expect(kinds).toEqual([{ kind: 'self-tie', count: 1 }]);
  });

  it('of Instagram is another', async () => {
    const { batch } = await readExport(meta, {
      'instagram-me/personal_information/personal_information.json': {
        profile_user: [
          { string_map_data: { Name: { value: 'ana' }, Email: { value: 'a@example.com' } } },
        ],
      },
      'instagram-me/your_instagram_activity/messages/inbox/bo_11111111/message_1.json': bo,
    });
    expect(recordLines(batch)).toEqual(['ana: name-in-instagram:ana email:a@example.com']);
    expect(eventLines(batch)).toEqual([
      '2024-01-02T10:00 name-in-instagram:Bo > name-in-instagram:Ana Ek',
    ]);
  });
});

describe('files of an export', () => {
  it('are told by what stands in them, cut or whole', () => {
    const idOf = (name: string, value: unknown) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      const head = new TextEncoder().encode(text.slice(0, 65_536));
      return recogniseFile({ name, size: text.length, head })?.id ?? null;
    };
    const names = Array.from({ length: 3_000 }, (_, i) => `Member number ${i} of the group`);
    const long = thread(
      ['Bo', 'Ana'],
      names.map((_, i) => say('Bo', T + i)),
    );
    expect(idOf('a.zip › x/message_1.json', long)).toBe('meta');
    expect(idOf('renamed.json', long)).toBe('meta');
    expect(idOf('a.zip › x/message_2.json', thread(names, [say('Bo', T)]))).toBe('meta');
    expect(idOf('x.json', { friends_v2: [{ name: 'Bo', timestamp: 1 }] })).toBe('meta');
    const others = [
      { name: 'Bo', type: 'personal_chat', messages: [] },
      { messages: [{ from: 'a', to: 'b' }], participants: [] },
      { friends: ['Bo', 'Cy'] },
    ];
    expect(others.map((value) => idOf('message_1.json', value))).not.toContain('meta');
  });

  it('that say nothing of people are not needed, and pages are another export', async () => {
    const files = filesOf({
      [`fb/${INBOX}/a_11111111/message_1.json`]: thread(['Bo', 'Ana'], [say('Bo', T)]),
      'fb/connections/friends/your_friends.json': { friends_v2: [{ name: 'Bo', timestamp: 1 }] },
      'fb/ads_information/advertisers.json': { advertisers: [{ name: 'Shop' }] },
      'fb/start_here.html': '<html><body>Facebook</body></html>',
    });
    const [read, ...aside] = await readFiles(files, { timeZone: 'UTC' });
    expect(read?.ok && read.reports).toHaveLength(2);
    expect(aside.flatMap(({ reports }) => reports.map(({ refusal }) => refusal?.kind))).toEqual([
      'not-needed',
      'not-needed',
    ]);
    const page = filesOf({
      'fb/messages/inbox/bo_1/message_1.html': '<!DOCTYPE html><html><body>Bo</body></html>',
    });
    const [refused] = await readFiles(page, { timeZone: 'UTC' });
    expect(refused?.reports[0]?.refusal).toEqual({
      ...{ kind: 'looks-like', what: 'a web page (HTML)', instead: 'export-meta-json' },
    });
  });

  it('are told apart: a broken one is refused with its place, the others are read', async () => {
    const whole = JSON.stringify(thread(['Bo', 'Ana'], [say('Bo', T)]));
    const { batch, reports } = await readExport(meta, {
      'a/message_1.json': whole.slice(0, 90),
      'b/message_1.json': whole,
    });
    expect(batch.interactions.length).toBe(1);
    expect(reports.get('a/message_1.json')?.refusal).toEqual({ kind: 'broken-json', at: 91 });
  });

  it('stop when asked', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    const files = { 'message_1.json': thread(['Bo', 'Ana'], [say('Bo', T)]) };
    await expect(readWith(meta, files, { signal: stop.signal })).rejects.toThrow('stopped');
  });
});

describe.skipIf(!existsSync(SAMPLES))('the sample export (needs ../shared)', () => {
  const threads = ['elizabeth', 'friedrich', 'groupchat', 'michael', 'soren', 'u'];
  const numbers = [3, 1, 5, 0, 2, 4];
  const paths = threads.map(
    (name, i) =>
      `synthetic-your_activity/messages/inbox/${name}_100000000${numbers[i]}/message_1.json`,
  );

  it('gives every count of its README', async () => {
    const files = [...paths, 'synthetic-connections/friends/your_friends.json'].map((path) =>
      diskFile(new URL(path, SAMPLES), `facebook/${path}`),
    );
    const [result, ...more] = await readFiles(files, { timeZone: 'UTC' });
    expect(more).toEqual([]);
    if (!result?.ok) throw new Error('not read');
    const { batch, reports } = result;
    expect(reports.every(({ refusal }) => refusal === null)).toBe(true);
    expect(tallied(reports, 'chats')).toBe(6);
    expect(tallied(reports, 'messages')).toBe(126);
    expect(tallied(reports, 'connections')).toBe(15);
    expect(reports.map(({ skipped }) => skipped)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    const { interactions, handles } = batch;
    const inThreads = new Set([...interactions.handle].map((i) => handles[i]));
    expect(inThreads.size).toBe(11);
    const own = 'name-in-facebook:Mara Lindqvist';
    expect(handles.filter((handle) => handle !== own)).toHaveLength(15);
    expect(reports[0]?.ownerCandidates.map(({ handle }) => handle)).toEqual([own]);
  });
});
