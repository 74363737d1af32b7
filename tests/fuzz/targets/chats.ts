/** Conversations: of phones, services and workspaces. */
import { fileOfText, type FuzzTarget } from '../input.ts';
import { metaFiles, slackFiles, telegramFiles } from '../shapes/documents.ts';
import { googleChatFiles } from '../shapes/google-chat.ts';
import { phoneLogs } from '../shapes/sms.ts';
import { chatFiles } from '../shapes/whatsapp.ts';

export const CHATS: readonly FuzzTarget[] = [
  {
    reader: 'whatsapp',
    samples: ['whatsapp/', 'hostile/whatsapp-not-a-chat.txt'],
    own: [
      fileOfText(
        'WhatsApp Chat with Ada.txt',
        '9/15/23, 6:09\u202fPM - Messages and calls are end-to-end encrypted.\n9/15/23, 6:10\u202fPM - Ada: Hi\nsecond: line\n13/9/23, 6:11\u202fPM - Me: ok\n',
      ),
      fileOfText(
        'WhatsApp Chat - Choir/_chat.txt',
        '\u200e[10.11.24, 22:17:07] Choir: \u200eAda created this group\r\n[10.11.24, 22:17:08] Ada: a\r\n[11.11.24, 09:00:00] \u202a+1 206 555 0101\u202c: b\r\n',
      ),
    ],
    grown: chatFiles,
    zipped: 0.15,
  },
  {
    reader: 'telegram',
    samples: ['telegram/'],
    own: [
      fileOfText(
        'result.json',
        '{"name":"Ada","type":"personal_chat","id":2,"messages":[{"id":1,"type":"message","date":"2024-01-15T14:30:00","date_unixtime":"1705329000","from":"Ada","from_id":"user2","text":["a",{"type":"bold","text":"b"}]},{"id":2,"type":"message","date_unixtime":"1705329060","from":"Me","from_id":"user1","reply_to_message_id":1,"text":""}]}',
      ),
    ],
    grown: telegramFiles,
    zipped: 0.05,
  },
  {
    reader: 'meta',
    samples: ['facebook/'],
    own: [
      fileOfText(
        'followers_1.json',
        '[{"title":"","string_list_data":[{"href":"https://www.instagram.com/ada","value":"ada","timestamp":1600000000}]}]',
      ),
      fileOfText(
        'following.json',
        '{"relationships_following":[{"title":"ada","string_list_data":[{"timestamp":1600000000}]}]}',
      ),
    ],
    grown: metaFiles,
    zipped: 0.2,
  },
  {
    reader: 'slack',
    samples: ['slack/'],
    own: [
      fileOfText(
        'users.json',
        '[{"id":"U01","team_id":"T1","name":"me","real_name":"Ada L","is_bot":false,"profile":{"real_name":"Ada L","email":"a@x.example"}},{"id":"U02","real_name":"Bo","profile":{"bot_id":"B05"},"is_bot":true}]',
      ),
      fileOfText(
        'dms.json',
        '[{"id":"D1","members":["U01","U03"]},{"id":"D2","members":["U01","U01"]}]',
      ),
      fileOfText(
        'D1/2025-01-01.json',
        '[{"type":"message","user":"U01","text":"<@U03> hi","ts":"1735689600.000000"},{"type":"message","user":"U03","text":"x","ts":"1735689700.000000","thread_ts":"1735689600.000000","parent_user_id":"U01"},{"type":"message","subtype":"channel_join","user":"U03","ts":"1735689800.000000"}]',
      ),
    ],
    grown: slackFiles,
    zipped: 0.4,
  },
  {
    reader: 'google-chat',
    samples: [],
    own: [
      fileOfText(
        'Groups/DM 1/group_info.json',
        '{"members":[{"name":"Ada L","email":"ada@x.example","user_type":"Human"},{"name":"Bo","email":"bo@x.example","user_type":"Human"}]}',
      ),
      fileOfText(
        'Groups/DM 1/messages.json',
        '{"messages":[{"creator":{"name":"Bo","email":"bo@x.example","user_type":"Human"},"created_date":"Tuesday, January 2, 2024 at 9:00:00\u202fAM UTC","text":"hi","topic_id":"t1","message_id":"r/t1/1"}]}',
      ),
    ],
    grown: googleChatFiles,
    zipped: 0.4,
  },
  {
    reader: 'sms',
    samples: ['sms/', 'hostile/sms-entities.xml'],
    own: [
      fileOfText(
        'sms.xml',
        `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count="2"><sms address="+12065550101" date="1728837222000" type="1" body="&#55357;&#56832; &amp;" contact_name="Ada" /><mms date="1675602424000" msg_box="1" address="+12065550101~+447700900007" contact_name="Ada, Bo"><parts><part ct="image/png" data="AAAA" /></parts><addrs><addr address="+447700900007" type="137" /><addr address="+12065550101" type="151" /></addrs></mms></smses>`,
      ),
      fileOfText(
        'calls.xml',
        '<calls count="2"><call number="+12065550101" duration="60" date="1655595298000" type="2" presentation="1" contact_name="Ada" /><call number="" duration="0" date="1655595298000" type="3" presentation="3" contact_name="null" /></calls>',
      ),
    ],
    grown: phoneLogs,
    zipped: 0.05,
  },
];
