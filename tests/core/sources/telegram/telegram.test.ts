import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../../../src/lib/core/facts/facts.ts';
import { fileOf, readOne } from '../read-text.ts';
import {
  chat,
  hasSample,
  message,
  messages,
  readExport,
  readExportFiles,
  sampleExport,
  service,
  tally,
  whole,
} from './read-export.ts';

const ME: [number, string] = [1, 'Me Myself'];
const ADA: [number, string] = [2, 'Ada Example'];
const BO: [number, string] = [3, 'Bo Example'];
const CY: [number, string] = [4, 'Cy Example'];

describe.skipIf(!hasSample)('the sample export (needs ../shared)', () => {
  const read = () => readExportFiles([fileOf(sampleExport(), 'result.json')]);

  it('holds what its README counts', async () => {
    const sample = await read();
    expect(tally(sample, 'people-listed')).toBe(12);
    expect(tally(sample, 'chats')).toBe(10);
    expect(tally(sample, 'messages')).toBe(175);
    // Its one service line is a call that was answered.
    expect(tally(sample, 'calls') + tally(sample, 'service-lines')).toBe(1);
    expect(tally(sample, 'messages-channel')).toBe(1);
    expect(sample.batch.interactions.length).toBe(176);
    expect(sample.report.skipped).toBe(1);
    const { handle } = sample.batch.interactions;
    const people = new Set([...handle].map((i) => sample.batch.handles[i]));
    people.delete('telegram:user1');
    expect(people.size).toBe(8);
  });

  it('states the owner, with their number', async () => {
    const { batch, report } = await read();
    expect(report.ownerCandidates.map(({ handle }) => handle)).toEqual(['telegram:user1']);
    expect(batch.records.map(({ handles }) => handles)).toContainEqual([
      ...['telegram:user1', 'phone:+46701740605', 'name-in-telegram:Mara Lindqvist'],
    ]);
  });

  it('reads contacts’ numbers as international ones', async () => {
    const { batch } = await read();
    expect(batch.records.flatMap(({ handles }) => handles)).toEqual(
      expect.arrayContaining(['phone:+447700900286', 'phone:+33639980531']),
    );
  });
});

