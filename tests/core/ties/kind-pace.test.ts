import { describe, expect, it } from 'vitest';
import type { Handle } from '../../../src/lib/core/facts/handles.ts';
import { KIND_WORDS, type KindWord } from '../../../src/lib/core/decisions.ts';
import { gapsByKind } from '../../../src/lib/core/rhythm/kind-gaps.ts';
import { paceByKind, statedGapDays, type TiePace } from '../../../src/lib/core/ties/kind-pace.ts';
import { KINDS } from '../../../src/lib/core/ties/tie-kinds.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import { judgeKnown, times } from './known-from.ts';

const KIN = KINDS.indexOf('kin');
const WORK = KINDS.indexOf('professional');

function ties(count: number, kind: number, contactDays: number, exposure = 30): TiePace[] {
  return Array.from({ length: count }, () => ({ kind, contactDays, exposure }));
}

describe('how often people of a kind are in touch with me', () => {
  it('is the stated difference of kinds while I have few ties of them', () => {
    const pace = paceByKind(
      [...ties(60, 0, 1), ...ties(1, KIN, 1), ...ties(1, WORK, 1)],
      DEFAULT_SETTINGS,
    );
    const ratio = (pace[KIN] ?? 0) / (pace[WORK] ?? 1);
    const stated =
      statedGapDays('professional', DEFAULT_SETTINGS) / statedGapDays('kin', DEFAULT_SETTINGS);
    expect(ratio / stated).toBeGreaterThan(0.6);
    expect(ratio / stated).toBeLessThanOrEqual(1);
  });

  it('is my own past with many, whatever is stated', () => {
    const mine = [...ties(400, KIN, 0.5), ...ties(400, WORK, 6)];
    const pace = paceByKind(mine, DEFAULT_SETTINGS);
    expect(pace[KIN]).toBeCloseTo(0.5 / 30, 2);
    expect(pace[WORK]).toBeCloseTo(6 / 30, 2);
  });

  it('is the rate of all where all are of one kind', () => {
    const pace = paceByKind(ties(5, WORK, 2), DEFAULT_SETTINGS);
    expect(pace[WORK]).toBeCloseTo(2 / 30, 12);
    expect(pace[0]).toBeCloseTo(2 / 30, 12);
  });
});

describe('the usual gap of a kind', () => {
  const gap = (kind: number, list: Parameters<typeof gapsByKind>[0]): number =>
    gapsByKind(list, DEFAULT_SETTINGS)[kind] ?? NaN;

  it('is the stated one without ties of my own, and unknown for no kind', () => {
    expect(gap(KIN, [])).toBeCloseTo(DEFAULT_SETTINGS.kinGapDays, 9);
    expect(gap(WORK, [])).toBeCloseTo(DEFAULT_SETTINGS.workGapDays, 9);
    expect(gap(0, [])).toBeNaN();
  });

  it('moves to that of my own ties with every one', () => {
    const own = (count: number) =>
      Array.from({ length: count }, () => ({ kind: KIN, usualGapDays: 90 as number | null }));
    const gaps = [0, 3, 30, 300].map((count) => gap(KIN, own(count)));
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    expect(gaps[3]).toBeGreaterThan(80);
  });
});

describe('a new tie', () => {
  const FRIENDS = Array.from(
    { length: 40 },
    (_, i): Handle => `phone:+4915110000${String(100 + i)}`,
  );
  const COLLEAGUES = Array.from({ length: 40 }, (_, i): Handle => `email:c${i}@works.example`);
  const NEW: Handle = 'name:new';
  const often = FRIENDS.flatMap((who) => times(50, 20, 5).map((at) => [at, who] as const));
  const rarely = COLLEAGUES.flatMap((who, i) =>
    times(5, 10, 50 + i).map((at) => [at, who] as const),
  );
  const chance = (kind: KindWord): number => {
    const judged = judgeKnown(
      [
        { source: 'sms', messages: often },
        { source: 'mail', messages: rarely },
        { source: 'crm', messages: [['2025-10-20T09:00:00Z', NEW]] },
      ],
      { asOf: '2025-11-01', decisions: { kinds: new Map([[NEW, kind]]) } },
    );
    return judged.ties.chance30[judged.egoTie[judged.personOf(NEW)] ?? -1] ?? NaN;
  };

  it('starts from the rhythm I have with its kind', () => {
    expect(chance('personal')).toBeGreaterThan(chance('professional'));
  });

  it('has a chance whatever its kind', () => {
    for (const kind of KIND_WORDS) {
      expect(chance(kind)).toBeGreaterThan(0);
      expect(chance(kind)).toBeLessThan(1);
    }
  });
});
