/** JSON documents of chats and contact programs, with values of the wrong kind anywhere. */
import fc from 'fast-check';
import { changedJson } from '../json-tree.ts';
import { seededRandom } from '../../../src/lib/core/random.ts';
import { fileOfText, type FuzzFile } from '../input.ts';
import { address, anyText, date, mostly, name, number } from './odd-text.ts';

type Value = fc.Arbitrary<unknown>;

/** A document as JSON: as it is, or with some of its values changed. */
function textOf(document: Value): fc.Arbitrary<string> {
  return fc
    .tuple(document, fc.nat(), fc.nat(9))
    .map(([value, seed, luck]) =>
      luck < 6 ? JSON.stringify(value) : changedJson(value, seededRandom(seed)),
    );
}

export function documentFile(names: fc.Arbitrary<string>, document: Value): fc.Arbitrary<FuzzFile> {
  return fc.tuple(names, textOf(document)).map(([file, text]) => fileOfText(file, text));
}

/** Fields of which every one may be missing. */
export function fields(all: Record<string, Value>): Value {
  return fc.record(all, { requiredKeys: [] });
}

export const some = (one: Value, maxLength = 6): Value => fc.array(one, { maxLength });
const text = mostly(name);
const seconds = fc.constantFrom(1735689600, 1300000000, 0, -1, 1e15, '1735689600', null);
const peer = fc.constantFrom('user1', 'user2', 'user3', 'channel9', 'chat4', 7, '7', null, 'userx');
/** What Latin-1 makes of UTF-8, as Meta writes it. */
const garbled = fc.constantFrom('Gro\u00c3\u009fkopf', '\u00c3', 'Ã¥', 'Zoë', '\u00f0\u009f\u0091');

const telegramMessage = fields({
  id: fc.constantFrom(1, 2, 3, 4, 5, '6', null, 2 ** 53),
  type: fc.constantFrom('message', 'message', 'message', 'service', 'x'),
  date: fc.oneof(date, fc.constant('2024-01-15T14:30:00')),
  date_unixtime: fc.oneof(seconds, fc.constant('1705329000')),
  from: fc.oneof(text, fc.constant(null)),
  from_id: peer,
  actor: text,
  actor_id: peer,
  action: fc.constantFrom(
    ...['invite_members', 'create_group', 'remove_members', 'phone_call', 'join_group_by_link'],
  ),
  members: some(fc.oneof(text, fc.constant(null))),
  duration_seconds: seconds,
  reply_to_message_id: fc.constantFrom(1, 2, 3, 99, '1', null),
  forwarded_from: text,
  text: fc.oneof(anyText, some(fc.oneof(text, fields({ type: text, text })))),
});
const telegramChat = fields({
  name: fc.oneof(text, fc.constant(null)),
  type: fc.constantFrom(
    ...['personal_chat', 'personal_chat', 'private_group', 'private_supergroup', 'bot_chat'],
    ...['saved_messages', 'public_channel', 'x'],
  ),
  id: fc.constantFrom(1, 2, 3, '4', null, -5),
  messages: some(telegramMessage, 12),
});
const telegramWhole = fields({
  about: text,
  personal_information: fields({
    user_id: fc.constantFrom(1, '1', 0, null),
    ...{ first_name: text, last_name: text, phone_number: number, username: text },
  }),
  contacts: fields({
    list: some(
      fields({ first_name: text, last_name: text, phone_number: number, date, user_id: peer }),
    ),
  }),
  chats: fields({ list: some(telegramChat, 4) }),
  left_chats: fields({ list: some(telegramChat, 2) }),
});
export const telegramFiles = fc.array(
  documentFile(
    fc.constantFrom('result.json', 'ChatExport_2024-01-01/result.json', 'a.json'),
    fc.oneof(telegramWhole, telegramChat),
  ),
  { minLength: 1, maxLength: 2 },
);

const metaName = fc.oneof({ weight: 3, arbitrary: text }, { weight: 1, arbitrary: garbled });
const metaMessage = fields({
  sender_name: metaName,
  senderName: metaName,
  timestamp_ms: fc.constantFrom(1705329000000, 1705329060000, 0, -1, 1e20, '1', null),
  timestamp: seconds,
  content: fc.oneof(
    anyText,
    fc.constantFrom('Ada left the group.', 'Bo added Cy to the group.', 'Ada joined the call.'),
  ),
  type: fc.constantFrom('Generic', 'Share', 'Call', 'Subscribe', 'Unsubscribe'),
  call_duration: fc.constantFrom(0, 60, -1, 'x'),
  missed: fc.boolean(),
  users: some(fields({ name: metaName })),
  reactions: some(fields({ actor: metaName, reaction: text, timestamp: seconds })),
});
const thread = fields({
  participants: some(fc.oneof(fields({ name: metaName }), metaName)),
  messages: some(metaMessage, 12),
  title: metaName,
  threadName: metaName,
  thread_path: fc.constantFrom('inbox/ada_1', 'inbox/group_2', 'message_requests/x_3', ''),
  is_still_participant: fc.boolean(),
  magic_words: some(text),
});
const listed = fields({
  title: text,
  string_list_data: some(fields({ href: text, value: text, timestamp: seconds })),
});
const friend = fields({ name: metaName, timestamp: seconds });
const META: readonly fc.Arbitrary<FuzzFile>[] = [
  ...[0, 1, 2].map(() =>
    documentFile(
      fc.constantFrom(
        ...['messages/inbox/ada_1/message_1.json', 'messages/inbox/group_2/message_1.json'],
        ...['messages/inbox/ada_1/message_2.json', 'messages/message_requests/x_3/message_1.json'],
        ...['your_instagram_activity/messages/inbox/bo_4/message_1.json', 'Ada_5.json'],
      ),
      thread,
    ),
  ),
  documentFile(
    fc.constant('connections/friends/your_friends.json'),
    fc.oneof(fields({ friends_v2: some(friend) }), fields({ friends: some(friend) })),
  ),
  documentFile(
    fc.constantFrom('followers_1.json', 'connections/followers_and_following/followers_1.json'),
    fc.oneof(some(listed), fields({ relationships_followers: some(listed) })),
  ),
  documentFile(
    fc.constant('connections/followers_and_following/following.json'),
    fields({ relationships_following: some(listed) }),
  ),
  documentFile(
    fc.constant('profile_information.json'),
    fields({
      profile_v2: fields({
        name: fields({ full_name: metaName }),
        emails: fields({ emails: some(address) }),
        phone_numbers: some(fields({ phone_number: number })),
      }),
    }),
  ),
  documentFile(
    fc.constant('personal_information.json'),
    fields({
      profile_user: some(
        fields({ string_map_data: fields({ Name: fields({ value: metaName }) }) }),
      ),
    }),
  ),
];
export const metaFiles = fc.array(fc.oneof(...META), { minLength: 1, maxLength: 4 });

