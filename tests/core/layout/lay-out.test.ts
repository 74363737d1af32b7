import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/lib/core/layout/lay-out.ts';
import type { KeptPositions, Layout } from '../../../src/lib/core/layout/layout.ts';
import type { People } from '../../../src/lib/core/people/people.ts';
import { clusterSet, isInside, layoutCase } from './layout-case.ts';

const manyGroups = { sizes: [80, 50, 31, 30, 12, 9, 6, 4, 4] };

function drawn(layout: Layout): number[] {
  return [...layout.x.keys()].filter((person) => Number.isFinite(layout.x[person]));
}

function placesOf(layout: Layout, people: People): KeptPositions {
  return new Map(
    drawn(layout).map((person) => [
      people.persons[person]?.id ?? '',
      { x: layout.x[person] ?? NaN, y: layout.y[person] ?? NaN },
    ]),
  );
}

/** Pairs of dots that overlap, and by how much the worst does. */
function worstOverlap(layout: Layout): number {
  const people = drawn(layout);
  let worst = 0;
  for (const [rank, a] of people.entries()) {
    for (const b of people.slice(rank + 1)) {
      const distance = Math.hypot(
        (layout.x[a] ?? 0) - (layout.x[b] ?? 0),
        (layout.y[a] ?? 0) - (layout.y[b] ?? 0),
      );
      worst = Math.max(worst, (layout.radius[a] ?? 0) + (layout.radius[b] ?? 0) - distance);
    }
  }
  return worst;
}

/** How far people stand from where another map has them, on average. */
function meanShift(layout: Layout, other: Layout): number {
  const people = drawn(layout);
  const shifts = people.map((person) =>
    Math.hypot(
      (layout.x[person] ?? 0) - (other.x[person] ?? 0),
      (layout.y[person] ?? 0) - (other.y[person] ?? 0),
    ),
  );
  return shifts.reduce((sum, shift) => sum + shift, 0) / people.length;
}

/** Outline points of one area that lie inside another. */
function pointsInStrangers(layout: Layout): number {
  let points = 0;
  for (const area of layout.areas) {
    for (const other of layout.areas) {
      if (area === other) continue;
      for (let at = 0; at < area.outline.length; at += 2) {
        if (isInside(other.outline, area.outline[at] ?? 0, area.outline[at + 1] ?? 0)) points += 1;
      }
    }
  }
  return points;
}

