import { describe, expect, it } from 'vitest';
import type { BridgeCard, BridgeSet } from '../../src/lib/core/bridges/bridge-set.ts';
import type {
  Cluster,
  ClusterNameReason,
  ClusterSet,
} from '../../src/lib/core/clusters/cluster-set.ts';
import {
  bridgeJoins,
  bridgeReach,
  bridgeRemoval,
  bridgeRoute,
  constraintLine,
  findingEvidence,
  findingHeadline,
  largestPairSentence,
  ownOpenness,
  bridgeRole,
  pairLine,
  pairReason,
  pairsHeadline,
  rolePairs,
  thinSpotTies,
} from '../../src/lib/words/bridges.ts';
import { surname } from '../../src/lib/core/people/display-name.ts';
import {
  clusterInSentence,
  clusterNameWhy,
  clusterTitle,
  membershipLine,
  type Naming,
} from '../../src/lib/words/clusters.ts';

const PEOPLE = ['John F. Randolph', 'William Edgar Gilmore', 'Frank Dyer', 'Richard Dyer'];
const GROUPS = ['Portland Cement', 'Ogden Mine', 'the group around Frank Dyer'];
const naming: Naming = {
  person: (person) => PEOPLE[person] ?? '',
  short: (person) => surname(PEOPLE[person] ?? ''),
  cluster: (cluster) => GROUPS[cluster] ?? '',
};

const finding: BridgeSet['finding'] = {
  holders: [0, 1],
  tiesBetweenGroups: 248,
  carriedByHolders: 158,
  peopleDrawn: 765,
  peopleCutOffWithoutHolders: 291,
};

const headline = (groups: number, change: Partial<BridgeSet['finding']> = {}, hasOwner = true) =>
  findingHeadline({ finding: { ...finding, ...change }, groups, hasOwner });

describe('the opening finding', () => {
  it('counts groups and those who hold them', () => {
    expect(headline(14)).toBe('Your network has 14 groups. Two people hold most of them together.');
    expect(headline(2, { holders: [0] })).toBe(
      'Your network has two groups. One person holds them together.',
    );
    expect(headline(3, {}, false)).toMatch(/^This network has three groups\./u);
  });

  it('says so when there is nothing to hold', () => {
    expect(headline(1)).toBe('Your network is one group.');
    expect(headline(0)).toBe('These files do not show who knows whom, so there are no groups yet.');
    expect(headline(3, { tiesBetweenGroups: 0, carriedByHolders: 0, holders: [] })).toBe(
      'Your network has three groups. No tie joins them.',
    );
  });

  it('claims no few where they carry half or less', () => {
    expect(headline(14, { carriedByHolders: 124 })).toBe(
      'Your network has 14 groups. Many people hold them together.',
    );
  });

  it('rests on counts', () => {
    expect(findingEvidence(finding, naming)).toBe(
      'Randolph and Gilmore carry 158 of the 248 ties between groups. Without them, 291 of the 765 people drawn here lose their way to the rest.',
    );
    const one = { ...finding, holders: [0], peopleCutOffWithoutHolders: 1 };
    expect(findingEvidence(one, naming)).toBe(
      'Randolph carries 158 of the 248 ties between groups. Without Randolph, 1 of the 765 people drawn here loses their way to the rest.',
    );
    expect(findingEvidence({ ...finding, holders: [] }, naming)).toBeNull();
  });

  it('says all of a few as words', () => {
    const carry = (all: number) =>
      findingEvidence({ ...finding, tiesBetweenGroups: all, carriedByHolders: all }, naming);
    expect(carry(4)).toMatch(/carry all four ties between groups\./u);
    expect(carry(2)).toMatch(/carry both ties between groups\./u);
    expect(carry(1)).toMatch(/carry the only tie between groups\./u);
  });

  it('says of few ties that nobody carries more', () => {
    expect(findingEvidence({ ...finding, carriedByHolders: 57 }, naming)).toMatch(
      /^Even those who carry most, Randolph and Gilmore, carry 57 of the 248 ties between groups\./u,
    );
  });

  it('names who joins the two largest groups', () => {
    const joiners = [
      { person: 1, ties: 6 },
      { person: 0, ties: 3 },
    ];
    const pair = { a: 0, b: 1, ties: 11, joiners };
    const groups = 'Portland Cement and Ogden Mine, the two largest, are';
    expect(largestPairSentence(pair, naming)).toBe(
      `${groups} joined above all by William Edgar Gilmore, 6 of the 11 ties, and John F. Randolph, 3.`,
    );
    expect(largestPairSentence({ ...pair, ties: 6 }, naming)).toBe(
      `${groups} joined by William Edgar Gilmore, all six ties.`,
    );
    expect(largestPairSentence({ ...pair, ties: 0, joiners: [] }, naming)).toBe(
      `${groups} not tied to each other here.`,
    );
  });

  it('gives whole names to two of one surname', () => {
    expect(findingEvidence({ ...finding, holders: [2, 3] }, naming)).toMatch(
      /^Frank Dyer and Richard Dyer carry/u,
    );
  });
});

