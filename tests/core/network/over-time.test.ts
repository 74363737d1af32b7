import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import {
  monthOf,
  networkAt,
  PRESENCES,
  startOfMonth,
  tieMonths,
} from '../../../src/lib/core/network/over-time.ts';
import { resolvePeople } from '../../../src/lib/core/people/resolve.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import { buildTies } from '../../../src/lib/core/ties/build-ties.ts';
import { readTable } from '../../support/read-table.ts';

const TABLE = `date,from,to
1900-01-05,Ada,Bea
1900-01-20,Bea,Ada
1902-03-01,Ada,Cyd
1908-06-01,Ada,Cyd
,Bea,Cyd`;

async function known() {
  const facts = await readTable(TABLE);
  const people = resolvePeople(facts, { ...NO_DECISIONS, ego: 'none' });
  const options = { asOf: Date.UTC(1910, 0, 1), timeZone: 'UTC', settings: DEFAULT_SETTINGS };
  const { ties } = buildTies(facts, people, options);
  const months = tieMonths(facts, ties);
  const who = (name: string) => people.persons.findIndex((person) => person.name === name);
  const tie = (a: string, b: string) =>
    [...ties.a.keys()].findIndex((row) => {
      const ends = new Set([ties.a[row], ties.b[row]]);
      return ends.has(who(a)) && ends.has(who(b));
    });
  const at = (year: number, month: number) =>
    networkAt(months, ties, people.persons.length, monthOf(Date.UTC(year, month - 1, 1)));
  return { months, ties, who, tie, at };
}

describe('the network at an earlier date', () => {
  it('counts months from January 1970, before it too', () => {
    expect(monthOf(Date.UTC(1970, 0, 31))).toBe(0);
    expect(monthOf(Date.UTC(1899, 11, 31))).toBe(-841);
    expect(startOfMonth(-841)).toBe(Date.UTC(1899, 11, 1));
  });

  it('holds the ties that had begun, and the people in them', async () => {
    const { at, tie } = await known();
    expect(at(1899, 12)).toMatchObject({ ties: 0, people: 0 });
    const first = at(1900, 1);
    expect(first).toMatchObject({ ties: 1, people: 2 });
    expect(first.strength[tie('Ada', 'Cyd')]).toBeNaN();
    expect(at(1902, 3)).toMatchObject({ ties: 2, people: 3 });
  });

  it('leaves out ties without a date', async () => {
    const { at, tie } = await known();
    expect(at(1909, 12).strength[tie('Bea', 'Cyd')]).toBeNaN();
  });

  it('halves contact every year of silence, and adds new contact to what is left', async () => {
    const { at, tie } = await known();
    const contact = (strength: number) => (strength * DEFAULT_SETTINGS.keptUpHalf) / (1 - strength);
    const pair = tie('Ada', 'Bea');
    expect(contact(at(1900, 1).strength[pair] ?? NaN)).toBeCloseTo(2, 3);
    expect(contact(at(1901, 1).strength[pair] ?? NaN)).toBeCloseTo(1, 2);
    const other = tie('Ada', 'Cyd');
    expect(contact(at(1908, 6).strength[other] ?? NaN)).toBeCloseTo(1 + 2 ** -6.25, 2);
  });

  it('lets people fade with silence', async () => {
    const { at, who } = await known();
    const presence = (year: number) => PRESENCES[at(year, 6).presence[who('Bea')] ?? 0];
    expect([1899, 1900, 1903, 1909].map(presence)).toEqual([
      'absent',
      'in-touch',
      'quiet',
      'long-quiet',
    ]);
  });

  it('counts every dated event once in its month', async () => {
    const { months } = await known();
    expect(months.events[0]).toBe(2);
    expect([...months.events].reduce((sum, events) => sum + events, 0)).toBe(4);
    expect(months.first).toBe(monthOf(Date.UTC(1900, 0, 1)));
  });
});