describe('the layout', () => {
  it('gives the same places, bit for bit, on the same input', () => {
    const first = layOut(layoutCase(manyGroups));
    const second = layOut(layoutCase(manyGroups));
    expect(second.x).toEqual(first.x);
    expect(second.y).toEqual(first.y);
    expect(second.areas).toEqual(first.areas);
  });

  it('gives another map for another seed', () => {
    const input = layoutCase(manyGroups);
    expect(layOut({ ...input, seed: 2 }).x).not.toEqual(layOut(input).x);
  });

  it('keeps areas apart, people inside their own, and dots from covering each other', () => {
    const sizes = fc.array(fc.integer({ min: 4, max: 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 1000 }), (groupSizes, seed) => {
        const input = layoutCase({ sizes: groupSizes, seed });
        const layout = layOut(input);
        expect(pointsInStrangers(layout)).toBe(0);
        expect(worstOverlap(layout)).toBeLessThan(1.5);
        for (const person of drawn(layout)) {
          const area = layout.areas.find(({ cluster }) => cluster === input.clusters.of[person]);
          expect(
            isInside(
              area?.outline ?? new Float32Array(),
              layout.x[person] ?? 0,
              layout.y[person] ?? 0,
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 12, seed: 7 },
    );
  });

  it('turns another arrangement towards the earlier map, without a name losing its room', () => {
    const input = layoutCase(manyGroups);
    const before = layOut(input);
    const earlier = placesOf(before, input.people);
    const plain = layOut({ ...input, seed: 2 });
    const turned = layOut({ ...input, seed: 2, turnedTo: earlier });
    expect(turned.x).not.toEqual(before.x);
    expect(meanShift(turned, before)).toBeLessThan(meanShift(plain, before));
    expect(pointsInStrangers(turned)).toBe(0);
    expect(worstOverlap(turned)).toBeLessThan(1.5);
    expect(layOut({ ...input, seed: 2, turnedTo: earlier }).x).toEqual(turned.x);
  });

  it('stands each name over the middle of its area, at its top', () => {
    for (const { outline, labelX, labelY } of layOut(layoutCase(manyGroups)).areas) {
      const xs = [...outline].filter((_, at) => at % 2 === 0);
      const ys = [...outline].filter((_, at) => at % 2 === 1);
      expect(labelY).toBeCloseTo(Math.min(...ys));
      expect(labelX).toBeCloseTo((Math.min(...xs) + Math.max(...xs)) / 2);
    }
  });

  it('is compact and not much higher than wide', () => {
    const { bounds } = layOut(layoutCase({ sizes: [140, 130, 120, 77, 65, 57, 55, 30, 29, 25] }));
    const ratio = (bounds.maxX - bounds.minX) / (bounds.maxY - bounds.minY);
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.9);
  });

  it('draws neither people without ties nor islands of fewer than four', () => {
    const layout = layOut(layoutCase({ sizes: [20, 3], alone: 2 }));
    expect(drawn(layout)).toEqual(Array.from({ length: 20 }, (_, person) => person));
    expect(layout.areas.map(({ cluster }) => cluster)).toEqual([0]);
    expect(layout.tray.map(({ kind, members }) => [kind, [...members]])).toEqual([
      ['others', [23, 24]],
      ['islands', [20, 21, 22]],
    ]);
  });

  it('answers with an empty map when nobody knows anybody', () => {
    const layout = layOut(layoutCase({ sizes: [], alone: 3 }));
    expect(drawn(layout)).toEqual([]);
    expect(layout.areas).toEqual([]);
    expect(layout.bounds.maxX).toBeGreaterThan(layout.bounds.minX);
    expect(layout.tray[0]?.members.length).toBe(3);
  });
});

describe('kept places', () => {
  const input = layoutCase(manyGroups);
  const before = layOut(input);
  const kept = placesOf(before, input.people);

  it('do not move at all when nothing changed', () => {
    const after = layOut({ ...input, seed: 99, kept });
    expect(after.x).toEqual(before.x);
    expect(after.y).toEqual(before.y);
  });

  it('stay when people join: newcomers stand by their group, and nobody is covered', () => {
    const newcomers = [3, 17, 40, 81, 100];
    const some = new Map([...kept].filter(([id]) => !newcomers.some((p) => isCalled(id, p))));
    const after = layOut({ ...input, kept: some });
    for (const person of drawn(before)) {
      if (newcomers.includes(person)) continue;
      expect([after.x[person], after.y[person]]).toEqual([before.x[person], before.y[person]]);
    }
    for (const person of newcomers) {
      const area = after.areas.find(({ cluster }) => cluster === input.clusters.of[person]);
      expect(
        isInside(area?.outline ?? new Float32Array(), after.x[person] ?? 0, after.y[person] ?? 0),
      ).toBe(true);
    }
    expect(worstOverlap(after)).toBeLessThan(2);
    expect(pointsInStrangers(after)).toBe(0);

    function isCalled(id: string, person: number): boolean {
      return id === input.people.persons[person]?.id;
    }
  });

  it('give a new group a free place and leave the others where they were', () => {
    const [first = [], ...others] = input.clusters.clusters.map(({ members }) => [...members]);
    const split = clusterSet([first.slice(0, 60), first.slice(60), ...others], input.network.size);
    const some = new Map(
      [...kept].filter(([id]) =>
        first
          .slice(0, 60)
          .concat(...others)
          .some((p) => input.people.persons[p]?.id === id),
      ),
    );
    const after = layOut({ ...input, clusters: split, kept: some });
    for (const person of others.flat()) {
      expect([after.x[person], after.y[person]]).toEqual([before.x[person], before.y[person]]);
    }
    expect(pointsInStrangers(after)).toBe(0);
  });

  it('are forgotten for someone who changed group', () => {
    const [first = [], second = [], ...others] = input.clusters.clusters.map(({ members }) => [
      ...members,
    ]);
    const mover = first[first.length - 1] ?? 0;
    const changed = clusterSet(
      [first.slice(0, -1), [...second, mover], ...others],
      input.network.size,
    );
    const after = layOut({ ...input, clusters: changed, kept });
    expect([after.x[mover], after.y[mover]]).not.toEqual([before.x[mover], before.y[mover]]);
    expect(drawn(after).length).toBe(drawn(before).length);
    const stayed = drawn(before).filter((person) => person !== mover);
    expect(stayed.map((person) => after.x[person])).toEqual(
      stayed.map((person) => before.x[person]),
    );
  });
});
