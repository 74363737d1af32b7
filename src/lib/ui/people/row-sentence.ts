/** One row of evidence as a sentence: who did what, on what, naming whom. */
import type { EvidenceRow } from '#engine/protocol.ts';
import { listed } from '#words/format.ts';
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
  return { who: subject(row, isMine, isTheirs), what: `${verb(row)}${aboutWhat(row, other)}` };
}

function subject({ from }: EvidenceRow, isMine: boolean, isTheirs: boolean): string {
  if (isMine && isTheirs) return 'You both';
  if (isMine) return 'You';
  if (isTheirs) return 'They';
  return listed(from);
}

function verb({ kind }: EvidenceRow): string {
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
