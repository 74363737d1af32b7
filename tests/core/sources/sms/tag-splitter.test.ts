import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ElementReader } from '../../../../src/lib/core/sources/sms/elements.ts';
import { textField } from '../../../../src/lib/core/sources/json-file.ts';
import { TagSplitter } from '../../../../src/lib/core/sources/sms/tag-splitter.ts';

function split(text: string, piece = 1_000_000) {
  const bytes = new TextEncoder().encode(text);
  const splitter = new TagSplitter();
  const tags: string[] = [];
  for (let i = 0; i < bytes.length; i += piece) {
    const found = splitter.push(bytes.subarray(i, i + piece));
    tags.push(...found.map((tag) => new TextDecoder().decode(tag)));
  }
  const { brokenTags, hasDeclaration } = splitter;
  return { tags, brokenTags, hasDeclaration };
}

describe('tags among bytes', () => {
  it('are found whatever their values hold', () => {
    expect(split(`x<a b="1 > 2" c='"'/> y </d>`).tags).toEqual([`<a b="1 > 2" c='"'/>`, '</d>']);
  });

  it('lose the base64 of pictures and values of more than 64 KB, and nothing else', () => {
    const long = 'z'.repeat(70_000);
    const { tags } = split(
      `<part data="${long}" metadata="m" data = 'AA' body="x data=1"/><a b="${long}" c="1"/>`,
    );
    expect(tags).toEqual([
      `<part data="" metadata="m" data = '' body="x data=1"/>`,
      '<a b="" c="1"/>',
    ]);
  });

  it('are not looked for in comments and instructions', () => {
    expect(split('<?xml a="<b>" ?><!-- <c> -- > --><!----><d/>').tags).toEqual(['<d/>']);
  });

  it.each(['<!DOCTYPE a>', '<!ENTITY b "c">', '<![CDATA[x]]>'])(
    'end at a declaration, %s',
    (declaration) => {
      expect(split(`<a/>${declaration}<b/>`)).toMatchObject({
        tags: ['<a/>'],
        hasDeclaration: true,
      });
    },
  );

  it('that are broken cost themselves alone', () => {
    const endless = `<c ${'x'.repeat(300_000)}`;
    expect(split(`<a b="1<b/>${endless}<d/>`)).toMatchObject({
      tags: ['<b/>', '<d/>'],
      brokenTags: 2,
    });
  });

  it('are the same however the bytes arrive', () => {
    const parts = fc.constantFrom(
      ...[
        '<a',
        ' b="',
        '"',
        "'",
        '>',
        '/>',
        '<',
        '<!--',
        '-->',
        '--',
        '-',
        '<?',
        '?>',
        ' data="AB"',
      ],
      ...[" data = '", 'é', '=', '</a>', ' ', '🙂', '<!', '!'],
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        (all, size) => {
          const text = all.join('');
          expect(split(text, size)).toEqual(split(text));
        },
      ),
      { numRuns: 1_000, seed: 6 },
    );
  });
});

describe('elements', () => {
  const read = (tag: string) => new ElementReader().read(new TextEncoder().encode(tag));

  it('have their attributes by name, __proto__ as well', () => {
    const element = read('<sms __proto__="p" body="&#55357;&#56832; &lt; &copy;" />');
    expect(element).toMatchObject({ name: 'sms', kind: 'whole' });
    expect(textField(element?.attributes, 'body')).toBe('😀 < &copy;');
    expect(textField(element?.attributes, 'toString')).toBe('');
  });

  it('that are broken are none, and the next is read', () => {
    const reader = new ElementReader();
    const all = ['<a b=c>', '<a b="1" b="2"/>', '<1/>', '<>', '<a b/>', '<ok c="1">'].map((tag) =>
      reader.read(new TextEncoder().encode(tag)),
    );
    expect(all.slice(0, 5)).toEqual([null, null, null, null, null]);
    expect(all[5]).toMatchObject({ name: 'ok', kind: 'start' });
  });
});
