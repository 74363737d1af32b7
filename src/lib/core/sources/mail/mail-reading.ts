/**
 * One reading of mail: takes header blocks one by one, keeps what may state ties, and settles at the end
 * which of it does.
 *
 * A mail counts once by its Message-ID, else by a hash of From, Date, To and Subject. A copy that came by a
 * list gives way to the direct one. Subjects and bodies are not kept. Cost: linear; see `pending-interactions.ts`.
 */
import type { Role } from '../../facts/facts.ts';
import { FLOATING } from '../../facts/facts.ts';
import type { Hash64 } from '../../facts/hash.ts';
import { instantOf } from '../../facts/instant.ts';
import { KeyIndex } from '../../facts/key-index.ts';
import { SETTINGS } from '../../settings.ts';
import { AddressBook, type WhyOther } from './address-book.ts';
import { AddressReader } from './mail-addresses.ts';
import type { MailFile } from './mail-file.ts';
import { readHeading, type MailHeading } from './mail-heading.ts';
import { OwnAddresses } from './own-addresses.ts';
import { PendingInteractions } from '../pending-interactions.ts';
import type { SettledMails } from './settle-mails.ts';

/** What became of a mail when it came. The order is stored with its key while reading. */
const VERDICTS = [
  ...(['kept', 'skipped', 'mails-draft', 'mails-spam', 'mails-bounce'] as const),
  ...(['mails-automatic', 'mails-robot', 'mails-list', 'mails-crowd'] as const),
] as const;
type Verdict = (typeof VERDICTS)[number];

const WHY = {
  'mails-bounce': 'bounce',
  'mails-automatic': 'automatic',
  'mails-robot': 'robot',
  'mails-list': 'list',
} as const satisfies Partial<Record<Verdict, WhyOther>>;

type Participants = { person: number; role: Role }[];

export class MailReading {
  readonly #timeZone: string;
  readonly #addresses = new AddressReader();
  readonly #book = new AddressBook();
  readonly #own = new OwnAddresses();
  readonly #pending = new PendingInteractions();
  /** Of senders who are no person: kept should the owner say they are. */
  readonly #aside = new PendingInteractions();
  /** What became of each mail, and in which file, by key. */
  readonly #seen = new KeyIndex();
  readonly #files: MailFile[] = [];

  /** `timeZone` reads dates without a zone. */
  constructor(timeZone: string) {
    this.#timeZone = timeZone;
  }

  startFile(file: MailFile): void {
    this.#files.push(file);
  }

  /** Takes the next mail of the file started last. */
  take(header: Uint8Array, separator: Uint8Array): void {
    const index = this.#files.length - 1;
    const file = this.#files[index];
    if (!file) return;
    const mail = readHeading(header, separator, file.folder, this.#addresses);
    const row = file.nextRow();
    if (mail.badDate) file.report.doubt(row, { kind: 'bad-mail-date', ...mail.badDate });
    for (const list of mail.lists) this.#book.markList(list);
    const participants = this.#participants(mail, row, index);
    const verdict = this.#verdict(mail, participants);
    if (this.#isRepeated(mail.key, verdict, file)) return;
    if (!mail.hasId) file.report.tally('mails-without-id');
    this.#seen.set(mail.key, index * VERDICTS.length + VERDICTS.indexOf(verdict));
    this.#settle(mail, verdict, participants, row, index);
  }

  /** All that is known, for settling. */
  finish(): SettledMails {
    const mails = this.#pending.finish();
    const own = this.#own.find(mails);
    return {
      ...{ files: this.#files, book: this.#book, mails, aside: this.#aside },
      ...{ own, sent: this.#own.sent },
    };
  }

  #isRepeated(key: Hash64, verdict: Verdict, file: MailFile): boolean {
    const earlier = this.#seen.get(key);
    if (earlier < 0) return false;
    file.report.tally('mails-repeated');
    const was = VERDICTS[earlier % VERDICTS.length] ?? 'kept';
    if (verdict !== 'kept' || was === 'kept' || was === 'skipped') return true;
    this.#files[Math.floor(earlier / VERDICTS.length)]?.report.tally(was, -1);
    return false;
  }

  #settle(
    mail: MailHeading,
    verdict: Verdict,
    participants: Participants,
    row: number,
    index: number,
  ): void {
    const file = this.#files[index];
    const sender = participants.find(({ role }) => role === 'from')?.person;
    if (!file) return;
    if (verdict === 'skipped') {
      const name = mail.from?.name ?? mail.from?.address ?? '';
      const hasRecipients = mail.to.length + mail.cc.length > 0;
      if (sender === undefined) file.report.skip(row, { kind: 'no-sender' });
      else if (!hasRecipients) file.report.skip(row, { kind: 'no-recipient' });
      else file.report.skip(row, { kind: 'self-tie', name });
    } else if (verdict === 'kept') {
      this.#append(this.#pending, mail, participants, row);
      if (mail.isSent && sender !== undefined) this.#own.wroteSentMail(sender);
      this.#own.delivered(mail.deliveredTo.map(({ address }) => this.#book.indexOf(address)));
    } else {
      file.report.tally(verdict);
      const why = verdict in WHY ? WHY[verdict as keyof typeof WHY] : null;
      if (why && sender !== undefined) {
        this.#book.setAside(sender, why);
        this.#append(this.#aside, mail, participants, row);
      }
    }
    if (verdict === 'mails-spam' || verdict === 'mails-draft' || !mail.date) return;
    const mark = mail.date.isFloating ? FLOATING : 0;
    file.covers(instantOf(mail.date.at, mark, this.#timeZone));
  }

  #append(
    to: PendingInteractions,
    { key, isDoubtful, date }: MailHeading,
    participants: Participants,
    row: number,
  ): void {
    const isBetween = participants.length > 1;
    if (!isBetween || participants.length > SETTINGS.ownEventLimit.value) return;
    const file = this.#files.length - 1;
    to.append({ key, channel: 'mail', isDoubtful, row, file, participants }, date);
  }

  #verdict(mail: MailHeading, participants: Participants): Verdict {
    const sender = participants.find(({ role }) => role === 'from')?.person;
    const look = sender === undefined ? 'person' : this.#book.kind(sender);
    const isPutAway = mail.kind === 'draft' || mail.kind === 'spam';
    if (look === 'bounce' && !isPutAway) return 'mails-bounce';
    if (mail.kind !== null) return `mails-${mail.kind}`;
    if (sender === undefined) return 'skipped';
    if (look === 'robot' || look === 'room') return 'mails-robot';
    if (participants.length < 2) return 'skipped';
    return participants.length > SETTINGS.ownEventLimit.value ? 'mails-crowd' : 'kept';
  }

  /** Each address once, in its first part: sender before recipient before copy. */
  #participants(mail: MailHeading, row: number, file: number): Participants {
    const roles = new Map<number, Role>();
    if (mail.from) roles.set(this.#book.met(mail.from, row, file), 'from');
    for (const role of ['to', 'cc'] as const) {
      for (const address of mail[role]) {
        const person = this.#book.met(address, row, file);
        if (!roles.has(person)) roles.set(person, role);
      }
    }
    return [...roles].map(([person, role]) => ({ person, role }));
  }
}
