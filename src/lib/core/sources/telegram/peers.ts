/**
 * Who is who in one export. Ids are Telegram's own and hold across exports; names are the owner's contact
 * names, or what people call themselves. A deleted account has an id and no name: it is nobody, unless it
 * is named in another conversation of the export.
 */
import { normaliseName, visibleText, type Handle } from '../../facts/handles.ts';
import { field, textField } from '../json-file.ts';
import { numberText, peerField, type Chat, type PeerId } from './export-shape.ts';

export class Peers {
  readonly #names = new Map<PeerId, string>();
  /** Ids under each normalised name. */
  readonly #named = new Map<string, Set<PeerId>>();
  readonly #robots = new Set<PeerId>();
  /** Who exported, where the export says so. */
  readonly owner: PeerId | null;

  constructor(value: unknown, chats: readonly Chat[]) {
    const self = field(value, 'personal_information');
    this.owner = peerField(self, 'user_id');
    if (this.owner) this.#call(this.owner, fullName(self));
    for (const { kind, messages } of chats) {
      for (const message of messages) {
        for (const [id, name] of [
          ['from_id', 'from'],
          ['actor_id', 'actor'],
        ] as const) {
          const peer = peerField(message, id);
          if (!peer) continue;
          this.#call(peer, visibleText(textField(message, name)));
          if (kind === 'robot' && peer !== this.owner) this.#robots.add(peer);
        }
      }
    }
  }

  /** Null for who is named nowhere. */
  nameOf(peer: PeerId): string | null {
    return this.#names.get(peer) ?? null;
  }

  /** The one user of this name; null for none and for several. */
  userNamed(name: string): PeerId | null {
    const [only, ...more] = this.#named.get(normaliseName(name)) ?? [];
    return only && more.length === 0 ? only : null;
  }

  isRobot(peer: PeerId): boolean {
    return this.#robots.has(peer);
  }

  /** The other one of a chat of two; null where nothing tells. */
  partnerIn(chat: Chat): PeerId | null {
    const writers = new Set(chat.messages.flatMap((message) => writerOf(message) ?? []));
    const own: PeerId = `user${chat.id}`;
    if (writers.has(own)) return own;
    const others = [...writers].filter((peer) => peer !== this.owner);
    if (this.owner && others.length === 1) return others[0] ?? null;
    const named = others.filter((peer) => chat.name !== '' && this.nameOf(peer) === chat.name);
    if (named.length === 1) return named[0] ?? null;
    if (others.length > 1 || !/^\d+$/u.test(chat.id)) return null;
    // Only the owner wrote: the conversation's own number and name are the other's.
    this.#call(own, chat.name);
    return own;
  }

  #call(peer: PeerId, name: string): void {
    if (name === '' || this.#names.has(peer)) return;
    this.#names.set(peer, name);
    const key = normaliseName(name);
    if (peer.startsWith('user'))
      this.#named.set(key, (this.#named.get(key) ?? new Set()).add(peer));
  }
}

/** Who wrote a message or did what a service line tells. */
export function writerOf(message: unknown): PeerId | null {
  return peerField(message, 'from_id') ?? peerField(message, 'actor_id');
}

export function handleOf(peer: PeerId): Handle {
  return `telegram:${peer}`;
}

export function nameInTelegram(name: string): Handle {
  return `name-in-telegram:${name}`;
}

/** First and last name of a contact or of the owner. */
export function fullName(row: unknown): string {
  return visibleText(`${textField(row, 'first_name')} ${textField(row, 'last_name')}`);
}

/** The number of a contact or of the owner, as written. */
export function phoneOf(row: unknown): string {
  return numberText(field(row, 'phone_number'));
}
