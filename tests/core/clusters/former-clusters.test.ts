/** Groups found again keep identity, colour and name; pins and the owner's names are constraints. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestAssignment } from '../../../src/lib/core/clusters/assignment.ts';
import type { ClusterSet } from '../../../src/lib/core/clusters/cluster-set.ts';
import { describeClusters } from '../../../src/lib/core/clusters/describe-clusters.ts';
import {
  ofSameOwner,
  rememberClusters,
  type FormerClusters,
} from '../../../src/lib/core/clusters/former-clusters.ts';
import type { TermHolding } from '../../../src/lib/core/clusters/name-terms.ts';
import { groupNetwork } from '../../../src/lib/core/clusters/resolution.ts';
import { unitsOf } from '../../../src/lib/core/clusters/units.ts';
import type { Handle } from '../../../src/lib/core/facts/handles.ts';
import { graphFromText } from '../../support/graph-from-text.ts';
import { peopleFromNames } from '../../support/people-from-names.ts';

describe('the heaviest assignment', () => {
  it('gives up the best pair where two others are worth more', () => {
    const weights = [
      [0.9, 0.8],
      [0.85, 0],
    ];
    expect(heaviestAssignment(weights)).toEqual([1, 0]);
  });

  it('leaves alone whom nothing joins', () => {
    expect(
      heaviestAssignment([
        [0, 0],
        [0, 0.4],
        [0, 0.3],
      ]),
    ).toEqual([-1, 1, -1]);
    expect(heaviestAssignment([])).toEqual([]);
  });

  it('is as heavy as the best of all assignments', () => {
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(
          fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }),
          { minLength: rows, maxLength: rows },
        ),
      );
    fc.assert(
      fc.property(matrix, (weights) => {
        const columns = heaviestAssignment(weights);
        const used = columns.filter((column) => column !== -1);
        expect(new Set(used).size).toBe(used.length);
        const sum = columns.reduce((all, column, row) => all + (weights[row]?.[column] ?? 0), 0);
        expect(sum).toBe(heaviest(weights, 0, new Set()));
      }),
    );
  });
});

/** By trying everything. */
function heaviest(weights: number[][], row: number, used: ReadonlySet<number>): number {
  if (row === weights.length) return 0;
  const alone = heaviest(weights, row + 1, used);
  return (weights[row] ?? []).reduce(
    (best, weight, column) =>
      used.has(column)
        ? best
        : Math.max(best, weight + heaviest(weights, row + 1, new Set([...used, column]))),
    alone,
  );
}

/** Groups by drawing: each word list is a clique and a group. */
function grouped(
  groups: string[],
  former: FormerClusters | null = null,
  given: [Handle, string][] = [],
  held: (who: (name: string) => number) => TermHolding[] = () => [],
): { set: ClusterSet; memory: FormerClusters; group: (name: string) => ClusterSet['clusters'][0] } {
  const cliques = groups.map((group) => group.split(' '));
  const ties = cliques.flatMap((names) =>
    names.flatMap((a, i) => names.slice(i + 1).map((b) => `${a}-${b}`)),
  );
  const { network, names, who } = graphFromText(ties.join('\n'));
  const people = peopleFromNames(names);
  const labels = Int32Array.from(names, (name) =>
    cliques.findIndex((clique) => clique.includes(name)),
  );
  const set = describeClusters({
    ...{ network, people, labels, former, resolution: 1 },
    names: new Map(given),
    terms: held(who),
  });
  const group = (name: string): ClusterSet['clusters'][0] => {
    const found = set.clusters[set.of[who(name)] ?? -1];
    if (!found) throw new Error(`${name} is in no group`);
    return found;
  };
  return { set, memory: rememberClusters(set, people), group };
}

const identity = ({ id, hue, name }: ClusterSet['clusters'][0]) => ({ id, hue, name });

