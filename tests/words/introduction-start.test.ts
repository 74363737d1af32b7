import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../src/lib/core/facts/facts.ts';
import { setReason, startWords, targetReason } from '../../src/lib/words/introduction-start.ts';

const start = (hasOwner: boolean, ...sources: SourceId[]) =>
  startWords({ hasOwner, sources: new Set(sources), hasSuggestions: true });

describe('before a question', () => {
  it('never asks an address book who I am, and says which file would', () => {
    const words = start(false, 'vcard');
    expect(words.canSayWhoIAm).toBe(false);
    expect(words.lead).toMatch(/cannot say who could introduce you/u);
    expect(words.gap).toMatch(/Mail .* LinkedIn/u);
  });

  it('asks who I am where the files can tell', () => {
    expect(start(false, 'table')).toMatchObject({ canSayWhoIAm: true, gap: null });
    expect(start(false, 'vcard', 'mail').canSayWhoIAm).toBe(true);
  });

  it('says what LinkedIn alone leaves out', () => {
    expect(start(true, 'linkedin', 'vcard').gap).toMatch(/^LinkedIn.*mail would say more\.$/u);
    expect(start(true, 'linkedin', 'mail').gap).toBeNull();
  });
});

describe('a suggestion', () => {
  it('says how many know a stranger, and who best', () => {
    const row = { groupName: 'Motion pictures', isMine: false, strength: null };
    const through = { name: 'Frank Dyer' };
    expect(targetReason({ row, through, connectors: 9 })).toBe(
      'Motion pictures. 9 people you know are tied to them, Frank Dyer best.',
    );
    expect(targetReason({ row, through, connectors: 1 })).toBe(
      'Motion pictures. 1 person you know is tied to them, Frank Dyer.',
    );
  });

  it('never calls a tie weak of which nothing is said', () => {
    const through = { name: 'Ana' };
    const row = { groupName: null, isMine: true, strength: null };
    expect(targetReason({ row, through, connectors: 1 })).toBe(
      'Nothing says how well you know them; Ana knows them better.',
    );
    expect(targetReason({ row: { ...row, strength: 0.1 }, through, connectors: 1 })).toBe(
      'You hardly know them; Ana knows them better.',
    );
  });

  it('says whom I know at a company', () => {
    expect(setReason({ mine: 44, people: 44, best: { name: 'Sören' } })).toBe(
      'You know 44 people there, Sören best.',
    );
    expect(setReason({ mine: 3, people: 5, best: null })).toBe(
      'You know 3 of 5 people there; nothing says how well.',
    );
  });
});
