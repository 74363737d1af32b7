/**
 * Which addresses are the owner's: those that wrote the mails labelled or filed as sent, and those the mail
 * server delivered to. Where a mailbox tells neither, the one address that stands in most of its mails.
 * All are offered; the owner decides.
 */
import { SETTINGS } from '../../settings.ts';
import type { PendingInteraction } from '../pending-interactions.ts';

export class OwnAddresses {
  readonly #sent = new Set<number>();
  readonly #delivered = new Map<number, number>();
  #deliveries = 0;

  /** Whose mails are labelled or filed as sent. */
  get sent(): ReadonlySet<number> {
    return this.#sent;
  }

  wroteSentMail(person: number): void {
    this.#sent.add(person);
  }

  delivered(persons: readonly number[]): void {
    if (persons.length > 0) this.#deliveries += 1;
    for (const person of new Set(persons)) {
      this.#delivered.set(person, (this.#delivered.get(person) ?? 0) + 1);
    }
  }

  /** The owner's addresses as far as the mails tell; empty when they do not. */
  find(mails: Iterable<PendingInteraction>): ReadonlySet<number> {
    const own = new Set(this.#sent);
    for (const [person, mailCount] of this.#delivered) {
      if (mailCount >= this.#deliveries * SETTINGS.deliveredShare.value) own.add(person);
    }
    return own.size > 0 ? own : mostFrequent(mails);
  }
}

function mostFrequent(mails: Iterable<PendingInteraction>): ReadonlySet<number> {
  const stands = new Map<number, number>();
  let all = 0;
  for (const { participants } of mails) {
    all += 1;
    for (const { person } of participants) stands.set(person, (stands.get(person) ?? 0) + 1);
  }
  const [first, second] = [...stands].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const isClear =
    first !== undefined &&
    first[1] >= all * SETTINGS.ownerShare.value &&
    first[1] >= (second?.[1] ?? 0) * SETTINGS.ownerLead.value;
  return new Set(isClear ? [first[0]] : []);
}
