/**
 * Invitations.csv: who asked whom to connect. An invitation with a few words is a message; one without
 * says no more than a connection date would, so it names people and makes no contact.
 *
 * Quirks: since 2023 with profile links, before by name; `9/5/26, 1:12 AM` is month first.
 */
import { hash64 } from '../../facts/hash.ts';
import { normalisedRow } from '../table/reading.ts';
import type { Archive } from './archive.ts';
import { columnDates } from './dates.ts';
import { addDated, doubtDate } from './dated.ts';
import { ARCHIVE_OWNER, member, MembersOfFile, type Member } from './members.ts';
import type { FileRows, Row } from './rows.ts';

export interface InvitationRow {
  /** The owner's side, as the row writes it. */
  me: Member | null;
  other: Member | null;
  isSent: boolean;
}

/** Whom an invitation names. */
export function invitationRow(row: Row): InvitationRow {
  const inviter = member(row.cell('inviterprofileurl'), row.said('from'));
  const invitee = member(row.cell('inviteeprofileurl'), row.said('to'));
  const isSent = /^out/iu.test(row.cell('direction'));
  return isSent ? { me: inviter, other: invitee, isSent } : { me: invitee, other: inviter, isSent };
}

/** Adds the facts of one Invitations.csv. */
export function addInvitations(archive: Archive, { rows, report }: FileRows, file: number): void {
  const { builder, options, owner } = archive;
  const dates = columnDates(
    rows.map((row) => row.cell('sentat')),
    options.dateOrder,
    'month-first',
  );
  report.setDateOrder(dates.order);
  report.tally('invitations-sent', 0);
  report.tally('invitations-received', 0);
  const people = new MembersOfFile();
  for (const row of rows) {
    const { other, isSent } = invitationRow(row);
    if (other === null) {
      report.skip(row.line, { kind: isSent ? 'no-recipient' : 'no-sender' });
      continue;
    }
    if (other.handle === owner.handle) {
      report.skip(row.line, { kind: 'self-tie', name: other.name ?? '' });
      continue;
    }
    people.saw(other, row.line);
    report.sawPerson(other.handle, other.handle, other.name ?? '');
    report.tally(isSent ? 'invitations-sent' : 'invitations-received');
    const answer = dates.read(row.cell('sentat'));
    doubtDate(report, row, 'sentat', answer);
    if (row.cell('message') === '') continue;
    const [from, to] = isSent ? [owner.handle, other.handle] : [other.handle, owner.handle];
    const ends = isSent ? [ARCHIVE_OWNER, other.handle] : [other.handle, ARCHIVE_OWNER];
    const identity = normalisedRow('invitation', [...ends, row.cell('sentat')]);
    addDated(builder, report, answer, {
      ...{ key: hash64(identity), content: normalisedRow(identity, [row.cell('message')]) },
      ...{ channel: 'message', kind: 'Invitation', from, to, row: row.line, file },
    });
  }
  people.addRecords(builder, 'invited', file);
}
