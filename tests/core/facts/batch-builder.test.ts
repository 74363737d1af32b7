import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BatchBuilder } from '../../../src/lib/core/facts/batch-builder.ts';
import { KeyIndex } from '../../../src/lib/core/facts/key-index.ts';

describe('the batch builder', () => {
  it('writes columns of exactly their length', () => {
    const builder = new BatchBuilder('table');
    const file = builder.startFile('t.csv');
    for (let row = 1; row <= 1000; row += 1) {
      builder.addRelation({
        key: builder.keyOfRow('same'),
        content: 'same',
        a: `name:${row % 7}`,
        b: 'name:x',
        weight: row,
        row,
        file,
      });
    }
    const { relations, handles } = builder.finish();
    expect([relations.length, relations.weight.length, relations.keyLow.length]).toEqual([
      1000, 1000, 1000,
    ]);
    expect(handles.length).toBe(8);
    expect(relations.weight[999]).toBe(1000);
  });

  it('numbers equal rows anew in each file, so overlaps meet', () => {
    const builder = new BatchBuilder('table');
    builder.startFile('a');
    const first = [builder.keyOfRow('r'), builder.keyOfRow('r')];
    builder.startFile('b');
    expect([builder.keyOfRow('r'), builder.keyOfRow('r')]).toEqual(first);
    expect(first[0]).not.toEqual(first[1]);
  });
});

describe('the key index', () => {
  it('answers as a map would', () => {
    const half = fc.integer({ min: 0, max: 3 }).map((n) => n * 0x40000000);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(half, fc.nat(900), fc.nat(99)), { maxLength: 2500 }),
        (entries) => {
          const index = new KeyIndex();
          const map = new Map<string, number>();
          for (const [high, low, value] of entries) {
            index.set({ high, low }, value);
            map.set(`${high}:${low}`, value);
          }
          expect(index.size).toBe(map.size);
          for (const [high, low] of entries) {
            expect(index.get({ high, low })).toBe(map.get(`${high}:${low}`));
          }
          expect(index.get({ high: 1, low: 1 })).toBe(-1);
        },
      ),
      { numRuns: 30 },
    );
  });
});
