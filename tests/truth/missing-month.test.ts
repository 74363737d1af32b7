/** Mail of a company without its last month, from the desk of each of its busiest: nobody is flagged for it. */
import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../src/lib/core/decisions.ts';
import { upTo } from '../../src/lib/core/facts/as-of.ts';
import type { FactSet } from '../../src/lib/core/facts/facts.ts';
import { resolvePeople } from '../../src/lib/core/people/resolve.ts';
import { findReconnect } from '../../src/lib/core/rhythm/reconnect.ts';
import { DEFAULT_SETTINGS } from '../../src/lib/core/settings.ts';
import { buildTies } from '../../src/lib/core/ties/build-ties.ts';
import { readTable } from '../support/read-table.ts';
import { enronMessages, eventsTable, hasTruth, type EnronMessage } from './data.ts';

const DAY_MS = 86_400_000;
const OWNERS = 10;

/** Those with most mails, by their number. */
function busiest(messages: readonly EnronMessage[]): string[] {
  const mails = new Map<string, number>();
  for (const { from, to } of messages) {
    for (const one of [from, ...to]) mails.set(one, (mails.get(one) ?? 0) + 1);
  }
  return [...mails]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, OWNERS)
    .map(([person]) => person);
}

/** How many stand on the lists of silence, and who, as a text that is the same for the same people. */
function listed(all: FactSet, owner: string, asOf: number): string {
  const options = { asOf, timeZone: 'UTC', settings: DEFAULT_SETTINGS };
  const facts = upTo(all, asOf, 'UTC');
  const decisions = { ...NO_DECISIONS, ego: [`name:${owner}` as const] };
  const people = resolvePeople(facts, decisions);
  const tied = buildTies(facts, people, options);
  return findReconnect(facts, people, tied, options, decisions)
    .filter(({ list }) => list !== 'new')
    .map(({ list, person, silentDays }) => `${list} ${person} ${silentDays}`)
    .join('\n');
}

describe.skipIf(!hasTruth)('a company’s mail without its last month (needs ../shared)', () => {
  it('names whom it named the day it ends, from every desk', async () => {
    const messages = enronMessages();
    const lately = 1000 * (messages[Math.floor(messages.length * 0.9)]?.seconds ?? 0);
    const held = messages.filter(({ seconds }) => seconds * 1000 <= lately - 30 * DAY_MS);
    const facts = await readTable(eventsTable(held));
    const ends = 1000 * Math.max(...held.map(({ seconds }) => seconds));
    let named = 0;
    for (const owner of busiest(held)) {
      const whenItEnds = listed(facts, owner, ends);
      named += whenItEnds === '' ? 0 : whenItEnds.split('\n').length;
      // Only whether they agree: who they are is nobody's business.
      expect(listed(facts, owner, lately) === whenItEnds).toBe(true);
    }
    expect(named).toBeGreaterThan(0);
  }, 120_000);
});
