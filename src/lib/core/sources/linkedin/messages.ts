/**
 * messages.csv: one interaction a message, from its sender to all others of the conversation, dated to
 * the second. What was written was dropped on reading; a hash of it tells two messages of one second
 * apart, so that a newer export adds only what is new.
 */
import type { Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import type { OtherSender } from '../../facts/aside.ts';
import type { DateAnswer } from '../table/dates.ts';
import { normalisedRow } from '../table/reading.ts';
import type { Archive } from './archive.ts';
import { messageRow, sameInFile, type MessageRow } from './conversations.ts';
import { doubtDate } from './dated.ts';
import { columnDates } from './dates.ts';
import { MembersOfFile, nameInLinkedin } from './members.ts';
import { tallyConversations } from './message-tallies.ts';
import type { FileRows } from './rows.ts';

/** Adds the facts of one messages.csv. */
export function addMessages(archive: Archive, { rows, report }: FileRows, file: number): void {
  const { builder, owner, options } = archive;
  const dates = columnDates(
    rows.map((row) => row.cell('date')),
    options.dateOrder,
    null,
  );
  report.setDateOrder(dates.order);
  const messages = rows.map(messageRow);
  const same = sameInFile(messages);
  const people = new MembersOfFile();
  const kept: MessageRow[] = [];
  const others = new Map<string, OtherSender>();
  for (const message of messages) {
    const { row, sender, recipients, aside } = message;
    if (aside !== null || sender === null) {
      if (aside?.kind === 'sponsored') {
        countOther(others, row.said('from'));
        keepAside(archive, message, dates.read(row.cell('date')), file);
      }
      report.skip(row.line, aside ?? { kind: 'closed-account' });
      continue;
    }
    if (recipients.length === 0) {
      report.skip(row.line, { kind: 'no-recipient' });
      continue;
    }
    const answer = dates.read(row.cell('date'));
    if (!addMessage(archive, message, answer, file)) {
      report.skip(row.line, { kind: 'repeated-id', id: '' });
      continue;
    }
    doubtDate(report, row, 'date', answer);
    report.keptInteraction(answer.kind === 'date' ? answer.at : NaN);
    kept.push(message);
    for (const person of [sender, ...recipients]) {
      people.saw(person, row.line);
      const identity = same(person.handle);
      if (!owner.is(person.handle)) {
        report.sawPerson(identity, person.handle, person.name ?? '');
      }
    }
  }
  people.addRecords(builder, 'correspondent', file);
  report.setOtherSenders([...others.values()]);
  tallyConversations(archive, messages, kept, same, report);
}

function addMessage(
  { builder }: Archive,
  { row, conversation, sender, recipients }: MessageRow,
  answer: DateAnswer,
  file: number,
): boolean {
  if (sender === null) return false;
  const date = row.cell('date');
  const identity = [conversation, date, sender.handle, row.cell('content')];
  const isDated = answer.kind === 'date';
  return builder.addInteraction({
    key: hash64(normalisedRow('message', identity)),
    content: normalisedRow('message', [...identity, ...recipients.map(({ handle }) => handle)]),
    at: isDated ? answer.at : NaN,
    precision: isDated ? answer.precision : 'second',
    isFloating: isDated && answer.isFloating,
    ...{ channel: 'message', kind: null, weight: 1, row: row.line, file },
    participants: [
      { handle: sender.handle, role: 'from' },
      ...recipients.map(({ handle }): { handle: Handle; role: 'to' } => ({ handle, role: 'to' })),
    ],
    topics: [],
  });
}

/** Keeps what an advertiser wrote to the owner. */
function keepAside(
  { builder, owner }: Archive,
  { row, conversation }: MessageRow,
  answer: DateAnswer,
  file: number,
): void {
  const name = row.said('from');
  if (name === '') return;
  const advertiser = nameInLinkedin(name);
  const identity = [conversation, row.cell('date'), advertiser, row.cell('content')];
  const isDated = answer.kind === 'date';
  builder.setAside(advertiser, {
    ...{ key: hash64(normalisedRow('message', identity)), at: isDated ? answer.at : NaN },
    precision: isDated ? answer.precision : 'second',
    isFloating: isDated && answer.isFloating,
    ...{ channel: 'message', kind: null, row: row.line, file },
    participants: [
      { handle: advertiser, role: 'from' },
      { handle: owner.handle, role: 'to' },
    ],
  });
}

/** Advertisers are told among the other senders, by the name they write under. */
function countOther(others: Map<string, OtherSender>, name: string): void {
  const known = others.get(name);
  if (known) known.messages += 1;
  else if (name !== '') {
    others.set(name, { handle: nameInLinkedin(name), name, why: 'robot', messages: 1 });
  }
}
