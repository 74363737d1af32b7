/** When each line of a chat was written, as far as the file tells. */
import type { DateOrder, FileReport } from '../file-report.ts';
import type { ReadReason } from '../reasons.ts';
import { NO_MINUTE, type ChatLines } from './chat-scan.ts';
import { findDateOrder, midnightOf, type FoundDateOrder } from './date-order.ts';

const MINUTE_MS = 60_000;
const SECOND_MS = 1000;

export class ChatDates {
  readonly #lines: ChatLines;
  readonly #found: FoundDateOrder;

  /** `answer` is the owner's, for a file that does not tell day from month. */
  constructor(lines: ChatLines, answer: DateOrder | null) {
    this.#lines = lines;
    this.#found = findDateOrder(
      {
        length: lines.length,
        numbers: (row) => this.#numbers(row),
        minute: (row) => (lines.minute[row] ?? 0) % NO_MINUTE,
        isDotted: lines.mark === '.',
      },
      answer,
    );
  }

  /** What the report tells of the order of day and month. */
  get told(): FileReport['dateOrder'] {
    return this.#found.told;
  }

  /** Ms as if of UTC: chats state no zone. NaN when unknown. */
  at(row: number): number {
    const minute = this.#lines.minute[row] ?? NO_MINUTE;
    if (minute >= NO_MINUTE) return NaN;
    const second = this.#lines.second[row] ?? NaN;
    const inMinute = Number.isNaN(second) ? 0 : second * SECOND_MS;
    return midnightOf(this.#numbers(row), this.#found.order) + minute * MINUTE_MS + inMinute;
  }

  /** Why a line's time is unknown. */
  doubt(row: number): ReadReason {
    const numbers = this.#numbers(row);
    const text = numbers.join(this.#lines.mark);
    const [dayFirst, monthFirst] = (['day-first', 'month-first'] as const).map((order) =>
      midnightOf(numbers, order),
    );
    const isEither = !Number.isNaN(dayFirst) && !Number.isNaN(monthFirst);
    const isUndecided = this.#found.order === null && isEither;
    return { kind: isUndecided ? 'ambiguous-date' : 'bad-date', text };
  }

  #numbers(row: number): readonly [number, number, number] {
    const [first, second, third] = this.#lines.numbers;
    return [first[row] ?? 0, second[row] ?? 0, third[row] ?? 0];
  }
}
