/** The bars of `npm run truth` on who is one person, held on every test run. */
import { describe, expect, it } from 'vitest';
import { unite } from '../../src/lib/core/facts/unite.ts';
import { acceptingFrom, hasIdentityTruth, identityArchives, identityScore } from './identity.ts';

describe.skipIf(!hasIdentityTruth)('records of the invented owner (needs ../shared)', async () => {
  const facts = unite(hasIdentityTruth ? await identityArchives() : []);

  it('are joined by keys alone without a mistake, and as many as keys can', () => {
    const { precision, recall } = identityScore(facts);
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThanOrEqual(0.28);
  });

  it('are nearly all joined, and rightly, once every likely suggestion is accepted', () => {
    const { precision, recall } = identityScore(facts, acceptingFrom(facts, 0.8));
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.92);
  });
});