describe('a group found again', () => {
  const before = grouped(['b c d e f g', 'p q r s t']);

  it('is the same when nothing changed', () => {
    const again = grouped(['b c d e f g', 'p q r s t'], before.memory);
    expect(again.set).toEqual(before.set);
    expect(again.memory).toEqual(before.memory);
  });

  it('keeps identity, colour and name when it grows past the others and gains a new best-known', () => {
    const after = grouped(['a b c d e f g', 'm n o p q r s t u v w'], before.memory);
    expect(identity(after.group('p'))).toEqual(identity(before.group('p')));
    expect(identity(after.group('b'))).toEqual(identity(before.group('b')));
    expect(after.set.of[0]).toBe(1);
  });

  it('is the larger part when it splits; the smaller is a new group', () => {
    const after = grouped(['b c', 'd e f g', 'p q r s t'], before.memory);
    expect(identity(after.group('d'))).toEqual({ ...identity(before.group('b')), name: 'd' });
    expect(after.group('b').id).toBe('name:c');
    expect(new Set(after.set.clusters.map(({ id }) => id)).size).toBe(3);
  });

  it('is another where the network is another owner’s', () => {
    const others = { ...before.memory, ego: 'name:b' } as const;
    expect(ofSameOwner(others, peopleFromNames(['a', 'b']))).toBeNull();
    expect(ofSameOwner(others, peopleFromNames(['a', 'b'], 1))).toBe(others);
    expect(ofSameOwner(before.memory, peopleFromNames(['a', 'b']))).toBe(before.memory);
  });

  it('is forgotten when hardly anybody is left in it', () => {
    const after = grouped(['b p', 'c q', 'd r', 'e s', 'f t', 'g u'], before.memory);
    expect(after.group('b').id).not.toBe(before.group('p').id);
  });

  it('keeps the name the owner gave, even when the member it hangs on has left', () => {
    const named: [Handle, string][] = [['name:b', 'Choir']];
    const choir = grouped(['b c d e f g', 'p q r s t'], before.memory, named);
    expect(choir.group('c').name).toBe('Choir');
    const after = grouped(['c d e f g', 'b p q r s t'], choir.memory, named);
    expect(after.group('c')).toMatchObject({ name: 'Choir', nameReason: { kind: 'renamed' } });
    expect(after.group('b').name).not.toBe('Choir');
  });

  it('takes a name that sets it apart, and keeps it while it is true', () => {
    const hold = (holders: string, term: string) => (who: (name: string) => number) =>
      holders.split(' ').map((name): TermHolding => {
        return { person: who(name), term, kind: 'organisation' };
      });
    const groups = ['b c d e f g', 'p q r s t'];
    const named = grouped(groups, before.memory, [], (who) => [
      ...hold('b c d e f g', 'Ogden Mine')(who),
      ...hold('p q r s t', 'Tea House')(who),
    ]);
    expect(named.group('b').name).toBe('Ogden Mine');
    const both = grouped(groups, named.memory, [], (who) => [
      ...hold('b c d e f', 'Ogden Mine')(who),
      ...hold('b c d e f g', 'Another House')(who),
      ...hold('p q r s t', 'Tea House')(who),
    ]);
    expect(both.group('b').name).toBe('Ogden Mine');
  });
});

describe('people who belong together', () => {
  const { network, names, who } = graphFromText(`
    a-b-c-d-a
    a-c
    b-d
    w-x-y-z-w
    w-y
    x-z
    d-w
  `);
  const people = peopleFromNames(names);
  const grouping = (pins: [Handle, Handle][]): Int32Array =>
    groupNetwork(network, null, { runs: 20, seed: 1, units: unitsOf(people, new Map(pins)) })
      .labels;

  it('stay together, whatever their ties say', () => {
    const free = grouping([]);
    expect(free[who('b')]).not.toBe(free[who('x')]);
    const pinned = grouping([['name:b', 'name:x']]);
    expect(pinned[who('b')]).toBe(pinned[who('x')]);
    expect(pinned[who('a')]).not.toBe(pinned[who('z')]);
  });

  it('do not follow a handle nobody has', () => {
    expect(grouping([['name:b', 'name:nobody']])).toEqual(grouping([]));
  });
});
