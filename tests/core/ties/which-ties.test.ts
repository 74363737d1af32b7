import { describe, expect, it } from 'vitest';
import { CONFIDENCES } from '../../../src/lib/core/ties/tie-table.ts';
import { tiesFromText, type Judged } from './facts-from-text.ts';

const AS_OF = '1910-12-31';

function confidence(judged: Judged, a: string, b: string): string | undefined {
  return CONFIDENCES[judged.ties.confidence[judged.between(a, b)] ?? -1];
}

describe('which pairs are tied', () => {
  it('ties every sender to every recipient, in to or cc, and nobody else', () => {
    const judged = tiesFromText('1910-01-05 ana, bo -> cyd, dan cc eve', AS_OF);
    const pairs = Array.from(judged.ties.a, (a, tie) =>
      [a, judged.ties.b[tie] ?? -1].map((p) => judged.people.persons[p]?.name).join('-'),
    );
    expect(pairs).toEqual(['ana-cyd', 'ana-dan', 'ana-eve', 'bo-cyd', 'bo-dan', 'bo-eve']);
  });

  it('ties everybody at a meeting to everybody', () => {
    expect(tiesFromText('1910-01-05 ana + bo + cyd', AS_OF).ties.length).toBe(3);
  });

  it('ties nobody to themself and counts a person named twice once', () => {
    const judged = tiesFromText('1910-01-05 ana -> ana, bo, bo', AS_OF);
    expect(judged.ties.length).toBe(1);
    expect(judged.ties.interactions[0]).toBe(1);
  });

  it('calls what one sent to a crowd a possible tie of unknown strength, and nothing more', () => {
    const crowd = Array.from({ length: 50 }, (_, i) => `p${String(i)}`);
    const { ties } = tiesFromText(`1910-01-05 ana -> ${crowd.join(', ')}`, AS_OF);
    expect(ties.length).toBe(50);
    expect([...ties.interactions]).toEqual(crowd.map(() => 1));
    expect([...ties.confidence]).toEqual(crowd.map(() => CONFIDENCES.indexOf('possible')));
    expect([...ties.strength, ...ties.warmth, ...ties.chance30].every(Number.isNaN)).toBe(true);
  });

  it('lets a letter to a crowd change nothing between two who write', () => {
    const crowd = Array.from({ length: 50 }, (_, i) => `p${String(i)}`).join(', ');
    const letters = '1910-01-05 ana -> p1\n1910-02-05 p1 -> ana';
    const alone = tiesFromText(letters, AS_OF);
    const beside = tiesFromText(`${letters}\n1909-03-01 ana -> ${crowd}`, AS_OF);
    const among = beside.ties.interactions.indexOf(3);
    expect(beside.ties.fromA[among]).toBe(alone.ties.fromA[0]);
    expect(beside.ties.confidence[among]).toBe(alone.ties.confidence[0]);
    expect(beside.ties.warmth[among]).toBeCloseTo(alone.ties.warmth[0] ?? NaN, 12);
  });

  it('lets large meetings speak of me but not of the others', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => `p${String(i)}`).join(' + ');
    expect(tiesFromText(`1910-01-05 me + ${crowd}`, AS_OF, 'me').ties.length).toBe(30);
  });

  it('counts directions and dates, and keeps evidence oldest first with undated first', () => {
    const judged = tiesFromText(
      `1910-03-01 bo -> ana
       1910-01-05 ana -> bo
       ana -> bo`,
      AS_OF,
    );
    const { ties, facts } = judged;
    expect([ties.interactions[0], ties.fromA[0], ties.fromB[0]]).toEqual([3, 2, 1]);
    expect(ties.first[0]).toBe(Date.UTC(1910, 0, 5));
    expect(ties.last[0]).toBe(Date.UTC(1910, 2, 1));
    const times = Array.from(ties.event, (event) => facts.interactions.at[event] ?? 0);
    expect(times).toEqual([NaN, Date.UTC(1910, 0, 5), Date.UTC(1910, 2, 1)]);
  });
});

describe('how sure a tie is', () => {
  it('confirms contact in both directions', () => {
    const judged = tiesFromText('1910-01-05 ana -> bo\n1910-02-05 bo -> ana', AS_OF);
    expect(confidence(judged, 'ana', 'bo')).toBe('confirmed');
  });

  it('confirms what a file states', () => {
    expect(confidence(tiesFromText('ana -- bo', AS_OF), 'ana', 'bo')).toBe('confirmed');
  });

  it('calls one direction likely', () => {
    const judged = tiesFromText('1910-01-05 ana -> bo', AS_OF);
    expect(confidence(judged, 'ana', 'bo')).toBe('likely');
  });

  it('calls one meeting possible, and repeated small ones likely', () => {
    const once = '1910-01-05 ana + bo + cyd';
    expect(confidence(tiesFromText(once, AS_OF), 'ana', 'bo')).toBe('possible');
    const twice = `${once}\n1910-02-05 ana + bo + cyd`;
    expect(confidence(tiesFromText(twice, AS_OF), 'ana', 'bo')).toBe('likely');
  });

  it('calls undated letters possible, of unknown strength and warmth', () => {
    const judged = tiesFromText('ana -> bo\n1910-01-05 ana -> cyd', AS_OF);
    expect(confidence(judged, 'ana', 'bo')).toBe('possible');
    expect(judged.strength('ana', 'bo')).toBeNaN();
    const tie = judged.between('ana', 'bo');
    expect(judged.ties.warmth[tie]).toBeNaN();
    expect(judged.ties.chance30[tie]).toBeNaN();
    expect(judged.ties.first[tie]).toBeNaN();
  });
});
