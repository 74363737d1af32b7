/** A card must hold whatever a name can hold, in lines no address book stumbles over. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportedPerson } from '../../../src/lib/core/exports/export-rows.ts';
import { vcards } from '../../../src/lib/core/exports/vcf.ts';
import { visibleText } from '../../../src/lib/core/facts/handles.ts';
import { goodCards } from '../sources/vcard/read-cards.ts';

function person(told: Partial<ExportedPerson>): ExportedPerson {
  return {
    ...{ id: 'name:Ada', name: 'Ada', handles: [], organisations: [], cluster: null },
    ...{ stage: null, strength: null, warmth: null, memberships: [], tags: [] },
    ...{ group: null, kind: null, saidCloseness: null, saidKind: null },
    bridge: { participation: null, betweenness: null, constraint: null, clusters: [] },
    ...{ lastContact: null, isMe: false, place: null, places: [] },
    ...told,
  };
}

function file(...people: ExportedPerson[]): string {
  return vcards({ asOf: null, me: null, people, ties: [], clusters: [] });
}

describe('a card', () => {
  it('says the name in parts, the organisation and the role', () => {
    const text = file(
      person({
        name: 'Frank Lewis Dyer',
        handles: ['email:dyer@example.com', 'phone:+441614960000', 'linkedin:frank-dyer'],
        memberships: [
          { organisation: 'Law; Sons', role: 'Counsel', first: null, last: null, rows: 1 },
        ],
        places: [
          { city: 'Lyon; nord', country: 'France', uses: ['home', 'work'], rows: 2 },
          { city: null, country: 'Chile', uses: [], rows: 1 },
        ],
        group: { id: 'name:Ada', name: 'Portland, Cement', size: 1, isAround: false, hue: 0 },
      }),
    );
    for (const line of [
      'N:Dyer;Frank Lewis;;;',
      'EMAIL;TYPE=INTERNET:dyer@example.com',
      'TEL;TYPE=VOICE:+441614960000',
      'URL:https://www.linkedin.com/in/frank-dyer',
      'ORG:Law\\; Sons',
      'TITLE:Counsel',
      ...['ADR;TYPE=HOME:;;;Lyon\\; nord;;;France', 'ADR;TYPE=WORK:;;;Lyon\\; nord;;;France'],
      'ADR:;;;;;;Chile',
      'CATEGORIES:Portland\\, Cement',
    ]) {
      expect(text.split('\r\n')).toContain(line);
    }
  });

  it('is not made of me', () => {
    expect(file(person({ isMe: true }))).toBe('');
  });

  it('reads back any name, in lines of at most 75 octets', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 90 }), async (written) => {
        const name = `Ada ${visibleText(written)}`.trim();
        const text = file(person({ name }));
        const sizes = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
        const { batch } = await goodCards(text);
        expect(batch.records.map((record) => record.name)).toEqual([name]);
      }),
      { numRuns: 60 },
    );
  });
});