describe('a bridge card', () => {
  const card: BridgeCard = {
    person: 0,
    groups: [
      { cluster: 0, ties: 9 },
      { cluster: 1, ties: 4 },
    ],
    tiesAcross: 4,
    pairs: [{ a: 0, b: 1, ties: 5, throughPerson: 4 }],
    peopleCutOff: 47,
    role: 'liaison',
    haveAnotherRoute: true,
  };
  const pair = (ties: number, throughPerson: number): BridgeCard => ({
    ...card,
    pairs: [{ a: 0, b: 1, ties, throughPerson }],
  });

  it('says what is joined and what would be lost', () => {
    expect(bridgeJoins(card, naming)).toBe(
      'Joins Portland Cement and Ogden Mine; without Randolph they lose 4 of 5 ties.',
    );
    expect(bridgeJoins(pair(1, 1), naming)).toMatch(/they lose their only tie\.$/u);
    expect(bridgeJoins(pair(2, 2), naming)).toMatch(/they lose both ties\.$/u);
    expect(bridgeJoins(pair(3, 3), naming)).toMatch(/they lose all three ties\.$/u);
    expect(bridgeJoins({ ...card, pairs: [] }, naming)).toBeNull();
  });

  it('says how far the person reaches', () => {
    expect(bridgeReach(card)).toBe('Reaches one other group, 4 ties across');
  });

  it('says who would lose their way, if anybody', () => {
    expect(bridgeRemoval(card, naming)).toBe(
      'Without Randolph, 47 people lose their way to the rest of this map.',
    );
    expect(bridgeRemoval({ ...card, peopleCutOff: 0 }, naming)).toBeNull();
  });

  it('says whether there is another way', () => {
    expect(bridgeRoute(card, naming)).toBe('You know somebody else in each of these groups.');
    expect(bridgeRoute({ ...card, haveAnotherRoute: false }, naming)).toContain('Randolph');
  });

  it('says in which way the person stands between others', () => {
    expect(bridgeRole(card, naming)).toBe(
      'Mostly carries word between people of different other groups.',
    );
    expect(bridgeRole({ ...card, role: 'gatekeeper' }, naming)).toBe(
      'Mostly carries word between Portland Cement and Ogden Mine.',
    );
    const wide: BridgeCard = {
      ...card,
      groups: [...card.groups, { cluster: 2, ties: 4 }],
      pairs: [...card.pairs, { a: 0, b: 2, ties: 4, throughPerson: 4 }],
      tiesAcross: 8,
    };
    expect(bridgeRole({ ...wide, role: 'representative' }, naming)).toBe(
      'Mostly carries word between Portland Cement and Ogden Mine above all.',
    );
    expect(bridgeRole(wide, naming)).toContain('Ogden Mine and the group around Frank Dyer');
    expect(bridgeRole({ ...card, role: 'coordinator' }, naming)).toContain(
      'within Portland Cement',
    );
    expect(bridgeRole({ ...card, role: null }, naming)).toBeNull();
  });

  it('counts the pairs a role rests on, each pair once, most first', () => {
    const counts = { coordinator: 6, itinerant: 2, gatekeeper: 5, representative: 5, liaison: 0 };
    expect(rolePairs(counts, 'Choir')).toEqual([
      '5 pairs: one in Choir, one outside',
      '3 pairs: both in Choir',
      '1 pair: both in one other group',
    ]);
  });

  it('says how two groups hang on one person', () => {
    expect(thinSpotTies({ a: 0, b: 1, ties: 3, holders: [0] })).toBe(
      'all 3 ties between them touch',
    );
    expect(thinSpotTies({ a: 0, b: 1, ties: 2, holders: [0] })).toMatch(/^both ties/u);
    expect(thinSpotTies({ a: 0, b: 1, ties: 1, holders: [0, 2] })).toMatch(/^one tie alone/u);
  });

  it('says which two might be brought together, and who knows both', () => {
    const two = {
      a: 0,
      b: 2,
      groupA: 0,
      groupB: 1,
      ties: 0,
      via: 3,
      commonContacts: 0,
      chance: 0.2,
    };
    expect(pairReason(two, naming, 3)).toBe(
      'No tie joins Portland Cement and Ogden Mine yet. You know both.',
    );
    expect(pairReason({ ...two, ties: 1, commonContacts: 2 }, naming, null)).toBe(
      'Only 1 tie joins Portland Cement and Ogden Mine. Dyer knows both. They share 2 contacts and are not tied themselves.',
    );
    expect(pairsHeadline([two, two], 3)).toBe(
      'Two pairs of groups hardly know each other, and you know people in both.',
    );
    expect(pairsHeadline([two], null)).toBe('One pair of groups hangs on one person each.');
  });

  it('begins a line with a capital whatever the group is called', () => {
    expect(pairLine({ a: 2, b: 1, ties: 3, throughPerson: 1 }, naming)).toBe(
      'The group around Frank Dyer and Ogden Mine: 1 of 3 ties',
    );
  });
});

