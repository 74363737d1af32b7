import { describe, expect, it } from 'vitest';
import { repairedReferences } from '../../../src/lib/core/sources/xml-references.ts';

describe('references', () => {
  it.each([
    ['&#55357;&#56832;', '&#128512;'],
    ['&#xD83D;&#xde00;', '&#128512;'],
    ['&#65;&#55357;&#56832;&#55357;', '&#65;&#128512;\ufffd'],
    ['&#56832;&#x0;&#1114112;&#xfffe;', '\ufffd\ufffd\ufffd\ufffd'],
    ['a & b &nbsp; &amp; &#; &#x;', 'a &amp; b &amp;nbsp; &amp; &amp;#; &amp;#x;'],
  ])('%s becomes %s', (from, to) => {
    expect(repairedReferences(from)).toBe(to);
  });
});
