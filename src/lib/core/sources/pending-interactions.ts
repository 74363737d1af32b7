/**
 * What may state ties, held in columns until a whole file is known: only then can be told who the owner is,
 * who never got an answer, and which person a number without a country means. Some 60 bytes each.
 */
import {
  CHANNELS,
  FLOATING,
  PRECISIONS,
  ROLES,
  type Channel,
  type Precision,
  type Role,
} from '../facts/facts.ts';
import { float64, uint32, uint8 } from '../facts/growable-column.ts';
import type { Hash64 } from '../facts/hash.ts';

/** A time as a source gives it. */
interface Moment {
  at: number;
  precision: Precision;
  isFloating: boolean;
}

export interface PendingInteraction extends Moment {
  key: Hash64;
  channel: Channel;
  /** Looks like bulk. */
  isDoubtful: boolean;
  row: number;
  file: number;
  /** The sender first; numbers of the source's own address book. */
  participants: { person: number; role: Role }[];
}

export class PendingInteractions {
  readonly #keyHigh = uint32();
  readonly #keyLow = uint32();
  readonly #at = float64();
  readonly #timeMark = uint8();
  readonly #channel = uint8();
  readonly #isDoubtful = uint8();
  readonly #row = uint32();
  readonly #file = uint32();
  readonly #start = uint32();
  readonly #person = uint32();
  readonly #role = uint8();

  /** Adds one; a time of null is unknown. */
  append(fact: Omit<PendingInteraction, keyof Moment>, moment: Moment | null): void {
    this.#keyHigh.push(fact.key.high);
    this.#keyLow.push(fact.key.low);
    this.#at.push(moment?.at ?? NaN);
    const mark = PRECISIONS.indexOf(moment?.precision ?? 'day');
    this.#timeMark.push(mark + (moment?.isFloating ? FLOATING : 0));
    this.#channel.push(CHANNELS.indexOf(fact.channel));
    this.#isDoubtful.push(fact.isDoubtful ? 1 : 0);
    this.#row.push(fact.row);
    this.#file.push(fact.file);
    this.#start.push(this.#person.length);
    for (const { person, role } of fact.participants) {
      this.#person.push(person);
      this.#role.push(ROLES.indexOf(role));
    }
  }

  /** All of them in the order they came, as often as asked. Nothing may be added afterwards. */
  finish(): Iterable<PendingInteraction> {
    const [keyHigh, keyLow] = [this.#keyHigh.finish(), this.#keyLow.finish()];
    const [at, timeMark] = [this.#at.finish(), this.#timeMark.finish()];
    const channel = this.#channel.finish();
    const [isDoubtful, row] = [this.#isDoubtful.finish(), this.#row.finish()];
    const [file, start] = [this.#file.finish(), this.#start.finish()];
    const [person, role] = [this.#person.finish(), this.#role.finish()];
    const interactionAt = (i: number): PendingInteraction => {
      const mark = timeMark[i] ?? 0;
      const participants: PendingInteraction['participants'] = [];
      for (let p = start[i] ?? 0; p < (start[i + 1] ?? person.length); p += 1) {
        participants.push({ person: person[p] ?? 0, role: ROLES[role[p] ?? 0] ?? 'to' });
      }
      return {
        key: { high: keyHigh[i] ?? 0, low: keyLow[i] ?? 0 },
        at: at[i] ?? NaN,
        precision: PRECISIONS[mark % FLOATING] ?? 'day',
        isFloating: mark >= FLOATING,
        channel: CHANNELS[channel[i] ?? 0] ?? 'other',
        isDoubtful: isDoubtful[i] === 1,
        row: row[i] ?? 0,
        file: file[i] ?? 0,
        participants,
      };
    };
    return {
      *[Symbol.iterator]() {
        for (let i = 0; i < at.length; i += 1) yield interactionAt(i);
      },
    };
  }
}
