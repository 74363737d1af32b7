/**
 * Who of the names in a chat is a person, and by which handle. WhatsApp exports no ids: a contact is the
 * name the owner's phone has for them, anybody else a number, or `~ Name` as they call themselves. The
 * tilde stays in the handle, since a stranger's own word for themselves is no contact of that name.
 */
import { handleIdentity, normaliseName, type Handle } from '../../facts/handles.ts';
import { phoneHandle } from '../phones.ts';
import { NOBODY, type ScannedChat } from './chat-scan.ts';

export interface ChatPerson {
  handle: Handle;
  /** The handle as it is compared: worked out once, a chat names its people at every line. */
  identity: string;
  /** Null where there is only a number. */
  name: string | null;
  /** What to call them in a list. */
  label: string;
}

/** What a name in a chat is: a person, the group itself, an assistant of the service. */
export type Speaker = { kind: 'person'; person: ChatPerson } | { kind: 'chat' } | { kind: 'robot' };

const OWN_WORD = /^~\s*/u;
const ROBOTS = new Set(['meta ai', 'whatsapp', 'whatsapp business']);

/** Everybody named as a sender, by number. `title` is the chat's name as far as its file tells. */
export function speakersOf(chat: ScannedChat, title: string | null): Speaker[] {
  const named = title === null ? null : normaliseName(title);
  return chat.senders.map(({ name, lines, linesByApp }, number): Speaker => {
    const identity = normaliseName(name);
    // The iPhone writes service lines under the chat's own name, which then never writes otherwise.
    const isHead = number === chat.firstSender && chat.firstSender !== NOBODY;
    if (lines === linesByApp && (isHead || identity === named)) return { kind: 'chat' };
    return ROBOTS.has(identity) ? { kind: 'robot' } : { kind: 'person', person: personNamed(name) };
  });
}

export function nameInWhatsapp(name: string): Handle {
  return `name-in-whatsapp:${name}`;
}

function personNamed(written: string): ChatPerson {
  const phone = phoneHandle(written);
  if (phone) return person(phone, null, written);
  const ownWord = written.replace(OWN_WORD, '');
  if (ownWord === written || ownWord === '') {
    return person(nameInWhatsapp(written), written, written);
  }
  return person(nameInWhatsapp(`~${ownWord}`), ownWord, ownWord);
}

function person(handle: Handle, name: string | null, label: string): ChatPerson {
  return { handle, identity: handleIdentity(handle), name, label };
}
