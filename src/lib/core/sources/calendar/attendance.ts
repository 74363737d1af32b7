/**
 * Who was at a meeting: everybody asked who is a person and did not decline, by the rules of
 * `settle-meetings.ts`. Worked out once for an event, however often it takes place.
 */
import type { NewInteraction } from '../../facts/batch-builder.ts';
import { SETTINGS } from '../../settings.ts';
import type { Asked, CalendarEvent } from './event.ts';
import type { GuestBook } from './guest-book.ts';

/** What all times of a meeting share. */
export type Present = Pick<NewInteraction, 'participants' | 'topics' | 'content'>;

const SEPARATOR = '\u001f';
const PARTS = { organiser: 'from', asked: 'to', optional: 'cc' } as const;

export class Attendance {
  readonly #book: GuestBook;
  readonly #known = new Map<CalendarEvent, Present | null>();

  constructor(book: GuestBook) {
    this.#book = book;
  }

  /** Who was there; null where that is nobody, one alone, or a crowd. */
  present(event: CalendarEvent): Present | null {
    const known = this.#known.get(event);
    if (known !== undefined) return known;
    const persons = this.personsOf(event);
    const participants = persons.flatMap(({ guest, part, isAbsent }) => {
      const handle = this.#book.guests[guest]?.handle;
      return handle === undefined || isAbsent ? [] : [{ handle, role: PARTS[part] }];
    });
    const parts = participants.map(({ handle, role }) => `${role} ${handle}`);
    const content = ['meeting', event.title, ...parts].join(SEPARATOR);
    const topics = event.title === '' ? [] : [event.title];
    const present =
      isCrowd(persons) || participants.length < 2 ? null : { participants, content, topics };
    this.#known.set(event, present);
    return present;
  }

  /** Each person asked, once: absent where any line says so, organiser where one does. */
  personsOf({ asked }: CalendarEvent): Asked[] {
    const persons = new Map<number, Asked>();
    for (const one of asked) {
      if (this.#book.guests[one.guest]?.why !== null) continue;
      const known = persons.get(one.guest);
      const part = one.part === 'organiser' ? one.part : (known?.part ?? one.part);
      const isAbsent = one.isAbsent || (known?.isAbsent ?? false);
      persons.set(one.guest, { guest: one.guest, part, isAbsent });
    }
    return [...persons.values()];
  }

  /** Nobody was asked: rooms, lists and calendars are nobody. */
  isAlone({ asked }: CalendarEvent): boolean {
    return asked.every(({ guest }) => this.#book.guests[guest]?.why !== null);
  }

  /** A birthday or a holiday: said to be one, kept by a calendar, or a whole day every year. */
  isDayOfNote({ isDayOfNote, start, rules, asked }: CalendarEvent): boolean {
    const isKept = asked.some(
      ({ guest, part }) => part === 'organiser' && this.#book.guests[guest]?.why === 'room',
    );
    const isYearly = rules.some(({ frequency }) => frequency === 'YEARLY');
    return isDayOfNote || isKept || (start?.isDate === true && isYearly);
  }
}

/** More people than a tie could come of. */
export function isCrowd(persons: readonly Asked[]): boolean {
  return persons.length > SETTINGS.ownEventLimit.value;
}
