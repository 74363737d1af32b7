/** The addresses met in one reading: under which names, how often as noise, and what they look like. */
import { byCodePoint, type Handle } from '../../facts/handles.ts';
import type { OtherSender } from '../../facts/aside.ts';
import { addressKind, type AddressKind } from './address-marks.ts';
import type { MailAddress } from './mail-addresses.ts';
import { NAMES_KEPT } from '../limits.ts';

export type WhyOther = OtherSender['why'];

interface NameSeen {
  mails: number;
  row: number;
  file: number;
}

interface Entry {
  address: string;
  kind: AddressKind;
  isList: boolean;
  names: Map<string, NameSeen>;
  /** Mails of this sender set aside, by reason. */
  setAside: Map<WhyOther, number>;
}

export class AddressBook {
  readonly #entries: Entry[] = [];
  readonly #index = new Map<string, number>();

  get size(): number {
    return this.#entries.length;
  }

  /** The number of an address, remembering the name it stands under here. */
  met({ address, name }: MailAddress, row: number, file: number): number {
    const index = this.indexOf(address);
    const names = this.#entries[index]?.names;
    if (name === null || !names) return index;
    const seen = names.get(name);
    if (seen) seen.mails += 1;
    else if (names.size < NAMES_KEPT) names.set(name, { mails: 1, row, file });
    return index;
  }

  indexOf(address: string): number {
    const known = this.#index.get(address);
    if (known !== undefined) return known;
    this.#index.set(address, this.#entries.length);
    const kind = addressKind(address);
    return (
      this.#entries.push({ address, kind, isList: false, names: new Map(), setAside: new Map() }) -
      1
    );
  }

  handle(index: number): Handle {
    return `email:${this.#entries[index]?.address ?? ''}`;
  }

  kind(index: number): AddressKind {
    return this.#entries[index]?.kind ?? 'person';
  }

  markList(address: string): void {
    const entry = this.#entries[this.indexOf(address)];
    if (entry) entry.isList = true;
  }

  /** Why an address can be nobody, whoever writes to it; null when it may be a person. */
  nobody(index: number): WhyOther | null {
    const entry = this.#entries[index];
    if (entry?.isList) return 'list';
    const kind = entry?.kind ?? 'person';
    return kind === 'person' || kind === 'shared' ? null : kind;
  }

  setAside(index: number, why: WhyOther): void {
    const counts = this.#entries[index]?.setAside;
    counts?.set(why, (counts.get(why) ?? 0) + 1);
  }

  /** How many mails of this sender were set aside for a reason. */
  mailsSetAside(index: number, why: WhyOther): number {
    return this.#entries[index]?.setAside.get(why) ?? 0;
  }

  /** The name an address stands under most often, and where it first did; null when it has none. */
  bestName(index: number): (NameSeen & { name: string }) | null {
    let best: (NameSeen & { name: string }) | null = null;
    for (const [name, seen] of this.#entries[index]?.names ?? []) {
      const isBetter =
        !best ||
        seen.mails > best.mails ||
        (seen.mails === best.mails && byCodePoint(name, best.name) < 0);
      if (isBetter) best = { name, ...seen };
    }
    return best;
  }

  /** Who is no person of the network, with the commonest reason; most mails first. */
  others(isPerson: (index: number) => boolean, limit: number): OtherSender[] {
    return this.#entries
      .flatMap(({ setAside }, index) => {
        const reasons = [...setAside].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]));
        const [first] = reasons;
        if (!first || isPerson(index)) return [];
        const messages = reasons.reduce((sum, [, count]) => sum + count, 0);
        const name = this.bestName(index)?.name ?? null;
        return [{ handle: this.handle(index), name, why: first[0], messages }];
      })
      .sort((a, b) => b.messages - a.messages || byCodePoint(a.handle, b.handle))
      .slice(0, limit);
  }
}
