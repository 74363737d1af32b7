/** The counts of `../shared/samples/whatsapp/README.md`. */
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../../src/lib/core/facts/facts.ts';
import { hasSamples, readSamples, tally, type ReadChats } from './read-chats.ts';

/** Messages by who wrote them, most first. */
function senders({ batch }: ReadChats): Map<string, number> {
  const counts = new Map<string, number>();
  const { interactions, handles, records } = batch;
  interactions.role.forEach((role, p) => {
    if (ROLES[role] !== 'from') return;
    const handle = handles[interactions.handle[p] ?? 0] ?? 'name:';
    const name = records.find((record) => record.handles.includes(handle))?.name ?? handle;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

describe.skipIf(!hasSamples)('sample chats (need ../shared)', () => {
  it.each([
    ['lorem.txt', 500, ['+1 123 456 789', 145, 'John', 124, 'Giuseppe', 118, 'Mary', 113]],
    ['lorem-merge-part1.txt', 300, ['Mary', 80, '+1 123 456 789', 78, 'Giuseppe', 75, 'John', 67]],
    [
      'lorem-merge-part2.txt',
      300,
      ['+1 123 456 789', 78, 'Giuseppe', 75, 'John', 67, 'Maria', 51, 'Maria2', 29],
    ],
  ])('%s: every line a message', async (name, count, expected) => {
    const read = await readSamples(name);
    expect(read.batch.interactions.length).toBe(count);
    expect(read.report.records).toBe(count);
    expect(read.report.skipped).toBe(0);
    expect([...senders(read)].flat()).toEqual(expected);
  });

  it('pokemon.txt: 18 messages of 8 people, the group’s own line left out', async () => {
    const read = await readSamples('pokemon.txt');
    // The README's 19 lines with a sender and 9 senders count the notice under the group's name.
    expect(tally(read, 'messages')).toBe(18);
    expect(read.report.people).toBe(8);
    expect(read.report.records).toBe(20);
    expect(tally(read, 'service-lines')).toBe(2);
    expect([...senders(read)].slice(0, 5)).toEqual([
      ['Ash Ketchum', 4],
      ['Misty', 4],
      ['Brock', 3],
      ['Prof. Oak', 2],
      ['Raichu', 2],
    ]);
  });

  it('synthetic-android-es-group.txt: 150 messages of 7 people', async () => {
    const read = await readSamples('synthetic-android-es-group.txt');
    expect(tally(read, 'messages')).toBe(150);
    expect(read.report.people).toBe(7);
    expect(read.report.dateOrder).toBe('day-first');
    expect(tally(read, 'service-lines')).toBe(8);
    expect([...senders(read)]).toEqual(
      expect.arrayContaining([
        ['Bill', 26],
        ['phone:+33639980371', 25],
        ['Mara Lindqvist', 24],
        ['Elizabeth Taylor', 16],
      ]),
    );
  });

  it('synthetic-android-us-1to1.txt: 120 messages between two', async () => {
    const read = await readSamples('synthetic-android-us-1to1.txt');
    expect(read.batch.interactions.length).toBe(120);
    expect(read.report.dateOrder).toBe('month-first');
    expect([...senders(read)]).toEqual([
      ['Mara Lindqvist', 61],
      ['Jennifer Oakenfull', 59],
    ]);
    expect(read.batch.interactions.handle.length).toBe(240);
  });

  it('synthetic-ios-de-group_chat.txt: 180 messages of 10 people', async () => {
    const read = await readSamples('synthetic-ios-de-group_chat.txt');
    // The README's 182 lines and 11 senders count the two notices under "Choir".
    expect(tally(read, 'messages')).toBe(180);
    expect(read.report.people).toBe(10);
    expect(tally(read, 'service-lines')).toBe(9);
    expect([...senders(read)].slice(0, 2)).toEqual([
      ['Deborah Inglewood', 22],
      ['Wei', 22],
    ]);
    expect(senders(read).has('Choir 🎶')).toBe(false);
  });

  it('two exports of one chat read together hold what they hold apart', async () => {
    const both = await readSamples('lorem-merge-part1.txt', 'lorem-merge-part2.txt');
    expect(both.batch.interactions.length).toBe(600);
  });

  it('all six chats of a drop are one reading', async () => {
    const read = await readSamples(
      ...['synthetic-android-es-group.txt', 'synthetic-android-us-1to1.txt'],
      'synthetic-ios-de-group_chat.txt',
    );
    expect(read.batch.interactions.length).toBe(450);
    expect(read.report.ownerCandidates.map(({ name }) => name)).toEqual(['Mara Lindqvist']);
  });
});
