import { describe, expect, it } from 'vitest';
import type { MergeReason } from '../../src/lib/core/people/people.ts';
import { sayMergeChance, sayMergeReason, speaksFor } from '../../src/lib/words/people.ts';

const REASONS: [MergeReason, string, boolean][] = [
  [{ kind: 'equal-name', name: 'Ada L' }, 'Both are called Ada L', true],
  [
    { kind: 'spelling', a: 'José', b: 'Jose' },
    'José and Jose differ only in how they are spelled',
    true,
  ],
  [
    { kind: 'order', a: 'Bo Li', b: 'Li Bo' },
    'Bo Li and Li Bo are the same words in another order',
    true,
  ],
  [
    { kind: 'initials', a: 'A. L', b: 'Ada L' },
    'A. L and Ada L agree, with an initial for a name',
    true,
  ],
  [
    { kind: 'middle-name', a: 'A L', b: 'A B L' },
    'A L and A B L agree but for a middle name',
    true,
  ],
  [
    { kind: 'shared-key', handle: 'phone:+4670', a: 'Ada', b: 'Bo' },
    'Ada and Bo both use the number +4670',
    true,
  ],
  [{ kind: 'rare-name', name: 'Ada L' }, 'Hardly anybody else here has a name like Ada L', true],
  [{ kind: 'namesakes', name: 'Bo', people: 1 }, '1 other person here is called Bo too', false],
  [{ kind: 'namesakes', name: 'Bo', people: 2 }, '2 other people here are called Bo too', false],
  [{ kind: 'same-organisation', organisation: 'Acme' }, 'Both belong to Acme', true],
  [
    { kind: 'other-organisation', a: 'Acme', b: 'Bell' },
    'One belongs to Acme, the other to Bell',
    false,
  ],
];

describe('why two persons may be one', () => {
  it.each(REASONS)('%o', (reason, sentence, isFor) => {
    expect(sayMergeReason(reason)).toBe(sentence);
    expect(speaksFor(reason)).toBe(isFor);
  });

  it('is said with a chance in words', () => {
    expect([0.97, 0.85, 0.5].map(sayMergeChance)).toEqual([
      'almost certainly',
      'probably',
      'perhaps',
    ]);
  });
});
