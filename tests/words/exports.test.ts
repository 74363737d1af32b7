import { describe, expect, it } from 'vitest';
import { clusterNameWhy } from '../../src/lib/words/clusters.ts';
import { formatSentence } from '../../src/lib/words/exports.ts';

describe('a format to take away', () => {
  it.each([
    ['json', 'For programs: all that is worked out, number by number. Kith reads all of it back.'],
    ['gexf', 'For Gephi and its like. Kith reads all of it back.'],
    [
      'vcf',
      'For address books: everybody but you, with one organisation. It leaves out places on the map, ties, strength, how sure a tie is, dates and kinds of ties. Kith reads the rest back, but for groups and your tags.',
    ],
    [
      'csv',
      'One row a tie, for spreadsheets; with the table of people it is the whole. It leaves out addresses and numbers, organisations, groups, your tags, where people live or work, places on the map and kinds of ties. Kith reads the rest back.',
    ],
  ] as const)('as %s says what it leaves out, and what comes back', (format, words) => {
    expect(formatSentence(format)).toBe(words);
  });
});

describe('a group that is told', () => {
  it('says who calls it so', () => {
    const group = { id: 'name:A', name: 'Choir', members: new Uint32Array(2), anchor: 0, hue: 1 };
    expect(clusterNameWhy({ ...group, nameReason: { kind: 'told' } })).toBe(
      'A file Kith wrote calls this group so.',
    );
  });
});