describe('an export of Telegram', () => {
  it('sends what is written in a chat of two to the other one, at its true time', async () => {
    const read = await readExport(
      whole([chat('personal_chat', 2, 'Ada Example', [message(1, ADA), message(2, ME)])]),
    );
    expect(messages(read)).toEqual([
      '2024-01-01T09:00 user2 > user1',
      '2024-01-02T09:00 user1 > user2',
    ]);
  });

  it('knows the other one by the conversation where only the owner wrote', async () => {
    const read = await readExport(whole([chat('personal_chat', 2, 'Ada', [message(1, ME)])]));
    expect(messages(read)).toEqual(['2024-01-01T09:00 user1 > user2']);
    expect(read.batch.records.map(({ name }) => name)).toContain('Ada');
  });

  it('makes an answer in a group one to whom it answers, the others getting copies', async () => {
    const answer = message(4, ME, { reply_to_message_id: 2 });
    const read = await readExport(
      whole([
        chat('private_supergroup', 9, 'Map club', [
          ...[message(1, ADA), message(2, BO), message(3, ME), answer],
        ]),
      ]),
    );
    expect(messages(read).at(-1)).toBe('2024-01-04T09:00 user1 > user3 (user2)');
    expect(read.batch.texts).toEqual(['Map club']);
  });

  it('takes an answer to another conversation for a message to all', async () => {
    const answer = message(3, ME, { reply_to_message_id: 1, reply_to_peer_id: 'channel5' });
    const group = [message(1, ADA), message(2, BO), answer];
    const read = await readExport(whole([chat('private_group', 9, 'G', group)]));
    expect(messages(read).at(-1)).toBe('2024-01-03T09:00 user1 > user2, user3');
  });

  it('writes to those who are in a group at the time', async () => {
    const read = await readExport(
      whole([
        chat('private_group', 9, 'G', [
          message(1, ADA),
          service(2, 'invite_members', {
            ...{ actor: 'Ada Example', actor_id: 'user2', members: ['Bo Example', null] },
          }),
          message(3, ME),
          message(4, BO),
          service(5, 'remove_members', {
            ...{ actor: 'Bo Example', actor_id: 'user3', members: ['Bo Example'] },
          }),
          message(6, ADA),
        ]),
      ]),
    );
    expect(messages(read)).toEqual([
      '2024-01-01T09:00 user2 > user1',
      '2024-01-03T09:00 user1 > user2, user3',
      '2024-01-04T09:00 user3 > user2, user1',
      '2024-01-06T09:00 user2 > user1',
    ]);
    expect(tally(read, 'service-lines')).toBe(2);
  });

  it('keeps calls that were answered, as calls', async () => {
    const by = { actor: 'Ada Example', actor_id: 'user2' };
    const read = await readExport(
      whole([
        chat('personal_chat', 2, 'Ada Example', [
          service(1, 'phone_call', { ...by, duration_seconds: 61 }),
          service(2, 'phone_call', { ...by, discard_reason: 'missed' }),
        ]),
      ]),
    );
    expect(messages(read)).toEqual(['2024-01-01T09:00 user2 > user1']);
    expect(read.batch.interactions.channel[0]).toBe(CHANNELS.indexOf('call'));
    expect(tally(read, 'calls-missed')).toBe(1);
  });

  it('leaves out robots, channels, notes to oneself and accounts named nowhere', async () => {
    const bot: [number, string] = [77, 'Weather'];
    const read = await readExport(
      whole([
        chat('bot_chat', 77, 'Weather', [message(1, bot), message(2, ME)]),
        chat('saved_messages', 1, null, [message(3, ME)]),
        chat('public_channel', 88, 'News', [message(4, [88, 'News'], { from_id: 'channel88' })]),
        chat('personal_chat', 5, null, [message(5, [5, null]), message(6, ME)]),
        chat('private_group', 9, 'G', [
          ...[message(7, bot), message(8, ADA), message(9, BO)],
          message(10, [9, 'G'], { from_id: 'channel9' }),
        ]),
      ]),
    );
    expect(messages(read)).toEqual([
      '2024-01-08T09:00 user2 > user3',
      '2024-01-09T09:00 user3 > user2',
    ]);
    expect(read.report.otherSenders.map(({ handle, why }) => `${why} ${handle}`).sort()).toEqual([
      ...['channel telegram:channel88', 'channel telegram:channel9', 'robot telegram:user77'],
    ]);
    expect(tally(read, 'notes')).toBe(1);
    expect(tally(read, 'messages-closed-account')).toBe(1);
    expect(read.report.skipped).toBe(read.report.records - 2);
  });

  it('names a deleted account by what it is called elsewhere', async () => {
    const read = await readExport(
      whole([
        chat('personal_chat', 100, null, [message(1, [2, null]), message(2, ME)]),
        chat('private_group', 9, 'G', [message(3, ADA)]),
      ]),
    );
    expect(messages(read)).toEqual([
      '2024-01-01T09:00 user2 > user1',
      '2024-01-02T09:00 user1 > user2',
    ]);
  });

  it('reads a chat exported by itself, and offers who is not the other one as owner', async () => {
    const read = await readExport(
      chat('personal_chat', 2, 'Ada Example', [message(1, ADA), message(2, ME)]),
    );
    expect(messages(read)).toHaveLength(2);
    expect(read.report.ownerCandidates.map(({ name }) => name)).toEqual(['Me Myself']);
  });

  it('reads numbers for ids and local times, as old exports write them', async () => {
    const old = { from_id: 2, date: '2020-05-04T10:00:00', date_unixtime: undefined };
    const read = await readExport(
      chat('personal_chat', 2, 'Ada Example', [message(1, ADA, old), message(2, ME)]),
    );
    expect(messages(read)[0]).toBe('2020-05-04T10:00 user2 > user1');
    expect(read.batch.interactions.timeMark[0]).toBeGreaterThanOrEqual(4);
  });

  it('counts a message of two exports once', async () => {
    const first = [message(1, ADA), message(2, ME)];
    const read = await readExport(
      whole([chat('personal_chat', 2, 'Ada Example', first)]),
      whole([chat('personal_chat', 2, 'Ada Example', [...first, message(3, ADA)])]),
    );
    expect(messages(read)).toHaveLength(3);
    expect(read.reports.map(({ interactions }) => interactions)).toEqual([2, 1]);
  });

  it('counts what goes to a crowd, and makes no tie of it', async () => {
    const many = Array.from({ length: 60 }, (_, i) => message(1, [100 + i, `N${i}`], { id: i }));
    const read = await readExport(whole([chat('public_supergroup', 9, 'All', many)]));
    expect(messages(read)).toEqual([]);
    expect(tally(read, 'messages-crowd')).toBe(60);
  });

  it('keeps a message without a time, undated', async () => {
    const broken = { date: '1970-01-01T00:00:00', date_unixtime: '0' };
    const read = await readExport(
      chat('personal_chat', 2, 'Ada', [message(1, ADA, broken), message(2, ME)]),
    );
    expect(messages(read)).toContain('? user2 > user1');
    expect(read.report.problems[0]?.reason.kind).toBe('bad-date');
  });

  it('joins a contact to the account of the same name', async () => {
    const read = await readExport(
      whole(
        [chat('personal_chat', 2, 'Cy Example', [message(1, CY), message(2, ME)])],
        [{ first_name: 'Cy', last_name: 'Example', phone_number: '00447700900286' }],
      ),
    );
    const handles = read.batch.records.map((record) => record.handles);
    expect(handles).toContainEqual(['phone:+447700900286', 'name-in-telegram:Cy Example']);
    expect(handles).toContainEqual(['telegram:user4', 'name-in-telegram:Cy Example']);
  });

  it('keeps nothing of what was written', async () => {
    const read = await readExport(whole([chat('personal_chat', 2, 'Ada', [message(1, ADA)])]));
    expect(JSON.stringify(read)).not.toContain('never kept');
  });
});

describe('what is no export of Telegram', () => {
  it('is told which export to choose instead of pages', async () => {
    const page =
      '<!DOCTYPE html><html><head><title>Exported Data</title></head><body onload="CheckLocation();"><div class="page_wrap"><div class="history"><div class="message default clearfix" id="message1">';
    const { report } = await readOne(fileOf(page, 'ChatExport_2024-01-01/messages.html'));
    expect(report.refusal).toMatchObject({ kind: 'looks-like', instead: 'export-telegram-json' });
  });

  it('names the place where JSON breaks off', async () => {
    const text = JSON.stringify(whole([chat('personal_chat', 2, 'Ada', [message(1, ADA)])]));
    const { report } = await readOne(fileOf(text.slice(0, -20), 'result.json'));
    expect(report.source).toBe('telegram');
    expect(report.refusal?.kind).toBe('broken-json');
  });
});
