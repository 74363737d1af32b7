import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { googleChat } from '../../../../src/lib/core/sources/google-chat/google-chat.ts';
import { readFiles } from '../../../../src/lib/core/sources/index.ts';
import { filesOf, isSound, readExport, readWith, recordLines } from '../../../support/exports.ts';
import { blobFile, zipOf } from '../../../support/zip-files.ts';
import { eventLines } from '../read-text.ts';

const person = (name: string, user_type = 'Human') => ({
  ...{ name, user_type },
  ...(user_type === 'Human' ? { email: `${name.split(' ')[0] ?? ''}@Example.com` } : {}),
});
const say = (name: string, id: string, rest: object = {}) => ({
  creator: person(name),
  created_date: `Tuesday, January 2, 2024 at 9:0${id}:00\u202fAM UTC`,
  ...{ text: 'nobody’s business', topic_id: `t${id}`, message_id: `room/t${id}/${id}` },
  ...rest,
});
const CHAT = 'Takeout/Google Chat';
const owner = {
  user: person('Mara Ek'),
  membership_info: [{ group_id: 'DM 1', membership_state: 'MEMBER_JOINED' }],
};
const two = { members: [person('Mara Ek'), person('Bo Dahl')] };
const space = { name: 'Boats', members: [...two.members, person('Cy Falk'), person('CI', 'Bot')] };

describe('Google Chat', () => {
  it('says who wrote to whom in a direct conversation, by their addresses', async () => {
    const { batch, reports } = await readExport(googleChat, {
      [`${CHAT}/Groups/DM 1/messages.json`]: {
        messages: [
          say('Bo Dahl', '1'),
          say('Mara Ek', '2', { created_date: 'Tuesday, 2 January 2024 at 09:02:00 UTC' }),
        ],
      },
      [`${CHAT}/Groups/DM 1/group_info.json`]: two,
      [`${CHAT}/Users/User 7/user_info.json`]: owner,
    });
    expect(eventLines(batch)).toEqual([
      '2024-01-02T09:01 email:bo@example.com > email:mara@example.com',
      '2024-01-02T09:02 email:mara@example.com > email:bo@example.com',
    ]);
    expect(recordLines(batch).sort()).toEqual([
      'Bo Dahl: email:bo@example.com',
      'Mara Ek: email:mara@example.com',
    ]);
    const [first] = reports.values();
    expect(first?.ownerCandidates).toEqual([
      { handle: 'email:mara@example.com', name: 'Mara Ek', rows: 2 },
    ]);
    expect(JSON.stringify(batch)).not.toContain('business');
  });

  it('takes an answer in a space to whoever began its thread, and nothing else', async () => {
    const { batch, reports } = await readExport(googleChat, {
      [`${CHAT}/Groups/Space A/group_info.json`]: space,
      [`${CHAT}/Groups/Space A/messages.json`]: {
        messages: [
          say('Mara Ek', '1'),
          say('Cy Falk', '2', { topic_id: 't1' }),
          say('Mara Ek', '3', { topic_id: 't1' }),
          say('Bo Dahl', '4'),
          { ...say('CI', '5'), creator: person('CI', 'Bot') },
          { ...say('Gone', '6'), creator: { name: 'Deleted user' } },
        ],
      },
    });
    expect(eventLines(batch)).toEqual([
      '2024-01-02T09:02 email:cy@example.com > email:mara@example.com',
    ]);
    expect(reports.get(`${CHAT}/Groups/Space A/messages.json`)?.problemCounts).toEqual([
      { kind: 'robot', count: 1 },
      { kind: 'no-sender', count: 1 },
    ]);
  });

  it('is between those in it where a group has no name', async () => {
    const { batch } = await readExport(googleChat, {
      [`${CHAT}/Groups/Space B/group_info.json`]: { members: space.members },
      [`${CHAT}/Groups/Space B/messages.json`]: { messages: [say('Bo Dahl', '1')] },
    });
    expect(eventLines(batch)).toEqual([
      '2024-01-02T09:01 email:bo@example.com > email:mara@example.com, email:cy@example.com',
    ]);
  });

  it('keeps a message whose time is in another language, without it, and one told twice once', async () => {
    const told = say('Bo Dahl', '1', { created_date: 'mardi 2 janvier 2024 à 09:01:00 UTC' });
    const { batch, reports } = await readExport(googleChat, {
      'DM 1/group_info.json': two,
      'DM 1/messages.json': { messages: [told, told] },
    });
    expect(batch.interactions.length).toBe(1);
    expect(batch.interactions.at[0]).toBeNaN();
    expect(reports.get('DM 1/messages.json')?.problemCounts.map(({ kind }) => kind)).toContain(
      'bad-date',
    );
  });

  it('is found in a Google Takeout as it comes, in several parts too', async () => {
    const parts = {
      'takeout-20260101T000000Z-001.zip': {
        [`${CHAT}/Groups/DM 1/group_info.json`]: JSON.stringify(two),
        [`${CHAT}/Users/User 7/user_info.json`]: JSON.stringify(owner),
      },
      'takeout-20260101T000000Z-002.zip': {
        [`${CHAT}/Groups/DM 1/messages.json`]: JSON.stringify({ messages: [say('Bo Dahl', '1')] }),
      },
    };
    const files = await Promise.all(
      Object.entries(parts).map(async ([name, entries]) => blobFile(name, await zipOf(entries))),
    );
    const results = await readFiles(files, { timeZone: 'UTC' });
    expect(results.map(({ ok, reports }) => [ok, reports.length])).toEqual([[true, 3]]);
    expect(results[0]?.ok && eventLines(results[0].batch)).toEqual([
      '2024-01-02T09:01 email:bo@example.com > email:mara@example.com',
    ]);
  });

  it('of any make-up is read or refused', async () => {
    const odd = fc.constantFrom<unknown>(
      null,
      true,
      0,
      '',
      'Human',
      [],
      {},
      person('Bo'),
      'x@y.zz',
    );
    const keys = [
      'creator',
      'created_date',
      'topic_id',
      'message_id',
      '__proto__',
      'email',
      'name',
    ];
    const record = fc.dictionary(fc.constantFrom(...keys), odd);
    const list = fc.array(fc.oneof(record, odd), { maxLength: 6 });
    const value = fc.dictionary(
      fc.constantFrom('messages', 'members', 'membership_info', 'user'),
      list,
    );
    const names = fc.constantFrom('DM 1/messages.json', 'DM 1/group_info.json', 'S/user_info.json');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, fc.oneof(value, odd)), async (content) => {
        const result = await readWith(googleChat, filesOf(content));
        expect(result.reports).toHaveLength(Object.keys(content).length);
        expect(!result.ok || isSound(result.batch)).toBe(true);
      }),
      { numRuns: 400, seed: 4 },
    );
  });
});
