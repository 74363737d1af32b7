/** One row of evidence as a sentence: who did what, on what, naming whom. */
import type { EvidenceRow } from '#engine/protocol.ts';
import { ABOUT_SOURCES } from '#core/sources/about.ts';
import { WITHIN } from '#core/sources/containers/entry-names.ts';
import { count, listed } from '#words/format.ts';
import { topicInSentence } from '#words/topics.ts';

/** "Surname, Given names": a person named in a row, not its topic. */
const PERSON_NAME = /^([^,]+), \p{Lu}/u;
const TOPICS_SHOWN = 2;
const NAMES_SHOWN = 3;

export interface RowSentence {
  who: string;
  /** What follows, with its leading space; may be empty. */
  what: string;
}

/** `namesOfMe` are names that stand for the reader; `other` is whom the reader looks at, if anyone. */
export function rowSentence(
  row: EvidenceRow,
  namesOfMe: ReadonlySet<string>,
  other: string | null = null,
): RowSentence {
  const isMine = row.from.some((name) => namesOfMe.has(name));
  const isTheirs = other !== null && row.from.includes(other);
  if (row.relation !== null) return relationSentence(row, namesOfMe);
  return { who: subject(row, isMine, isTheirs), what: `${verb(row)}${aboutWhat(row, other)}` };
}

function subject({ from }: EvidenceRow, isMine: boolean, isTheirs: boolean): string {
  if (isMine && isTheirs) return 'You both';
  if (isMine) return 'You';
  if (isTheirs) return 'They';
  return listed(from);
}

/** A stated relation is no contact: it says what the two are, not what they did. */
function relationSentence(
  { from, to, relation, kind }: EvidenceRow,
  namesOfMe: ReadonlySet<string>,
): RowSentence {
  const called = (names: readonly string[]): string =>
    listed(names.map((name) => (namesOfMe.has(name) ? 'you' : name)));
  const label = kind === null ? '' : `: ${kind}`;
  switch (relation) {
    case 'connection':
      return { who: 'Connected', what: kind === null ? '' : `, since ${kind}` };
    case 'relative':
      return { who: called(from), what: ` names ${called(to)}${label}` };
    case 'endorsement':
      return { who: called(from), what: ` spoke for ${called(to)}${label}` };
    case 'edge':
    case null:
      return { who: called(from), what: ` and ${called(to)} are listed as tied${label}` };
    default:
      return relation satisfies never;
  }
}

function verb({ kind, channel }: EvidenceRow): string {
  if (kind === 'Invitation') return ' asked to connect';
  if (channel === 'meeting') return ' met';
  if (channel === 'call') return ' called';
  const called = kind?.toLowerCase() ?? '';
  if (called.includes('call')) return ' called';
  return called.includes('meeting') ? ' met' : ' wrote';
}

function aboutWhat({ topics }: EvidenceRow, other: string | null): string {
  const themes = topics
    .filter((topic) => !PERSON_NAME.test(topic))
    .map((topic) => topicInSentence(topic))
    .slice(0, TOPICS_SHOWN);
  const names = topics
    .flatMap((topic) => PERSON_NAME.exec(topic)?.[1] ?? [])
    .filter((name) => !other?.endsWith(name))
    .slice(0, NAMES_SHOWN);
  const on = themes.length > 0 ? ` on ${listed(themes)}` : '';
  const naming = names.length > 0 ? `${on ? ',' : ''} naming ${listed(names)}` : '';
  return `${on}${naming}`;
}

/** Where a row stands: "Mail · Inbox.mbox, line 11,119". The archive's name is left to the title. */
export function placeText(evidence: EvidenceRow): string {
  const { source, kind, relation } = evidence;
  const isCalled = source === 'table' && relation === null && kind !== null;
  return whereWritten(evidence, isCalled ? kind : ABOUT_SOURCES[source].inShort);
}

/** The same of any row: "Contacts · cards.vcf, line 12". */
export function whereWritten(
  { source, file, row }: Pick<EvidenceRow, 'source' | 'file' | 'row'>,
  what: string = ABOUT_SOURCES[source].inShort,
): string {
  const name = file.split(WITHIN).at(-1) ?? file;
  return `${what} · ${name}, ${ABOUT_SOURCES[source].place} ${count(row)}`;
}
