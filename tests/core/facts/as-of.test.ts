import { describe, expect, it } from 'vitest';
import { upTo } from '../../../src/lib/core/facts/as-of.ts';
import { FLOATING } from '../../../src/lib/core/facts/facts.ts';
import { instantOf } from '../../../src/lib/core/facts/instant.ts';
import { unite } from '../../../src/lib/core/facts/unite.ts';
import { importOf } from './tables.ts';

describe('facts up to a moment', () => {
  it('leave later interactions out and keep undated ones', async () => {
    const facts = unite([
      await importOf('date,from,to\n2024-01-01,A,B\n2024-01-02 12:00,A,B\n,A,C\n', 'a', 1),
    ]);
    const noon = Date.UTC(2024, 0, 2, 12);
    expect(upTo(facts, noon, 'UTC').interactions.length).toBe(3);
    expect(upTo(facts, noon - 1, 'UTC').interactions.length).toBe(2);
    expect(upTo(facts, 0, 'UTC').interactions.length).toBe(1);
  });

  it('read floating times in the given zone', async () => {
    const facts = unite([await importOf('date,from,to\n2024-07-01 00:30,A,B\n', 'a', 1)]);
    const midnight = Date.UTC(2024, 6, 1);
    expect(upTo(facts, midnight, 'UTC').interactions.length).toBe(0);
    expect(upTo(facts, midnight, 'Europe/Berlin').interactions.length).toBe(1);
  });

  it('end affiliations at the moment and drop those that begin later', async () => {
    const facts = unite([
      await importOf(
        'date,from,to\n2024-01-01,"A, X | Org","B, Y"\n2024-03-01,"A, X | Org","B, Y"\n',
        'a',
        1,
      ),
    ]);
    expect(facts.affiliations.length).toBe(2);
    expect(upTo(facts, Date.UTC(2024, 1, 1), 'UTC').affiliations.length).toBe(1);
  });
});

describe('a floating time', () => {
  it.each([
    ['Europe/Berlin', '2024-01-15T10:00Z', '2024-01-15T09:00:00.000Z'],
    ['Europe/Berlin', '2024-07-15T10:00Z', '2024-07-15T08:00:00.000Z'],
    ['America/New_York', '2024-03-10T03:30Z', '2024-03-10T07:30:00.000Z'],
    ['Asia/Kolkata', '1911-05-01T00:00Z', '1911-04-30T18:30:00.000Z'],
  ])('in %s, %s is the instant %s', (zone, shown, instant) => {
    expect(new Date(instantOf(Date.parse(shown), FLOATING, zone)).toISOString()).toBe(instant);
  });

  it('with a zone of its own is an instant already', () => {
    expect(instantOf(5, 0, 'Europe/Berlin')).toBe(5);
  });
});
