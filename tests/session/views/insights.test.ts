/** The bars of the Insights page. */
import { describe, expect, it } from 'vitest';
import {
  attentionByGroup,
  attentionByPerson,
  opennessByGroup,
  strongTiesAttended,
  tiesByGroup,
  type BarRow,
} from '../../../src/lib/session/views/insights.ts';
import { smallNetwork } from './small-network.ts';

const sum = (rows: readonly BarRow[]): number => rows.reduce((all, { size }) => all + size, 0);

describe('bars of the Insights page', async () => {
  const { conclusions } = await smallNetwork();
  const own = conclusions.composition.own;

  it('divide the people I know by group, none twice', () => {
    const rows = tiesByGroup(conclusions);
    expect(sum(rows)).toBe((own?.ties ?? NaN) - (own?.outsideGroups ?? NaN));
    for (const { part, size } of rows) expect(part).toBeLessThanOrEqual(size);
  });

  it('divide my attention, all of it, by group and by person', () => {
    const { ofPerson = new Float64Array(), events = NaN } = own?.attention ?? {};
    expect(events).toBeGreaterThan(0);
    expect(sum(attentionByGroup(conclusions, ofPerson))).toBeCloseTo(events, 9);
    expect(sum(attentionByPerson(conclusions, ofPerson))).toBeCloseTo(events, 9);
    expect(attentionByPerson(conclusions, ofPerson)[0]?.label).toBe('Ada Amber');
    expect(strongTiesAttended(conclusions, ofPerson)).toBeLessThanOrEqual(own?.strongTies ?? 0);
  });

  it('count a group’s ties once, and only groups with enough of them', () => {
    // Two groups of four with one tie between: seven each, too few to judge.
    expect(opennessByGroup(conclusions)).toEqual([]);
  });
});