describe('somebody whom one group does not say it all of', () => {
  const set: ClusterSet = {
    clusters: [],
    of: Int32Array.of(0, 0, 0),
    belonging: Float64Array.of(1, 0.6, 0.5),
    second: Int32Array.of(-1, 1, 1),
    secondShare: Float64Array.of(NaN, 0.4, 0.5),
    sureness: Float64Array.of(1, 1, 0.5),
    resolution: 1,
  };

  it('belongs to a second group, or stands between two', () => {
    expect(membershipLine(set, 0, naming)).toBeNull();
    expect(membershipLine(set, 1, naming)).toBe('Also in Ogden Mine: 40 % of what ties them here');
    expect(membershipLine(set, 2, naming)).toBe('Between Portland Cement and Ogden Mine');
  });
});

describe('names of groups', () => {
  const group = (nameReason: ClusterNameReason, name: string): Cluster => ({
    id: 'name:x',
    name,
    nameReason,
    members: new Uint32Array(139),
    anchor: 2,
    hue: 0,
  });

  it('stand above the group and in a sentence', () => {
    const around = group({ kind: 'around', person: 2 }, 'Frank Dyer');
    expect(clusterTitle(around)).toBe('Around Frank Dyer');
    expect(clusterInSentence(around)).toBe('the group around Frank Dyer');
    expect(clusterTitle(group({ kind: 'renamed' }, 'Friends'))).toBe('Friends');
    const place = group({ kind: 'place', term: 'Lyon', share: 61 / 139, z: 5 }, 'Lyon');
    expect([clusterTitle(place), clusterInSentence(place)]).toEqual(['Lyon', 'the Lyon group']);
    expect(clusterNameWhy(place)).toBe(
      'Named for Lyon: 61 of 139 people here live or work there, far more than elsewhere.',
    );
  });

  it('give their reason', () => {
    const topic = { kind: 'topic', term: 'Portland Cement', share: 61 / 139, z: 5 } as const;
    expect(clusterNameWhy(group(topic, 'Portland Cement'))).toBe(
      'Named for Portland Cement: 61 of 139 people here share it, far more than elsewhere.',
    );
    expect(clusterNameWhy(group({ kind: 'renamed' }, 'Friends'))).toBe('You named this group.');
    expect(clusterNameWhy(group({ kind: 'around', person: 2 }, 'Frank Dyer'))).toContain(
      'Frank Dyer',
    );
  });
});

describe('my own circle', () => {
  it('is described, not judged', () => {
    const own = (effectiveSize: number) =>
      ownOpenness({ constraint: 0.1, hierarchy: 0, effectiveSize, degree: 10 });
    expect(own(9)).toMatch(/^Few/u);
    expect(own(6)).toMatch(/^Some/u);
    expect(own(2)).toMatch(/^Most/u);
    const tight = (constraint: number) =>
      constraintLine({ constraint, hierarchy: 0, effectiveSize: 9, degree: 10 });
    expect(tight(0.1)).toContain('many ways');
    expect(tight(0.3)).toContain('A good part');
    expect(tight(0.6)).toContain('one small circle');
    expect(constraintLine({ constraint: 1, hierarchy: 0, effectiveSize: 1, degree: 1 })).toBeNull();
    expect(ownOpenness({ constraint: 1, hierarchy: 0, effectiveSize: 1, degree: 1 })).toMatch(
      /too few/u,
    );
  });
});
