/**
 * Endorsements and recommendations, given and received. Both say that a tie exists, and each is a small
 * act on a day: a recommendation is words written to somebody, an endorsement a click.
 *
 * Quirks: links without a scheme, or none in older files; recommendations never have one, so they name
 * people by name only; `02/18/17, 12:47 AM` is month first.
 */
import { handleIdentity, type Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import { normalisedRow } from '../table/reading.ts';
import type { Archive } from './archive.ts';
import { addDated, doubtDate } from './dated.ts';
import { columnDates } from './dates.ts';
import { ARCHIVE_OWNER, fullName, member, MembersOfFile, type Member } from './members.ts';
import type { FileRows, Row } from './rows.ts';

/** What differs between the four files. */
interface Praise {
  what: 'endorsement' | 'recommendation';
  tally: 'endorsements' | 'recommendations';
  isGiven: boolean;
  dateWord: string;
  other: (row: Row) => Member | null;
  /** What tells two acts of one day apart. */
  about: (row: Row) => string;
}

/** Adds the facts of one file of endorsements. */
export function addEndorsements(
  archive: Archive,
  rows: FileRows,
  file: number,
  isGiven: boolean,
): void {
  const who = isGiven ? 'endorsee' : 'endorser';
  addPraise(archive, rows, file, {
    ...{ what: 'endorsement', tally: 'endorsements', isGiven, dateWord: 'endorsementdate' },
    other: (row) =>
      member(
        row.cell(`${who}publicurl`),
        fullName(row.cell(`${who}firstname`), row.cell(`${who}lastname`)),
      ),
    about: (row) => row.cell('skillname'),
  });
}

/** Adds the facts of one file of recommendations. */
export function addRecommendations(
  archive: Archive,
  rows: FileRows,
  file: number,
  isGiven: boolean,
): void {
  addPraise(archive, rows, file, {
    ...{ what: 'recommendation', tally: 'recommendations', isGiven, dateWord: 'creationdate' },
    other: (row) => member('', fullName(row.cell('firstname'), row.cell('lastname'))),
    about: () => '',
  });
}

function addPraise(
  { builder, options, owner }: Archive,
  { rows, report }: FileRows,
  file: number,
  { what, tally, isGiven, dateWord, other, about }: Praise,
): void {
  const dates = columnDates(
    rows.map((row) => row.cell(dateWord)),
    options.dateOrder,
    'month-first',
  );
  report.setDateOrder(dates.order);
  report.tally(tally, 0);
  const people = new MembersOfFile();
  for (const row of rows) {
    const person = other(row);
    if (person === null) {
      report.skip(row.line, { kind: 'hidden-person' });
      continue;
    }
    const { handle } = person;
    if (handle === owner.handle) {
      report.skip(row.line, { kind: 'self-tie', name: person.name ?? '' });
      continue;
    }
    const [from, to]: [Handle, Handle] = isGiven ? [owner.handle, handle] : [handle, owner.handle];
    const ends = isGiven ? [ARCHIVE_OWNER, handle] : [handle, ARCHIVE_OWNER];
    const answer = dates.read(row.cell(dateWord));
    const identity = normalisedRow(what, [...ends, about(row), row.cell(dateWord)]);
    const isNew = addDated(builder, report, answer, {
      ...{ key: hash64(identity), content: identity, from, to, row: row.line, file },
      channel: what === 'recommendation' ? 'message' : 'reaction',
      kind: what === 'recommendation' ? 'Recommendation' : 'Endorsement',
    });
    if (!isNew) {
      report.skip(row.line, { kind: 'repeated-id', id: '' });
      continue;
    }
    doubtDate(report, row, dateWord, answer);
    people.saw(person, row.line);
    report.sawPerson(handleIdentity(handle), handle, person.name ?? '');
    report.tally(tally);
    const relation = normalisedRow(`${what} of`, ends);
    const isStated = builder.addRelation({
      ...{ key: hash64(relation), content: relation, a: from, b: to, weight: NaN },
      ...{ kind: 'endorsement', label: what, row: row.line, file },
    });
    if (isStated) report.keptRelation();
  }
  people.addRecords(builder, `${what} ${isGiven ? 'given' : 'received'}`, file);
}
