/** What a source counts beside people and ties, in words: "12 advertisements left out". */
import type { Tally, TallyKind } from '#core/sources/file-report.ts';
import { counted } from './format.ts';

/** One of them, and several. Every kind stands here, or this does not compile. */
const PHRASES = {
  connections: ['connection', 'connections'],
  'connections-hidden': [
    'closed profile, of which only a date is known',
    'closed profiles, of which only a date is known',
  ],
  'connections-with-email': ['connection with an address', 'connections with an address'],
  'same-names': ['name that several people carry', 'names that several people carry'],
  companies: ['company', 'companies'],
  conversations: ['conversation', 'conversations'],
  'conversations-with-people': ['conversation with people', 'conversations with people'],
  'group-conversations': [
    'conversation of three people or more',
    'conversations of three people or more',
  ],
  'group-pairs': [
    'pair of people who share a conversation with you',
    'pairs of people who share a conversation with you',
  ],
  'correspondents-both-ways': ['person with messages both ways', 'people with messages both ways'],
  'correspondents-not-connected': [
    'person you wrote with without being connected',
    'people you wrote with without being connected',
  ],
  messages: ['message', 'messages'],
  'messages-sent': ['message sent', 'messages sent'],
  'messages-received': ['message received', 'messages received'],
  'messages-sponsored': ['advertisement left out', 'advertisements left out'],
  'messages-spam': ['message in the spam folder left out', 'messages in the spam folder left out'],
  'messages-closed-account': [
    'message from a closed account left out',
    'messages from closed accounts left out',
  ],
  'messages-draft': ['draft left out', 'drafts left out'],
  'messages-learning': [
    'row of courses and guides left out',
    'rows of courses and guides left out',
  ],
  'invitations-sent': ['invitation sent', 'invitations sent'],
  'invitations-received': ['invitation received', 'invitations received'],
  recommendations: ['recommendation', 'recommendations'],
  endorsements: ['endorsement', 'endorsements'],
  positions: ['position of yours', 'positions of yours'],
  'company-follows': ['company you follow', 'companies you follow'],
  notes: ['note of yours, counted and not kept', 'notes of yours, counted and not kept'],
  'not-about-people': ['row that says nothing of people', 'rows that say nothing of people'],
  mails: ['mail', 'mails'],
  'mails-repeated': ['mail that stands here twice', 'mails that stand here twice'],
  'mails-list': ['mail of a list or newsletter', 'mails of lists and newsletters'],
  'mails-robot': ['mail of a robot', 'mails of robots'],
  'mails-bounce': ['mail that came back', 'mails that came back'],
  'mails-automatic': ['automatic reply', 'automatic replies'],
  'mails-crowd': ['mail to a crowd', 'mails to a crowd'],
  'mails-draft': ['draft left out', 'drafts left out'],
  'mails-spam': ['mail marked as spam left out', 'mails marked as spam left out'],
  'mails-one-way': [
    'mail that looks like bulk, from somebody nobody here wrote to',
    'mails that look like bulk, from senders nobody here wrote to',
  ],
  'mails-without-id': ['mail without an id of its own', 'mails without an id of their own'],
  cards: ['card', 'cards'],
  'cards-organisation': [
    'card is of an organisation, not of a person',
    'cards are of organisations, not of people',
  ],
  'service-lines': ['line of the service itself left out', 'lines of the service itself left out'],
  'messages-robot': ['message of a robot left out', 'messages of robots left out'],
  'messages-repeated': ['message that is here twice', 'messages that are here twice'],
  'messages-channel': ['message of a channel left out', 'messages of channels left out'],
  'messages-crowd': ['message to a crowd left out', 'messages to a crowd left out'],
  calls: ['call', 'calls'],
  meetings: ['meeting', 'meetings'],
  chats: ['chat', 'chats'],
  'people-listed': ['person listed', 'people listed'],
  'people-followed': [
    'person you follow who does not follow you',
    'people you follow who do not follow you',
  ],
  texts: ['text', 'texts'],
  'picture-messages': ['picture or group message', 'picture and group messages'],
  'calls-made': ['call made', 'calls made'],
  'calls-received': ['call received', 'calls received'],
  'calls-missed': ['call nobody answered left out', 'calls nobody answered left out'],
  'numbers-withheld': ['with a withheld number', 'with a withheld number'],
  'contacts-with-phone': ['with a phone number', 'with a phone number'],
  'contacts-collected': [
    'that Google kept by itself after a mail',
    'that Google kept by itself after mails',
  ],
  'contacts-without-name': ['without a name', 'without a name'],
  'contacts-exchange': [
    'contact with an address inside a company only',
    'contacts with an address inside a company only',
  ],
  'people-invited': ['person named in meetings', 'people named in meetings'],
  'meetings-repeating': ['meeting that repeats', 'meetings that repeat'],
  'meetings-changed': ['changed time of a series', 'changed times of series'],
  'meetings-older': ['older version of a meeting left out', 'older versions of meetings left out'],
  'meetings-cancelled': ['cancelled meeting left out', 'cancelled meetings left out'],
  'meetings-planned': [
    'planned time left out: the file does not reach so far',
    'planned times left out: the file does not reach so far',
  ],
  'meetings-crowd': ['meeting of a crowd left out', 'meetings of a crowd left out'],
  'meetings-alone': ['entry that names nobody', 'entries that name nobody'],
  'meeting-answers': ['answer to an invitation left out', 'answers to invitations left out'],
  'meeting-groups': ['group or list invited', 'groups or lists invited'],
  rooms: ['room or thing booked', 'rooms or things booked'],
  'days-of-note': ['birthday or holiday', 'birthdays and holidays'],
  'rows-organisation': ['row of an organisation', 'rows of organisations'],
  'people-placed': ['with a town or country', 'with a town or country'],
} satisfies Record<TallyKind, readonly [string, string]>;

/** One count, without a full stop: "46 conversations of three people or more". */
export function sayTally({ kind, count }: Tally): string {
  const [one, several] = PHRASES[kind];
  return counted(count, one, several);
}
