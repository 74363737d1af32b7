/**
 * Turns the mails of a whole reading into facts: which senders were bulk after all, who is a person.
 *
 * Set aside here, once the whole mailbox is known: mails to nobody but lists, robots and rooms; and mails of
 * senders nobody here ever wrote to that look like bulk, because the address is a shared one (info@), Gmail
 * files them as promotions, or nearly all else of theirs came by lists. `docs/formats.md` §6.
 */
import { BatchBuilder } from '../../facts/batch-builder.ts';
import { FLOATING, type FactBatch } from '../../facts/facts.ts';
import { byCodePoint, normaliseName, type Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import { instantOf } from '../../facts/instant.ts';
import { SETTINGS } from '../../settings.ts';
import { OTHER_SENDERS_KEPT, OWNER_CANDIDATES } from '../limits.ts';
import type { FileReport } from '../file-report.ts';
import type { AddressBook } from './address-book.ts';
import type { MailFile } from './mail-file.ts';
import type { PendingInteraction, PendingInteractions } from '../pending-interactions.ts';

export interface SettledMails {
  files: readonly MailFile[];
  book: AddressBook;
  mails: Iterable<PendingInteraction>;
  /** Mails of senders who are no person. Settling adds those it sets aside itself. */
  aside: PendingInteractions;
  /** The owner's addresses, as far as known. */
  own: ReadonlySet<number>;
  /** Those of them that wrote the mails labelled or filed as sent. */
  sent: ReadonlySet<number>;
}

const SEPARATOR = '\u001f';

/** The facts of a reading and a report for each of its files. */
export function settleMails(
  settled: SettledMails,
  timeZone: string,
): { batch: FactBatch; reports: FileReport[] } {
  const { files, book, own } = settled;
  const builder = new BatchBuilder('mail');
  const rowsOf = files.map((file) => {
    builder.startFile(file.name);
    return new Map<number, number>();
  });
  const isBulk = bulkSenders(settled);
  const persons = new Set<number>();
  for (const mail of settled.mails) {
    const report = files[mail.file]?.report;
    const rows = rowsOf[mail.file];
    if (!report || !rows) continue;
    const kept = personsOf(mail, book);
    const sender = mail.participants[0]?.person ?? 0;
    if (kept.length < 2) {
      report.tally('mails-list');
      settled.aside.append(mail, mail);
      continue;
    }
    if (isBulk(mail)) {
      report.tally('mails-one-way');
      book.setAside(sender, 'one-way');
      settled.aside.append(mail, mail);
      continue;
    }
    addMail(builder, mail, kept, book);
    for (const { person } of kept) {
      persons.add(person);
      rows.set(person, (rows.get(person) ?? 0) + 1);
    }
    const instant = instantOf(mail.at, mail.isFloating ? FLOATING : 0, timeZone);
    report.keptInteraction(instant);
  }
  addRecords(builder, persons, book);
  joinOwnAddresses(builder, settled.sent, book);
  const others = book.others((person) => persons.has(person), OTHER_SENDERS_KEPT);
  keepAside(builder, settled.aside.finish(), book, new Set(others.map(({ handle }) => handle)));
  const reports = files.map((file, index) =>
    reportOf(file, rowsOf[index] ?? new Map(), book, own, index === 0 ? others : []),
  );
  return { batch: builder.finish(), reports };
}

/** The sender and all recipients that may be persons; the others are noted as what they are. */
function personsOf(
  mail: PendingInteraction,
  book: AddressBook,
): PendingInteraction['participants'] {
  return mail.participants.filter(({ person, role }) => {
    const why = book.nobody(person);
    if (why === null) return true;
    if (role !== 'from') book.setAside(person, why);
    return false;
  });
}

/** Tells mails of senders who look like bulk and to whom nobody here ever wrote. */
function bulkSenders({ book, mails, own }: SettledMails): (mail: PendingInteraction) => boolean {
  const writtenTo = new Set<number>();
  const wrote = new Map<number, number>();
  for (const { participants } of mails) {
    const sender = participants[0]?.person ?? 0;
    wrote.set(sender, (wrote.get(sender) ?? 0) + 1);
    if (own.size > 0 && !own.has(sender)) continue;
    for (const { person, role } of participants) if (role !== 'from') writtenTo.add(person);
  }
  return ({ participants, isDoubtful }) => {
    const sender = participants[0]?.person ?? 0;
    if (own.has(sender) || writtenTo.has(sender)) return false;
    if (isDoubtful || book.kind(sender) === 'shared') return true;
    const byList = book.mailsSetAside(sender, 'list');
    return byList >= SETTINGS.bulkShare.value * (byList + (wrote.get(sender) ?? 0));
  };
}

/** Keeps mails of the senders told as others; where a person wrote, of the list they wrote to. */
function keepAside(
  builder: BatchBuilder,
  mails: Iterable<PendingInteraction>,
  book: AddressBook,
  others: ReadonlySet<Handle>,
): void {
  for (const { key, at, precision, isFloating, row, file, participants } of mails) {
    const named = participants.map(({ person, role }) => ({ handle: book.handle(person), role }));
    const sender = named.find(({ handle }) => others.has(handle));
    if (!sender) continue;
    builder.setAside(sender.handle, {
      ...{ key, at, precision, isFloating, row, file, participants: named },
      ...{ channel: 'mail', kind: 'Mail' },
    });
  }
}

function addMail(
  builder: BatchBuilder,
  mail: PendingInteraction,
  participants: PendingInteraction['participants'],
  book: AddressBook,
): void {
  const { key, at, precision, isFloating, row, file } = mail;
  const named = participants.map(({ person, role }) => ({ handle: book.handle(person), role }));
  const parts = named.map(({ handle, role }) => `${role} ${handle}`);
  builder.addInteraction({
    ...{ key, at, precision, isFloating, row, file },
    content: ['mail', String(at), ...parts].join(SEPARATOR),
    channel: 'mail',
    kind: 'Mail',
    weight: 1,
    participants: named,
    topics: [],
  });
}

/** One record for each person with a name: the one they stand under most often. */
function addRecords(builder: BatchBuilder, persons: ReadonlySet<number>, book: AddressBook): void {
  for (const person of persons) {
    const best = book.bestName(person);
    if (!best) continue;
    const handle = book.handle(person);
    const content = ['named', handle, best.name].join(SEPARATOR);
    const { name, row, file } = best;
    builder.addRecord({ key: hash64(content), content, handles: [handle], name, row, file });
  }
}

/**
 * Addresses that sent mail out of one mailbox under one name are one person by the mailbox's own word:
 * a record joins them. Under different names they may be a family's or an office's, and stay apart.
 */
function joinOwnAddresses(
  builder: BatchBuilder,
  sent: ReadonlySet<number>,
  book: AddressBook,
): void {
  const byName = new Map<string, number[]>();
  for (const person of sent) {
    const name = normaliseName(book.bestName(person)?.name ?? '');
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), person]);
  }
  for (const persons of byName.values()) {
    const best = book.bestName(persons[0] ?? 0);
    if (persons.length < 2 || !best) continue;
    const handles = persons.map((person) => book.handle(person)).sort(byCodePoint);
    const content = ['own', ...handles].join(SEPARATOR);
    const { name, row, file } = best;
    builder.addRecord({ key: hash64(content), content, handles, name, row, file });
  }
}

function reportOf(
  file: MailFile,
  rows: ReadonlyMap<number, number>,
  book: AddressBook,
  own: ReadonlySet<number>,
  others: FileReport['otherSenders'],
): FileReport {
  file.report.setOtherSenders(others);
  const report = file.report.finish('mails', null);
  const candidates = [...rows]
    .map(([person, count]) => ({
      isOwn: own.has(person),
      handle: book.handle(person),
      name: book.bestName(person)?.name ?? '',
      rows: count,
    }))
    .sort(
      (a, b) =>
        Number(b.isOwn) - Number(a.isOwn) || b.rows - a.rows || byCodePoint(a.handle, b.handle),
    )
    .slice(0, OWNER_CANDIDATES);
  return {
    ...report,
    people: rows.size,
    skipped: report.records - report.interactions,
    coverage: file.coverage,
    ownerCandidates: candidates.map(({ handle, name, rows: count }) => ({
      ...{ handle, name: name || handle.slice('email:'.length), rows: count },
    })),
  };
}
