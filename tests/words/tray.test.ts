import { describe, expect, it } from 'vitest';
import { traySentence, whoKnowsWhomGap } from '../../src/lib/words/tray.ts';

describe('who stands off the map', () => {
  it('is said by why, and not at all when nobody is', () => {
    expect(traySentence({ onlyToMe: 1460, untied: 179, onIslands: 35 })).toBe(
      '1,460 people are tied only to you, 179 to nobody here and 35 on small islands.',
    );
    expect(traySentence({ onlyToMe: 0, untied: 1, onIslands: 0 })).toBe(
      '1 person is tied to nobody here.',
    );
    expect(traySentence({ onlyToMe: 0, untied: 0, onIslands: 5 })).toBe(
      '5 people sit on small islands.',
    );
    expect(traySentence({ onlyToMe: 0, untied: 0, onIslands: 0 })).toBeNull();
  });

  it('names the file that would say more, while no such file is in', () => {
    expect(whoKnowsWhomGap(new Set(['linkedin', 'vcard']))).toMatch(/^LinkedIn.*mail would\.$/u);
    expect(whoKnowsWhomGap(new Set(['vcard']))).toMatch(/^An address book.*mail would\.$/u);
    expect(whoKnowsWhomGap(new Set(['linkedin', 'mail']))).toBeNull();
    expect(whoKnowsWhomGap(new Set())).toBeNull();
  });
});
