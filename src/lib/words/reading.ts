/** What reading a file has to tell, in words: what it is, and what is the matter with its rows. */
import type { SourceId } from '#core/facts/facts.ts';
import { ABOUT_SOURCES } from '#core/sources/about.ts';
import type { FileReport } from '#core/sources/file-report.ts';
import type { ReadReason } from '#core/sources/reasons.ts';
import { count, counted } from './format.ts';
import { quoted } from './quoted.ts';

/** What is the matter with a row, as a clause without a full stop. */
export function sayReadReason(reason: ReadReason): string {
  switch (reason.kind) {
    case 'too-few-fields':
      return `${counted(reason.found, 'cell')} where the header has ${count(reason.expected)}`;
    case 'too-many-fields':
      return `${counted(reason.found, 'cell')} where the header has ${count(reason.expected)}; the rest was left out`;
    case 'no-sender':
      return 'nobody stands under “from”';
    case 'no-recipient':
      return 'nobody stands under “to”';
    case 'no-source':
      return 'the first person is missing';
    case 'no-target':
      return 'the second person is missing';
    case 'no-name':
      return 'there is no name, address or number';
    case 'self-tie':
      return `${quoted(reason.name)} stands on both sides`;
    case 'bad-date':
      return `${quoted(reason.text)} is not a date Kith can read; the row is kept without one`;
    case 'ambiguous-date':
      return `${quoted(reason.text)} could be two dates; the row is kept without one`;
    case 'bad-weight':
      return `the weight ${quoted(reason.text)} is not a number above 0; the row counts as if it had none`;
    case 'negative-weight':
      return `the weight ${quoted(reason.text)} is below 0; the row counts as if it had none`;
    case 'nobody':
      return `${quoted(reason.text)} is nobody in particular`;
    case 'organisations-only':
      return 'one side has only organisations, so it says nothing of two people';
    case 'repeated-id':
      return reason.id === ''
        ? 'the same row stands above'
        : `the id ${quoted(reason.id)} stands in a row above; the first one counts`;
    case 'unclosed-quote':
      return 'a quotation mark is not closed; the line was read without it';
    case 'cut-cell':
      return `the cell under ${quoted(reason.column)} is very long; its first ${count(reason.limit)} characters are kept`;
    case 'duplicate-header':
      return `the header ${quoted(reason.header)} stands twice`;
    case 'empty-header':
      return `column ${count(reason.column)} has no header`;
    case 'bad-mail-date':
      return sayMailDate(reason.text, reason.instead);
    case 'unclosed-card':
      return 'the card has no end; what stands before the next card was read';
    case 'repeated-uid':
      return 'another card above has the same id; both were kept';
    case 'stray-line':
      return 'the line says nothing Kith knows';
    case 'group-card':
      return `${reason.name === '' ? 'the card' : quoted(reason.name)} is a list or a place, not a person`;
    case 'first-name-only':
      return `${quoted(reason.name)} is named as a relation by one word, which could be several people`;
    case 'unclosed-event':
      return 'the event has no end; what stands before the next one was read';
    case 'bad-rule':
      return `${quoted(reason.text)} is not a repetition Kith can read; its first time counts`;
    case 'unknown-zone':
      return `the time zone ${quoted(reason.zone)} is unknown; its times are read as yours`;
    case 'hidden-person':
      return 'the profile is closed: the row has neither a name nor a link';
    case 'closed-account':
      return 'the sender has no profile: a closed account or an advertiser';
    case 'sponsored':
      return 'this is an advertisement';
    case 'spam':
      return 'it lies in the spam folder';
    case 'draft':
      return 'it is a draft that was not sent';
    case 'robot':
      return 'a robot wrote it';
    case 'channel':
      return 'a channel wrote it';
    case 'crowd':
      return 'it went to a crowd';
    case 'service-line':
      return 'the service itself says it, not a person';
    case 'missed-call':
      return 'nobody answered the call';
    case 'broken-tag':
      return 'something here is damaged and was left out';
    case 'cut-off':
      return 'the file ends in the middle; what stands before was read';
    case 'request':
      return 'a stranger wrote it and had no answer';
    case 'parallel-tie':
      return `${quoted(reason.name)} and ${quoted(reason.other)} are tied above already; the weights were added`;
    case 'unlisted-end':
      return `${quoted(reason.id)} is not in the file’s list of people and was added to it`;
    default:
      return reason satisfies never;
  }
}

/** What the numbers of a file's problems count: "mail" in a mailbox, "row" in a table. */
export function placeWord(source: SourceId | null): string {
  return source === null ? 'line' : ABOUT_SOURCES[source].place;
}

/** What a file is to people who choose files: "letters or messages table". */
export function sayShape(shape: FileReport['shape']): string {
  switch (shape) {
    case 'events':
      return 'letters or messages table';
    case 'edges':
      return 'list of ties';
    case 'people':
      return 'list of people';
    case 'matrix':
      return 'square table of ties';
    case 'mails':
      return 'mail';
    case 'messages':
      return 'messages';
    case 'meetings':
      return 'calendar';
    case 'graph':
      return 'network file';
    case null:
      return 'not read';
    default:
      return shape satisfies never;
  }
}

/** What was the matter with a mail's date, and which time was taken for it. */
function sayMailDate(text: string, instead: 'received' | 'separator' | null): string {
  const what = text === '' ? 'the mail has no date' : `${quoted(text)} is not a date Kith can read`;
  switch (instead) {
    case 'received':
      return `${what}; the time it arrived stands for it`;
    case 'separator':
      return `${what}; the time it was filed stands for it`;
    case null:
      return `${what}; it is kept without one`;
    default:
      return instead satisfies never;
  }
}
