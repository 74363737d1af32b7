/**
 * Texts, picture messages and calls to what may state ties: who sent what to whom, and when. What was
 * written is never kept; a hash of it tells two texts of one millisecond apart.
 *
 * Nobody is met by a draft, a call that was not answered, a short code or a withheld number: those are
 * counted. Source: `docs/formats.md` §1.12.
 */
import { MAX_ADDRESSES } from '../limits.ts';
import type { Role } from '../../facts/facts.ts';
import { hash64 } from '../../facts/hash.ts';
import { textField } from '../json-file.ts';
import { PendingInteractions } from '../pending-interactions.ts';
import type { ReportBuilder } from '../report-builder.ts';
import type { TallyKind } from '../file-report.ts';
import type { Element } from './elements.ts';
import { groupParts } from './group-parts.ts';
import { OWNER_NUMBER, type Numbers } from './numbers.ts';

type Attributes = Element['attributes'];
type Participants = { person: number; role: Role }[];

interface PictureMessage {
  attributes: Attributes;
  addresses: { address: string; type: string }[];
}

const INBOX = '1';
const SENT = '2';
/** Draft, outbox, failed, queued: written, but not sent. */
const UNSENT = new Set(['3', '4', '5', '6']);
/** Calls by type; all others (missed, rejected, blocked) were not answered. */
const CALLS: ReadonlyMap<string, 'in' | 'out'> = new Map([
  ['1', 'in'],
  ['2', 'out'],
  ['4', 'in'],
  ['7', 'in'],
]);
const WROTE = '137';
/** Times before this many are seconds: as milliseconds they would be of 1970. */
const FIRST_MILLISECONDS = 10_000_000_000;
const LAST_TIME = Date.UTC(2200, 0, 1);
const SEPARATOR = '\u001f';

export class PhoneLog {
  readonly pending = new PendingInteractions();
  /** With services, and nobody else: kept should the owner say they are somebody. */
  readonly aside = new PendingInteractions();
  /** How many messages show a number to be the owner's. */
  readonly ownNumbers = new Map<number, number>();
  readonly #numbers: Numbers;
  readonly #report: ReportBuilder;
  #picture: PictureMessage | null = null;
  /** Whether the end of the whole document was met. */
  #isWhole = false;

  constructor(numbers: Numbers, report: ReportBuilder) {
    this.#numbers = numbers;
    this.#report = report;
  }

  /** Takes the next element of the file. */
  take({ name, kind, attributes }: Element): void {
    if (name === 'addr' && this.#picture !== null) {
      if (this.#picture.addresses.length >= MAX_ADDRESSES) return;
      const [address, type] = [textField(attributes, 'address'), textField(attributes, 'type')];
      this.#picture.addresses.push({ address, type });
      return;
    }
    if (kind === 'end' && (name === 'smses' || name === 'calls')) this.#isWhole = true;
    if (name !== 'sms' && name !== 'mms' && name !== 'call') return;
    this.#endPicture();
    if (kind === 'end') return;
    this.#report.sawRow();
    if (name === 'sms') this.#text(attributes);
    else if (name === 'call') this.#call(attributes);
    else this.#picture = { attributes, addresses: [] };
    if (kind === 'whole') this.#endPicture();
  }

  /** The file has ended, and so many of its tags could not be read. */
  finish(brokenTags: number): void {
    this.#endPicture();
    const at = Math.max(1, this.#row);
    for (let i = 0; i < brokenTags; i += 1) this.#report.doubt(at, { kind: 'broken-tag' });
    if (!this.#isWhole) this.#report.doubt(at, { kind: 'cut-off' });
  }

  get #row(): number {
    return this.#report.records;
  }

  #text(attributes: Attributes): void {
    this.#report.tally('texts');
    const type = textField(attributes, 'type');
    const number = this.#met(textField(attributes, 'address'), attributes);
    const identity = ['sms', type, hashOf(textField(attributes, 'body'))];
    this.#message(type, [number], number, identity, attributes);
  }

  #endPicture(): void {
    const picture = this.#picture;
    if (picture === null) return;
    this.#picture = null;
    this.#report.tally('picture-messages');
    const { attributes, addresses } = picture;
    const type = textField(attributes, 'msg_box') || textField(attributes, 'type');
    const wrote = addresses.find((each) => each.type === WROTE)?.address ?? '';
    const met = (address: string): number => this.#numbers.met(address, '', this.#row);
    const { others, from, own } = groupParts(
      this.#listed(attributes),
      addresses.map(({ address }) => met(address)),
      wrote === '' ? undefined : met(wrote),
      this.#numbers,
    );
    if (own !== null) this.ownNumbers.set(own, (this.ownNumbers.get(own) ?? 0) + 1);
    this.#message(type, others, from, ['mms', type], attributes);
  }

  /** The numbers a picture message states, each with its name where as many names as numbers stand there. */
  #listed(attributes: Attributes): number[] {
    const written = textField(attributes, 'address').split('~').slice(0, MAX_ADDRESSES);
    const shown = textField(attributes, 'contact_name');
    const names = written.length === 1 ? [shown] : shown.split(', ');
    const isPaired = names.length === written.length;
    return [
      ...new Set(
        written.map((text, i) =>
          this.#numbers.met(text, isPaired ? (names[i] ?? '') : '', this.#row),
        ),
      ),
    ].filter((number) => this.#numbers.kind(number) !== 'hidden');
  }

