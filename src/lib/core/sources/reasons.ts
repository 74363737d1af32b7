/**
 * Why something was not read, as data: a row set aside or kept with a doubt, a whole file refused, and what
 * to choose instead. Sources add to these unions; `words/reading.ts` and `words/refusals.ts` close them.
 */

/** What to choose instead of a file that cannot be read. Said by `words/refusals.ts`. */
export type Instead =
  | 'save-as-csv'
  | 'export-mbox'
  | 'export-linkedin-csv'
  | 'export-meta-json'
  | 'export-telegram-json'
  | 'export-whatsapp-txt'
  | 'export-monica-json'
  | 'export-calendar'
  | 'unpack'
  | 'not-yet'
  | 'table';

/** Why a row or a value was set aside, or kept with a doubt. Said in words by `words/reading.ts`. */
export type ReadReason =
  | { kind: 'too-few-fields'; expected: number; found: number }
  | { kind: 'too-many-fields'; expected: number; found: number }
  | { kind: 'no-sender' }
  | { kind: 'no-recipient' }
  | { kind: 'no-source' }
  | { kind: 'no-target' }
  | { kind: 'no-name' }
  | { kind: 'self-tie'; name: string }
  | { kind: 'bad-date'; text: string }
  | { kind: 'ambiguous-date'; text: string }
  | { kind: 'bad-weight'; text: string }
  | { kind: 'negative-weight'; text: string }
  | { kind: 'nobody'; text: string }
  | { kind: 'organisations-only' }
  | { kind: 'repeated-id'; id: string }
  | { kind: 'unclosed-quote' }
  | { kind: 'cut-cell'; column: string; limit: number }
  | { kind: 'duplicate-header'; header: string }
  | { kind: 'unclosed-card' }
  | { kind: 'repeated-uid'; uid: string }
  | { kind: 'stray-line' }
  | { kind: 'hidden-person' }
  | { kind: 'closed-account' }
  | { kind: 'sponsored' }
  | { kind: 'spam' }
  | { kind: 'draft' }
  | { kind: 'group-card'; name: string }
  | { kind: 'first-name-only'; name: string }
  | { kind: 'empty-header'; column: number }
  | { kind: 'unclosed-event' }
  | { kind: 'bad-rule'; text: string }
  | { kind: 'unknown-zone'; zone: string }
  | { kind: 'bad-mail-date'; text: string; instead: 'received' | 'separator' | null }
  | { kind: 'robot' }
  /** The service itself speaks: somebody joined, a topic was set. */
  | { kind: 'service-line' }
  | { kind: 'missed-call' }
  | { kind: 'channel' }
  | { kind: 'crowd' }
  | { kind: 'broken-tag' }
  | { kind: 'cut-off' }
  /** A message of a stranger that was never answered. */
  | { kind: 'request' }
  /** A tie that was stated before: their weights are added. */
  | { kind: 'parallel-tie'; name: string; other: string }
  /** A tie's end that the list of people does not hold. */
  | { kind: 'unlisted-end'; id: string };

/** Why a whole file could not be read: what it is or looks like, and what to do instead. */
export type RefusalReason =
  | { kind: 'empty' }
  | { kind: 'header-only' }
  /** `instead` is `table` when left out. */
  | { kind: 'looks-like'; what: string; instead?: Instead }
  | { kind: 'not-text' }
  | { kind: 'unknown-columns'; columns: string[] }
  /** The owner said so when asked about its columns. */
  | { kind: 'left-out' }
  | { kind: 'no-mails' }
  | { kind: 'too-large'; limitBytes: number }
  | { kind: 'too-many-rows'; limit: number }
  | { kind: 'unreadable'; detail: string }
  /** Not JSON from this character on, counted from 1. */
  | { kind: 'broken-json'; at: number }
  /** Not XML from this line on. */
  | { kind: 'broken-xml'; line: number }
  | { kind: 'too-deep'; limit: number }
  /** XML that could make itself endless. */
  | { kind: 'declares-entities' }
  | { kind: 'encrypted' }
  | { kind: 'broken-archive' }
  | { kind: 'split-archive' }
  | { kind: 'nested-too-deep' }
  | { kind: 'too-many-files'; limit: number }
  | { kind: 'inflates-too-far'; limitBytes: number; isBomb: boolean }
  | { kind: 'unsafe-name' }
  /** Nothing is wrong with it: it says nothing of people. Listed quietly. */
  | { kind: 'not-needed' };
