/**
 * The rows of messages.csv: who wrote to whom, in which conversation, and which rows are no message
 * between people. Who wrote is read from the sender's profile link only: sent mail lies in the inbox too.
 *
 * Quirks: until 2023 recipients have no links, only names joined by ", ", and a name may hold a comma
 * itself ("Ada Example, PhD"); with links, the cell of names is never taken apart. Advertisements,
 * drafts and closed accounts have rows like everybody else.
 */
import { handleIdentity, visibleText, type Handle } from '../../facts/handles.ts';
import type { ReadReason } from '../reasons.ts';
import { member, nameInLinkedin, type Member } from './members.ts';
import type { Row } from './rows.ts';

export interface MessageRow {
  row: Row;
  conversation: string;
  sender: Member | null;
  /** Without the sender, each once. */
  recipients: Member[];
  /** Why this is no message between people; null when it is one. */
  aside: ReadReason | null;
}

const SPONSORED = /^sponsored\b/iu;
const YES = /^(?:yes|true|1)$/iu;
const LINKS_APART = /,\s*(?=(?:https?:|www\.|(?:[a-z]+\.)?linkedin\.com))/iu;
/** What may follow a comma within one name: a title, or capitals that look like one. */
const TITLE =
  /^(?:ph\.?\s?d|m\.?b\.?a|m\.?sc|b\.?sc|m\.?a|b\.?a|m\.?d|j\.?d|ll\.?[bm]|jr|sr|i{2,3}|iv|dr|prof|p\.?eng|esq|shrm-\w+)\.?$/iu;
const CAPITALS = /^[A-Z]{2,6}®?$/u;

/** Takes one row of messages apart. */
export function messageRow(row: Row): MessageRow {
  const hasLinks = row.has('senderprofileurl');
  const from = row.said('from');
  const sender = hasLinks ? linked(row.cell('senderprofileurl'), from) : member('', from);
  return {
    row,
    conversation: row.cell('conversationid'),
    sender,
    recipients: recipientsOf(row, sender),
    aside: asideOf(row, sender),
  };
}

/** A member by link only: a name without one is an advertiser or a closed account. */
function linked(url: string, name: string): Member | null {
  const found = member(url, name);
  return found?.handle.startsWith('linkedin:') ? found : null;
}

function recipientsOf(row: Row, sender: Member | null): Member[] {
  const links = row.cell('recipientprofileurls').split(LINKS_APART).filter(Boolean);
  const names = row.said('to');
  const all =
    links.length > 0
      ? links.map((url) => linked(url, links.length === 1 ? names : ''))
      : namesIn(names).map((name) => member('', name));
  const isSender = ({ handle, name }: Member): boolean =>
    sender !== null &&
    (handle === sender.handle ||
      (name !== null && handle.startsWith('name-in-') && name === sender.name));
  const seen = new Set<Handle>();
  return all.filter((found): found is Member => {
    if (found === null || isSender(found) || seen.has(found.handle)) return false;
    seen.add(found.handle);
    return true;
  });
}

/** "Sam Owner, Ada Example, PhD" → Sam Owner | Ada Example, PhD. */
function namesIn(cell: string): string[] {
  const names: string[] = [];
  for (const part of cell.split(',').map(visibleText).filter(Boolean)) {
    const last = names.length - 1;
    if (last >= 0 && (TITLE.test(part) || CAPITALS.test(part)))
      names[last] = `${names[last]}, ${part}`;
    else names.push(part);
  }
  return names;
}

function asideOf(row: Row, sender: Member | null): ReadReason | null {
  if (YES.test(row.cell('ismessagedraft')) || YES.test(row.cell('isconversationdraft'))) {
    return { kind: 'draft' };
  }
  const isAdvertisement =
    SPONSORED.test(row.cell('conversationtitle')) ||
    row.isAdvertisement('content') ||
    row.isAdvertisement('subject');
  if (isAdvertisement) return { kind: 'sponsored' };
  if (row.cell('folder').toLowerCase() === 'spam') return { kind: 'spam' };
  return sender === null ? { kind: 'closed-account' } : null;
}

/**
 * One name for each handle of a file: names that rows write without a link become the profile that alone
 * carries the name in this file. For counting only; facts keep what the row says.
 */
export function sameInFile(messages: readonly MessageRow[]): (handle: Handle) => string {
  const profileOf = new Map<string, Handle | null>();
  for (const { sender, recipients } of messages) {
    for (const found of sender === null ? recipients : [sender, ...recipients]) {
      if (found.name === null || !found.handle.startsWith('linkedin:')) continue;
      const name = handleIdentity(nameInLinkedin(found.name));
      const known = profileOf.get(name);
      profileOf.set(name, known === undefined || known === found.handle ? found.handle : null);
    }
  }
  return (handle) => profileOf.get(handleIdentity(handle)) ?? handleIdentity(handle);
}
