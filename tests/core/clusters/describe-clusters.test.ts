import { describe, expect, it } from 'vitest';
import { GREY } from '../../../src/lib/core/clusters/cluster-hues.ts';
import { describeClusters } from '../../../src/lib/core/clusters/describe-clusters.ts';
import { mapGroups } from '../../../src/lib/core/clusters/map-groups.ts';
import { nameTerms, type TermHolding } from '../../../src/lib/core/clusters/name-terms.ts';
import { isProperName, termName } from '../../../src/lib/core/clusters/term-name.ts';
import type { Handle } from '../../../src/lib/core/facts/handles.ts';
import { connectedComponents } from '../../../src/lib/core/network/components.ts';
import { graphFromText } from '../../support/graph-from-text.ts';
import { peopleFromNames } from '../../support/people-from-names.ts';

const drawing = graphFromText(`
  hub-a
  hub-b
  hub-c
  hub-d
  hub-e
  hub-f
  hub-g
  a-b
  c-m
  middle-m
  middle-n
  middle-o
  middle-p
  middle-q
  middle-r
  middle-s
  x-y
  alone
`);
const { network, names, who } = drawing;
const people = peopleFromNames(names);

const AROUND_HUB = 'hub a b c d e f g';
const IN_THE_MIDDLE = 'middle m n o p q r s';

/** Two groups of the larger part, and the island x y. */
const labels = Int32Array.from(names, (name) => {
  if (AROUND_HUB.split(' ').includes(name)) return 7;
  if (IN_THE_MIDDLE.split(' ').includes(name)) return 2;
  return name === 'alone' ? -1 : 4;
});

function described(terms: TermHolding[] = [], given: [Handle, string][] = []) {
  return describeClusters({
    network,
    labels,
    people,
    terms,
    names: new Map(given),
    resolution: 1.5,
  });
}

const holding = (kind: TermHolding['kind'], term: string, holders: string): TermHolding[] =>
  holders.split(' ').map((name) => ({ person: who(name), term, kind }));

describe('describing groups', () => {
  it('puts the largest first, equals in the order of their ids', () => {
    const { clusters } = described();
    expect(clusters.map((cluster) => cluster.id)).toEqual(['name:hub', 'name:middle', 'name:x']);
    expect(clusters.map((cluster) => cluster.members.length)).toEqual([8, 8, 2]);
  });

  it('says which group everybody is in, and how firmly', () => {
    const { of, belonging } = described();
    expect(of[who('o')]).toBe(1);
    expect(of[who('alone')]).toBe(-1);
    expect(belonging[who('alone')]).toBeNaN();
    expect(belonging[who('a')]).toBe(1);
    expect(belonging[who('c')]).toBe(0.5);
  });

  it('keeps hues for groups that show, on a map of this size', () => {
    expect(described().clusters.map((cluster) => cluster.hue)).toEqual([0, 1, GREY]);
  });

  it('tells groups on the map from islands', () => {
    expect(mapGroups(network, described())).toEqual([0, 1]);
  });

  it('counts the parts the drawing has', () => {
    expect(connectedComponents(network).sizes).toHaveLength(3);
  });
});

describe('naming groups', () => {
  const telling = [
    ...holding('organisation', 'Ogden Mine Co', AROUND_HUB),
    ...holding('topic', 'Weather', `${AROUND_HUB} ${IN_THE_MIDDLE}`),
    ...holding('topic', 'Tea', 'middle m'),
  ];

  it('falls back on the best-connected member', () => {
    const [first] = described().clusters;
    expect(first?.name).toBe('hub');
    expect(first?.nameReason).toEqual({ kind: 'around', person: who('hub') });
  });

  it('uses what sets the group apart, without its legal form, and keeps the reason', () => {
    const [first, second] = described(telling).clusters;
    expect(first?.name).toBe('Ogden Mine');
    expect(first?.nameReason).toMatchObject({
      kind: 'organisation',
      term: 'Ogden Mine Co',
      share: 1,
    });
    expect(second?.nameReason.kind).not.toBe('organisation');
  });

  it('uses where its people live or work, and keeps the share', () => {
    const [, second] = described([
      ...holding('place', 'Lyon', 'm n o p q r s'),
      ...holding('place', 'Bern', 'hub a'),
      ...holding('place', 'France', `${IN_THE_MIDDLE} ${AROUND_HUB}`),
    ]).clusters;
    expect(second).toMatchObject({
      name: 'Lyon',
      nameReason: { kind: 'place', term: 'Lyon', share: 7 / 8 },
    });
  });

  it('does not count a person twice for one term', () => {
    expect(described([...telling, ...telling])).toEqual(described(telling));
  });

  it('lets the owner decide, by any member', () => {
    const [, second] = described(telling, [['name:o', 'Old friends']]).clusters;
    expect(second?.name).toBe('Old friends');
    expect(second?.nameReason).toEqual({ kind: 'renamed' });
  });

  it('finds what several terms have in common', () => {
    const [first] = described([
      ...holding('topic', 'Atlas Portland Cement Co', 'hub a d e'),
      ...holding('topic', 'Lehigh Portland Cement Co', 'b c f g'),
      ...holding('topic', 'Weather', IN_THE_MIDDLE),
      ...holding('topic', 'Tea', IN_THE_MIDDLE),
    ]).clusters;
    expect(first?.name).toBe('Portland Cement');
    expect(first?.nameReason).toMatchObject({ term: 'Portland Cement', share: 1 });
  });

  it('gives a name to one group only: the one it tells most about', () => {
    const groups = Int32Array.from({ length: 60 }, (_, person) => Math.floor(person / 20));
    const held = Array.from(groups, (group, person): TermHolding => {
      const term = group === 0 || (group === 1 && person % 5 > 0) ? 'Ogden Mine' : 'Tea';
      return { person, term, kind: 'topic' };
    });
    const found = nameTerms(groups, [20, 20, 20], held);
    expect(found.map((term) => term?.name ?? null)).toEqual(['Ogden Mine', null, 'Tea']);
  });
});

describe('a term as a name', () => {
  it.each([
    ['National Phonograph Co', 'National Phonograph'],
    ['Edison-Bell Consolidated Phonograph Co Ltd', 'Edison-Bell Consolidated Phonograph'],
    ['Edison Cement Works (Stewartsville)', 'Edison Cement Works'],
    ['Newspapers, books, other publications', 'Newspapers, books, other publications'],
  ])('%s stands as %s', (term, name) => {
    expect(termName(term, 'topic')).toBe(name);
  });

  it('is never a person or a free mail domain', () => {
    expect(termName('Dyer, Frank Lewis', 'topic')).toBeNull();
    expect(termName('gmail.com', 'organisation')).toBeNull();
    expect(termName('yahoo.co.uk', 'organisation')).toBeNull();
    expect(termName('acme.com', 'organisation')).toBe('acme.com');
  });

  it('is a proper name when it says something particular', () => {
    expect(isProperName('Ogden Ore Separating Plant')).toBe(true);
    expect(isProperName('Bank of England')).toBe(true);
    expect(isProperName('Sales and service')).toBe(false);
    expect(isProperName('Cement')).toBe(false);
  });
});
