/** One mail file while it is read: its report, the folder it stands for, and the time it speaks of. */
import type { Coverage } from '../../facts/facts.ts';
import { ReportBuilder } from '../report-builder.ts';

export class MailFile {
  readonly name: string;
  readonly report: ReportBuilder;
  /** The mailbox's own name, lower case: "sent" for `Mail/Sent.mbox`. */
  readonly folder: string;
  #row = 0;
  #from = Infinity;
  #to = -Infinity;

  constructor(name: string) {
    this.name = name;
    this.report = new ReportBuilder(name, 'mail');
    const last = name.split(/[/\\›]/u).at(-1) ?? '';
    this.folder = last
      .replace(/\.(?:mbox|mbx|mbs)$/iu, '')
      .trim()
      .toLowerCase();
  }

  /** Mails seen so far. */
  get rows(): number {
    return this.#row;
  }

  /** The number of the mail that comes now, from 1. */
  nextRow(): number {
    this.report.sawRow();
    this.report.tally('mails');
    this.#row += 1;
    return this.#row;
  }

  /** The file holds a mail of this instant, of whatever kind: silence then would have been heard. */
  covers(instant: number): void {
    this.#from = Math.min(this.#from, instant);
    this.#to = Math.max(this.#to, instant);
  }

  get coverage(): Coverage | null {
    return this.#from <= this.#to ? { from: this.#from, to: this.#to } : null;
  }
}
