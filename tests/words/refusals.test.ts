import { describe, expect, it } from 'vitest';
import { sayRefusal } from '../../src/lib/words/refusals.ts';

describe('why a file was not read, in words', () => {
  it('says what a refused file is and what to do instead', () => {
    expect(sayRefusal({ kind: 'looks-like', what: 'a PNG picture' })).toMatch(
      /^This looks like a PNG picture\. Choose /u,
    );
    expect(sayRefusal({ kind: 'unknown-columns', columns: ['height', ' ', 'colour'] })).toContain(
      'Here the first line says “height” and “colour”.',
    );
    expect(sayRefusal({ kind: 'too-large', limitBytes: 2 * 1024 ** 3 })).toContain('2 GB');
  });
});