const member = fc.constantFrom('U01', 'U02', 'U03', 'W04', 'USLACKBOT', 'B05', '', '__proto__', 6);
const stamp = fc.constantFrom(
  ...['1735689600.000000', '1735690200.000001', '1735690800.000002', '0', 'x', '99999999999.1', 5],
);
const user = fields({
  id: member,
  team_id: fc.constantFrom('T1', 'T2', ''),
  name: text,
  deleted: fc.boolean(),
  real_name: text,
  is_bot: fc.constantFrom(false, false, false, true, 'yes'),
  profile: fields({
    real_name: text,
    display_name: text,
    email: address,
    phone: number,
    bot_id: fc.constantFrom('', 'B05'),
  }),
});
const conversation = fields({
  id: fc.constantFrom('C1', 'D1', 'D2', 'G1', '', 7),
  name: fc.constantFrom('general', 'mpdm-a--b-1', '', '__proto__'),
  members: some(member),
});
const slackMessage = fields({
  type: fc.constantFrom('message', 'message', 'message', 'x'),
  subtype: fc.constantFrom(
    ...[undefined, undefined, undefined, 'channel_join', 'bot_message', 'thread_broadcast'],
    ...['me_message', 'huddle_thread', 'file_share', 'tombstone'],
  ),
  user: member,
  bot_id: fc.constantFrom(undefined, undefined, undefined, 'B05'),
  text: fc.oneof(
    anyText,
    fc.constantFrom(
      '<@U01> can you',
      '<@U02|bo><@U99><@',
      '<!channel> <@W04>',
      '<@U01>'.repeat(90),
    ),
  ),
  ts: stamp,
  thread_ts: stamp,
  parent_user_id: member,
  user_profile: fields({ real_name: text, display_name: text }),
  user_team: fc.constantFrom('T1', 'T2'),
  reactions: some(fields({ name: text, users: some(member) })),
  room: fields({ participant_history: some(member) }),
});
const DAYS = ['general/2025-01-01.json', 'general/2025-01-02.json', 'D1/2025-01-01.json'];
export const slackFiles = fc
  .tuple(
    documentFile(fc.constant('users.json'), some(user)),
    documentFile(
      fc.constantFrom('channels.json', 'dms.json', 'mpims.json', 'groups.json'),
      some(conversation),
    ),
    fc.array(
      documentFile(
        fc.constantFrom(
          ...DAYS,
          'mpdm-a--b-1/2025-01-03.json',
          '2025-01-01.json',
          '__proto__/x.json',
        ),
        some(slackMessage, 12),
      ),
      { maxLength: 3 },
    ),
    fc.nat(7),
  )
  .map(([users, list, days, kept]) => [
    ...(kept === 0 ? [] : [users]),
    ...(kept === 1 ? [] : [list]),
    ...days,
  ])
  .filter((files) => files.length > 0);

const uuid = fc.constantFrom('c1', 'c2', 'c3', 'a1', '', null);
const values = (type: string, properties: Value, data?: Value): Value =>
  fields({
    count: seconds,
    type: fc.constant(type),
    values: some(fields({ uuid, created_at: date, properties, ...(data ? { data } : {}) })),
  });
const details = some(
  fc.oneof(
    values('contact_field', fields({ data: fc.oneof(address, number), type: fc.constant('t') })),
    values('call', fields({ called_at: date, contact_called: fc.boolean() })),
    values(
      'conversation',
      fields({ happened_at: date, messages: some(fields({ written_at: date })) }),
    ),
    values('activity', uuid),
  ),
);
const monica = fields({
  version: text,
  app_version: fc.constant('4.1.2'),
  exported_by: uuid,
  account: fields({
    uuid,
    instance: fields({
      contact_field_types: some(
        fields({ uuid: fc.constant('t'), properties: fields({ type: fc.constant('email') }) }),
      ),
    }),
    data: some(
      fc.oneof(
        values(
          'contact',
          fields({
            first_name: text,
            last_name: text,
            company: text,
            job: text,
            is_me: fc.boolean(),
          }),
          details,
        ),
        values('relationship', fields({ type: text, contact_is: uuid, of_contact: uuid })),
        values('activity', fields({ happened_at: date, contacts: some(uuid) })),
        values('user', fields({ first_name: text, email: address, me: uuid })),
      ),
    ),
  }),
});
export const monicaFiles = fc.array(
  documentFile(fc.constantFrom('monica.json', 'export.json'), monica),
  { minLength: 1, maxLength: 1 },
);
