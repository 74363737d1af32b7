/**
 * Mails that may state ties, held in columns until the whole mailbox is known: only then can be told who
 * the owner is and who never got an answer. Some 60 bytes a mail.
 */
import { FLOATING, PRECISIONS, ROLES, type Precision, type Role } from '../../facts/facts.ts';
import { float64, uint32, uint8 } from '../../facts/growable-column.ts';
import type { Hash64 } from '../../facts/hash.ts';
import type { MailDate } from './mail-dates.ts';

export interface PendingMail {
  key: Hash64;
  at: number;
  precision: Precision;
  isFloating: boolean;
  isDoubtful: boolean;
  row: number;
  file: number;
  /** The sender first; numbers of the address book. */
  participants: { person: number; role: Role }[];
}

export class PendingMails {
  readonly #keyHigh = uint32();
  readonly #keyLow = uint32();
  readonly #at = float64();
  readonly #timeMark = uint8();
  readonly #isDoubtful = uint8();
  readonly #row = uint32();
  readonly #file = uint32();
  readonly #start = uint32();
  readonly #person = uint32();
  readonly #role = uint8();

  append(
    mail: Pick<PendingMail, 'key' | 'isDoubtful' | 'row' | 'file' | 'participants'>,
    date: MailDate | null,
  ): void {
    this.#keyHigh.push(mail.key.high);
    this.#keyLow.push(mail.key.low);
    this.#at.push(date?.at ?? NaN);
    const mark = PRECISIONS.indexOf(date?.precision ?? 'day');
    this.#timeMark.push(mark + (date?.isFloating ? FLOATING : 0));
    this.#isDoubtful.push(mail.isDoubtful ? 1 : 0);
    this.#row.push(mail.row);
    this.#file.push(mail.file);
    this.#start.push(this.#person.length);
    for (const { person, role } of mail.participants) {
      this.#person.push(person);
      this.#role.push(ROLES.indexOf(role));
    }
  }

  /** All mails in the order they came, as often as asked. Nothing may be added afterwards. */
  finish(): Iterable<PendingMail> {
    const [keyHigh, keyLow] = [this.#keyHigh.finish(), this.#keyLow.finish()];
    const [at, timeMark] = [this.#at.finish(), this.#timeMark.finish()];
    const [isDoubtful, row] = [this.#isDoubtful.finish(), this.#row.finish()];
    const [file, start] = [this.#file.finish(), this.#start.finish()];
    const [person, role] = [this.#person.finish(), this.#role.finish()];
    const mailAt = (i: number): PendingMail => {
      const mark = timeMark[i] ?? 0;
      const participants: PendingMail['participants'] = [];
      for (let p = start[i] ?? 0; p < (start[i + 1] ?? person.length); p += 1) {
        participants.push({ person: person[p] ?? 0, role: ROLES[role[p] ?? 0] ?? 'to' });
      }
      return {
        key: { high: keyHigh[i] ?? 0, low: keyLow[i] ?? 0 },
        at: at[i] ?? NaN,
        precision: PRECISIONS[mark % FLOATING] ?? 'day',
        isFloating: mark >= FLOATING,
        isDoubtful: isDoubtful[i] === 1,
        row: row[i] ?? 0,
        file: file[i] ?? 0,
        participants,
      };
    };
    return {
      *[Symbol.iterator]() {
        for (let i = 0; i < at.length; i += 1) yield mailAt(i);
      },
    };
  }
}