  /** A message with `others`, written by `from` among them or, when sent, by the owner. */
  #message(
    type: string,
    others: readonly number[],
    from: number | undefined,
    identity: readonly string[],
    attributes: Attributes,
  ): void {
    if (UNSENT.has(type)) return this.#skip({ kind: 'draft' }, 'messages-draft');
    if (type !== INBOX && type !== SENT) return this.#skip({ kind: 'no-sender' }, null);
    this.#report.tally(type === INBOX ? 'messages-received' : 'messages-sent');
    const persons = others.filter((number) => this.#numbers.kind(number) === 'person');
    const sender = type === SENT ? OWNER_NUMBER : from;
    if (sender === undefined) return this.#skip({ kind: 'no-sender' }, null);
    if (persons.length === 0 || this.#numbers.kind(sender) !== 'person') {
      const services = type === SENT ? others : [sender];
      return this.#nobody('message', services, type, identity, attributes);
    }
    const rest = [...persons, ...(sender === OWNER_NUMBER ? [] : [OWNER_NUMBER])];
    const parties: Participants = [
      { person: sender, role: 'from' },
      ...rest
        .filter((person) => person !== sender)
        .map((person): Participants[number] => ({ person, role: 'to' })),
    ];
    this.#add('message', identity, parties, attributes);
  }

  #call(attributes: Attributes): void {
    this.#report.tally('calls');
    const number = this.#met(textField(attributes, 'number'), attributes);
    const way = CALLS.get(textField(attributes, 'type'));
    const isWithheld = this.#numbers.kind(number) === 'hidden';
    if (isWithheld) this.#report.tally('numbers-withheld');
    const isTaken = way !== undefined && Number(textField(attributes, 'duration')) > 0;
    if (!isTaken) return this.#skip({ kind: 'missed-call' }, 'calls-missed');
    this.#report.tally(way === 'in' ? 'calls-received' : 'calls-made');
    if (isWithheld) return this.#skip({ kind: way === 'in' ? 'no-sender' : 'no-recipient' }, null);
    const identity = ['call', textField(attributes, 'type')];
    if (this.#numbers.kind(number) !== 'person') {
      return this.#nobody('call', [number], way === 'in' ? INBOX : SENT, identity, attributes);
    }
    const [from, to] = way === 'in' ? [number, OWNER_NUMBER] : [OWNER_NUMBER, number];
    const parties: Participants = [
      { person: from, role: 'from' },
      { person: to, role: 'to' },
    ];
    this.#add('call', identity, parties, attributes);
  }

  #met(text: string, attributes: Attributes): number {
    return this.#numbers.met(text, textField(attributes, 'contact_name'), this.#row);
  }

  #add(
    channel: 'message' | 'call',
    identity: readonly string[],
    participants: Participants,
    attributes: Attributes,
    to = this.pending,
  ): void {
    const written = textField(attributes, 'date');
    const at = timeOf(written);
    const isFact = to === this.pending;
    if (isFact && Number.isNaN(at)) {
      this.#report.doubt(this.#row, { kind: 'bad-date', text: written });
    }
    const numbers = participants.map(({ person }) => this.#numbers.written(person));
    to.append(
      {
        key: hash64([...identity, written, ...numbers].join(SEPARATOR)),
        ...{ channel, isDoubtful: false, row: this.#row, file: 0, participants },
      },
      Number.isNaN(at) ? null : { at, precision: 'second', isFloating: false },
    );
  }

  /** Only services, or nobody at all, on the other side. */
  #nobody(
    channel: 'message' | 'call',
    numbers: readonly number[],
    type: string,
    identity: readonly string[],
    attributes: Attributes,
  ): void {
    const services = numbers.filter((number) => this.#numbers.kind(number) === 'short-code');
    for (const service of services) {
      this.#numbers.setAside(service);
      const [from, to] = type === SENT ? [OWNER_NUMBER, service] : [service, OWNER_NUMBER];
      const parties: Participants = [
        { person: from, role: 'from' },
        { person: to, role: 'to' },
      ];
      this.#add(channel, identity, parties, attributes, this.aside);
    }
    if (services.length > 0) return this.#skip({ kind: 'robot' }, 'messages-robot');
    this.#report.tally('numbers-withheld');
    this.#skip({ kind: type === SENT ? 'no-recipient' : 'no-sender' }, null);
  }

  #skip(reason: Parameters<ReportBuilder['skip']>[1], tally: TallyKind | null): void {
    if (tally !== null) this.#report.tally(tally);
    this.#report.skip(this.#row, reason);
  }
}

/** Milliseconds since 1970; NaN for what is no time of a telephone. */
function timeOf(written: string): number {
  if (!/^\d{1,16}$/u.test(written)) return NaN;
  const time = Number(written);
  const at = time < FIRST_MILLISECONDS ? time * 1_000 : time;
  return at > 0 && at < LAST_TIME ? at : NaN;
}

function hashOf(text: string): string {
  const { high, low } = hash64(text);
  return `${high}:${low}`;
}
