/** Second memberships, people between groups, and the domains that may name a group. */
import { describe, expect, it } from 'vitest';
import { describeClusters } from '../../../src/lib/core/clusters/describe-clusters.ts';
import { houseDomain } from '../../../src/lib/core/people/mail-domain.ts';
import { isBetween, memberships } from '../../../src/lib/core/clusters/memberships.ts';
import { graphFromText } from '../../support/graph-from-text.ts';
import { peopleFromNames } from '../../support/people-from-names.ts';

const { network, names, who } = graphFromText(`
  a-b-c-a
  x-y-z-x
  m-a
  m-b
  m-x
  m-y
  c-x
`);
const left = ['a', 'b', 'c', 'm'];
const labels = Int32Array.from(names, (name) => (left.includes(name) ? 0 : 1));

describe('second memberships', () => {
  it('are those with more than a third of the weight in one other group', () => {
    const { second, secondShare, sureness } = memberships(network, labels, []);
    expect(second[who('m')]).toBe(1);
    expect(secondShare[who('m')]).toBe(0.5);
    expect(second[who('a')]).toBe(-1);
    expect(secondShare[who('a')]).toBeNaN();
    expect(sureness[who('m')]).toBe(1);
  });

  it('are not places between: that is where runs disagree', () => {
    const other = labels.map((label, v) => (v === who('m') ? 1 : label));
    const both = memberships(network, labels, [labels, other]);
    expect(both.sureness[who('a')]).toBeGreaterThan(0.85);
    expect(both.sureness[who('m')]).toBeCloseTo(0.5, 9);
    expect(isBetween(both, who('m'))).toBe(true);
    expect(isBetween(both, who('a'))).toBe(false);
    expect(isBetween(memberships(network, labels, []), who('m'))).toBe(false);
  });
});

describe('the domain people write from', () => {
  it.each([
    ['ana@mail.acme.co.uk', 'acme.co.uk'],
    ['bo@cs.ox.ac.uk', 'ox.ac.uk'],
    ['ana@ACME.com', 'acme.com'],
  ])('%s belongs to %s', (address, domain) => {
    expect(houseDomain(address)).toBe(domain);
  });

  it.each(['a@gmail.com', 'a@yahoo.co.uk', 'a@web.de', 'a@localhost', 'a@10.0.0.1'])(
    '%s belongs to nobody’s house',
    (address) => {
      expect(houseDomain(address)).toBeNull();
    },
  );

  it('names a group when it sets it apart', () => {
    const drawing = graphFromText('a-b-c-d-e-f-g-h-a\nm-n-o-p-q-r-s-t-m\na-m');
    const groups = Int32Array.from(drawing.names, (name) => (name < 'm' ? 0 : 1));
    const { clusters } = describeClusters({
      ...{ network: drawing.network, labels: groups, people: peopleFromNames(drawing.names) },
      ...{ names: new Map(), resolution: 1 },
      terms: drawing.names.map((_, person) => ({
        ...{ person, kind: 'domain' as const },
        term: groups[person] === 0 ? 'acme.com' : 'kith.org',
      })),
    });
    expect(clusters.map(({ name }) => name)).toEqual(['acme.com', 'kith.org']);
    expect(clusters[0]?.nameReason).toMatchObject({ kind: 'domain', share: 1 });
  });
});
