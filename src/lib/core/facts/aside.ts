/**
 * What a source read and set aside, because whoever is behind it is no person of the network: who they
 * are, and the messages between them and the people here. None of it counts until the owner takes one of
 * them in (`admit.ts`), so it is kept apart from the facts, and in bounds: the latest messages of each
 * sender, and fewer of each where there are very many. Which ones stay does not depend on the order they
 * were met in. Cost: O(1) amortised a message, O(kept log kept) to finish.
 */
import { SETTINGS } from '../settings.ts';
import type { Channel, Precision, Role } from './facts.ts';
import { byCodePoint, type Handle } from './handles.ts';
import type { Hash64 } from './hash.ts';

/** Who wrote or was written to, but is no person of the network, and how much. */
export interface OtherSender {
  handle: Handle;
  name: string | null;
  why: 'list' | 'robot' | 'bounce' | 'automatic' | 'room' | 'one-way' | 'short-code' | 'channel';
  messages: number;
}

/** One message set aside. Its people are all it names: persons and those who are none. */
export interface AsideInteraction {
  key: Hash64;
  /** Ms since 1970 UTC; null when unknown. */
  at: number | null;
  precision: Precision;
  isFloating: boolean;
  channel: Channel;
  /** What the source calls it; null when it does not say. */
  kind: string | null;
  row: number;
  file: number;
  participants: { handle: Handle; role: Role }[];
}

/** Gathers what is set aside while a source reads. */
export class AsideGatherer {
  readonly #bySender = new Map<Handle, AsideInteraction[]>();
  #held = 0;
  #most: number = SETTINGS.asidePerSender.value;

  /** Keeps a message of this sender among their latest. */
  add(sender: Handle, message: AsideInteraction): void {
    const list = this.#bySender.get(sender) ?? [];
    if (list.length === 0) this.#bySender.set(sender, list);
    list.push(message);
    this.#held += 1;
    if (list.length >= this.#most * 2) this.#trim(list);
    if (this.#held > SETTINGS.asideInAll.value * 2) this.#trimAll();
  }

  /** All that is kept, oldest first, without what `isKnown` says is a fact already. */
  finish(isKnown: (key: Hash64) => boolean): AsideInteraction[] {
    this.#trimAll();
    return [...this.#bySender.values()]
      .flat()
      .filter(({ key }) => !isKnown(key))
      .sort((a, b) => byTime(b, a));
  }

  /** Halves what each may keep until all together are few enough. */
  #trimAll(): void {
    const lists = [...this.#bySender.values()];
    const inAll = (): number =>
      lists.reduce((sum, { length }) => sum + Math.min(length, this.#most), 0);
    while (this.#most > 1 && inAll() > SETTINGS.asideInAll.value) {
      this.#most = Math.floor(this.#most / 2);
    }
    for (const list of lists) this.#trim(list);
  }

  #trim(list: AsideInteraction[]): void {
    if (list.length <= this.#most) return;
    list.sort(byTime);
    this.#held -= list.length - this.#most;
    list.length = this.#most;
  }
}

/** The latest first; undated last. */
function byTime(a: AsideInteraction, b: AsideInteraction): number {
  const [left, right] = [a.at ?? -Infinity, b.at ?? -Infinity];
  if (left !== right) return left < right ? 1 : -1;
  return b.key.high - a.key.high || b.key.low - a.key.low;
}

/** Why somebody stands aside, most messages first, where several imports say so. */
export function mergeSenders(lists: readonly (readonly OtherSender[])[]): OtherSender[] {
  const found = new Map<Handle, OtherSender>();
  for (const sender of lists.flat()) {
    const known = found.get(sender.handle);
    // Two exports of one mailbox overlap: the fuller one counts.
    if (!known || sender.messages > known.messages) {
      found.set(sender.handle, { ...sender, name: sender.name ?? known?.name ?? null });
    }
  }
  return [...found.values()].sort(
    (a, b) => b.messages - a.messages || byCodePoint(a.handle, b.handle),
  );
}
