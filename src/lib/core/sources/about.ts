/**
 * What each source is to people who choose files. Plain data without a reader, so that the page can say
 * what a file is without loading what reads it. Every source stands here, or this does not compile.
 */
import type { SourceId } from '../facts/facts.ts';

export interface AboutSource {
  /** What such a file is called: "WhatsApp chat". */
  title: string;
  /** Before the place of a row: "WhatsApp · chat.txt, line 12". */
  inShort: string;
  /** What a problem's number counts: "Line 12", "Mail 3". */
  place: 'row' | 'line' | 'mail' | 'message' | 'event' | 'record';
  /** What nobody should expect of it, in one line; null where it depends on the file. */
  unsaid: string | null;
}

const NOT_WHO_KNOWS_WHOM =
  'It does not say who knows whom, nor when you were in touch; mail would.';
const NOT_WHERE = 'It does not say where people work; LinkedIn or contacts would.';

export const ABOUT_SOURCES = {
  table: { title: 'Table', inShort: 'Row', place: 'row', unsaid: null },
  linkedin: { title: 'LinkedIn export', inShort: 'LinkedIn', place: 'line', unsaid: null },
  mail: { title: 'Mailbox', inShort: 'Mail', place: 'mail', unsaid: NOT_WHERE },
  vcard: {
    title: 'Contacts, vCard',
    inShort: 'Contacts',
    place: 'line',
    unsaid: NOT_WHO_KNOWS_WHOM,
  },
  'google-contacts': {
    title: 'Google contacts',
    inShort: 'Google',
    place: 'line',
    unsaid: NOT_WHO_KNOWS_WHOM,
  },
  outlook: { title: 'Outlook export', inShort: 'Outlook', place: 'line', unsaid: null },
  calendar: { title: 'Calendar', inShort: 'Calendar', place: 'event', unsaid: NOT_WHERE },
  whatsapp: { title: 'WhatsApp chat', inShort: 'WhatsApp', place: 'line', unsaid: NOT_WHERE },
  meta: {
    title: 'Facebook or Instagram export',
    inShort: 'Facebook',
    place: 'record',
    unsaid: NOT_WHERE,
  },
  telegram: { title: 'Telegram export', inShort: 'Telegram', place: 'message', unsaid: NOT_WHERE },
  slack: { title: 'Slack export', inShort: 'Slack', place: 'message', unsaid: null },
  'google-chat': {
    title: 'Google Chat',
    inShort: 'Google Chat',
    place: 'message',
    unsaid: NOT_WHERE,
  },
  sms: { title: 'Texts and calls', inShort: 'Phone', place: 'record', unsaid: NOT_WHERE },
  crm: { title: 'Contacts of another program', inShort: 'Contacts', place: 'record', unsaid: null },
  graph: { title: 'Network file', inShort: 'Network', place: 'record', unsaid: null },
} as const satisfies Record<SourceId, AboutSource>;
