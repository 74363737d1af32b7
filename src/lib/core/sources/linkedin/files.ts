/**
 * Which file of a LinkedIn archive a table is: by its header, never by the place of a column, and by its
 * name only where the header does not tell (recommendations given or received, robots' messages, lists
 * that say nothing of people). Quirks: LinkedIn puts notes above the header of Connections.csv since 2021;
 * Excel pads them with delimiters or writes `;`.
 * Source: the shapes of public exports of 2020 to 2026.
 */
import { headerWord } from '../table/columns.ts';
import { firstRows } from '../table/first-rows.ts';
import type { TableRow } from '../table/row-reader.ts';

export type FileKind =
  | 'connections'
  | 'messages'
  | 'invitations'
  | 'endorsements-received'
  | 'endorsements-given'
  | 'recommendations-received'
  | 'recommendations-given'
  | 'profile'
  | 'positions'
  | 'education'
  | 'emails'
  | 'phones'
  | 'company-follows'
  | 'notes'
  | 'learning'
  | 'other';

export interface FilePlan {
  kind: FileKind;
  delimiter: string;
  /** 1-based line of the header; 0 where the file has none. */
  headerLine: number;
  header: readonly string[];
}

/** Header words that tell a file, in the form of `headerWord`. The first signature met counts. */
const SIGNATURES: readonly { kind: FileKind; words: readonly string[] }[] = [
  { kind: 'connections', words: ['firstname', 'lastname', 'connectedon'] },
  { kind: 'messages', words: ['conversationid', 'from', 'date'] },
  { kind: 'invitations', words: ['from', 'to', 'sentat', 'direction'] },
  { kind: 'endorsements-received', words: ['endorsementdate', 'endorserfirstname'] },
  { kind: 'endorsements-given', words: ['endorsementdate', 'endorseefirstname'] },
  {
    kind: 'recommendations-received',
    words: ['firstname', 'lastname', 'jobtitle', 'text', 'creationdate'],
  },
  { kind: 'profile', words: ['firstname', 'lastname', 'maidenname', 'headline'] },
  { kind: 'positions', words: ['companyname', 'title', 'startedon', 'finishedon'] },
  { kind: 'education', words: ['schoolname', 'startdate', 'enddate', 'degreename'] },
  { kind: 'emails', words: ['emailaddress', 'confirmed', 'primary'] },
  { kind: 'phones', words: ['extension', 'number', 'type'] },
  { kind: 'company-follows', words: ['organization', 'followedon'] },
  { kind: 'notes', words: ['connectionfirstname', 'connectionprofileurl', 'note'] },
];

const DELIMITERS = [',', ';', '\t'] as const;

/** Robots' messages: coaches, guides, courses. They have the header of messages, or a sentence. */
const LEARNING = /^(?:learningcoach.*|guide_|learning_.*)messages/iu;
const GIVEN = /given/iu;
const IN_ARCHIVE = /(?:basic|complete)_linkedindataexport[^/\\›]*[/\\›]/iu;

/** Header words of tables that do speak of people, whatever their file is called. */
const ANOTHER_TABLE = new Set([
  ...['from', 'to', 'source', 'target', 'email', 'emails', 'emailaddress', 'phone', 'phonenumber'],
  ...['phonenumbers', 'mobile'],
]);

/** Lists of an archive that say nothing of people; some would look like a list of people. */
const OTHER = new RegExp(
  `^(?:${[
    ...['ad_targeting', 'ads clicked', 'causes you care about', 'certifications', 'comments'],
    ...['coach_?messages', 'content_interests', 'courses', 'events', 'follows', 'hashtag_follows'],
    ...['honors', 'inferences_about_you', 'instantreposts', 'invitations_settings', 'languages'],
    ...['learning', 'lan ads engagement', 'logins', 'member_follows', 'organizations', 'patents'],
    ...['private_identity_asset', 'profile summary', 'projects', 'providers', 'publications'],
    ...['reactions', 'receipts', 'receipts_v2', 'registration', 'reviews', 'rich_media'],
    ...['saved_items', 'search ?queries', 'security challenges', 'shares', 'skills', 'test scores'],
    ...['verifications', 'volunteering', 'votes', 'whatsapp phone numbers', 'job applications'],
    ...['job applicant saved answers', 'job seeker preferences', 'saved jobs', 'saved job alerts'],
    ...['online job postings', 'services? marketplace', 'talentquestions', 'talent question'],
  ].join('|')})(?:_\\d+)?(?: ?\\(\\d+\\))?\\.csv$`,
  'iu',
);

/** How to read a file, from its name and the text of its first bytes; null when it is not LinkedIn's. */
export function planFile(name: string, text: string, isWhole: boolean): FilePlan | null {
  const base = baseName(name);
  let rows: TableRow[] = [];
  for (const delimiter of DELIMITERS) {
    const found = firstRows(text, delimiter, isWhole);
    if (delimiter === ',') rows = found;
    for (const { cells, line } of found) {
      const kind = kindOf(cells, base);
      if (kind) return { kind, delimiter, headerLine: line, header: cells };
    }
  }
  if (LEARNING.test(base)) return { kind: 'learning', delimiter: ',', headerLine: 0, header: [] };
  const { cells: header = [], line: headerLine = 0 } = rows[0] ?? {};
  if (!isList(base, name) || header.some((cell) => ANOTHER_TABLE.has(headerWord(cell))))
    return null;
  return { kind: 'other', delimiter: ',', headerLine, header };
}

/** A known list, or any table that lies in an archive as LinkedIn names it. */
function isList(base: string, name: string): boolean {
  return OTHER.test(base) || (IN_ARCHIVE.test(name) && /\.csv$/iu.test(base));
}

function kindOf(cells: readonly string[], base: string): FileKind | null {
  const words = new Set(cells.map(headerWord));
  const kind = SIGNATURES.find((known) => known.words.every((word) => words.has(word)))?.kind;
  if (kind === undefined) return null;
  if (kind === 'messages' && LEARNING.test(base)) return 'learning';
  if (kind === 'recommendations-received' && GIVEN.test(base)) return 'recommendations-given';
  return kind;
}

/** "archive.zip › Jobs/Saved Jobs.csv" → "Saved Jobs.csv". */
function baseName(name: string): string {
  return (
    name
      .split(/[\\/›]/u)
      .at(-1)
      ?.trim() ?? name
  );
}
