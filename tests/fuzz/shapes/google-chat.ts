/** Conversations of Google Chat, with values of the wrong kind anywhere. */
import fc from 'fast-check';
import { documentFile, fields, some } from './documents.ts';
import { address, anyText, date, mostly, name } from './odd-text.ts';

const person = fields({
  name: mostly(name),
  email: mostly(address),
  user_type: fc.constantFrom('Human', 'Human', 'Bot', '', null),
});
const created = fc.constantFrom(
  'Tuesday, January 2, 2024 at 9:00:00\u202fAM UTC',
  'mardi 2 janvier 2024 à 09:00:00 UTC',
);
const message = fields({
  creator: person,
  created_date: fc.oneof(created, date),
  text: anyText,
  topic_id: fc.constantFrom('t1', 't2', '', null),
  message_id: fc.constantFrom('r/t1/1', 'r/t1/2', 'r/t2/3', '__proto__', null),
});

export const googleChatFiles = fc
  .tuple(
    documentFile(
      fc.constant('Users/User 1/user_info.json'),
      fields({ user: person, membership_info: some(fields({ group_id: anyText })) }),
    ),
    documentFile(
      fc.constantFrom('Groups/DM 1/group_info.json', 'Groups/Space 2/group_info.json'),
      fields({ name: mostly(name), members: some(person) }),
    ),
    documentFile(
      fc.constantFrom('Groups/DM 1/messages.json', 'Groups/Space 2/messages.json'),
      fields({ messages: some(message, 12) }),
    ),
    fc.nat(5),
  )
  .map(([owner, members, messages, kept]) => [
    ...(kept === 0 ? [] : [owner]),
    ...(kept === 1 ? [] : [members]),
    messages,
  ]);
