/** The Reconnect screen: three lists of cards, and the marks of a tie's own timeline. */
import type { Conclusions } from '#core/conclusions.ts';
import type { ReconnectItem, ReconnectList } from '#core/rhythm/rhythm.ts';
import type { EvidenceRow } from '#engine/protocol.ts';

export type ReconnectColumns = Record<ReconnectList, ReconnectItem[]>;

/** The items of each list, in the order core gave them. */
export function reconnectColumns(conclusions: Conclusions): ReconnectColumns {
  const columns: ReconnectColumns = { cooling: [], dormant: [], new: [] };
  for (const item of conclusions.reconnect) columns[item.list].push(item);
  return columns;
}

export interface TimelineMark {
  /** 0–1 from the first year shown to its last. */
  at: number;
  by: 'me' | 'them';
}

export interface Timeline {
  fromYear: number;
  /** The year whose last day is the right edge. */
  toYear: number;
  marks: TimelineMark[];
  /** Where the silence begins and ends, 0–1. */
  silence: { from: number; to: number };
}

/**
 * A tie's contacts along whole years, from the year of the first to that of `until`, the last day the
 * files speak of (ms since 1970 UTC). Null when no row bears a date. `myNames` are the names rows use for me.
 */
export function timeline(
  rows: readonly EvidenceRow[],
  myNames: ReadonlySet<string>,
  until: number,
): Timeline | null {
  const dated = rows.flatMap((row) =>
    row.at === null || row.at > until
      ? []
      : [{ at: row.at, isMine: row.from.some((name) => myNames.has(name)) }],
  );
  if (dated.length === 0) return null;
  const first = dated.reduce((early, { at }) => Math.min(early, at), Infinity);
  const last = dated.reduce((late, { at }) => Math.max(late, at), -Infinity);
  const fromYear = new Date(first).getUTCFullYear();
  const toYear = new Date(until).getUTCFullYear();
  const from = Date.UTC(fromYear, 0, 1);
  const width = Date.UTC(toYear + 1, 0, 1) - from;
  const place = (at: number): number => Math.min(1, Math.max(0, (at - from) / width));
  return {
    fromYear,
    toYear,
    marks: dated.map(({ at, isMine }) => ({ at: place(at), by: isMine ? 'me' : 'them' })),
    silence: { from: place(last), to: place(until) },
  };
}

/** The names rows may use for me: shown name, every spelling, and every handle's value. */
export function namesOfMe({ people }: Conclusions): ReadonlySet<string> {
  return namesOf({ people }, people.ego);
}

export function namesOf(
  { people }: Pick<Conclusions, 'people'>,
  person: number | null,
): ReadonlySet<string> {
  const who = person === null ? undefined : people.persons[person];
  if (!who) return new Set();
  const values = who.handles.map((handle) => handle.slice(handle.indexOf(':') + 1));
  return new Set([who.name, ...who.names, ...values, ...who.handles]);
}
