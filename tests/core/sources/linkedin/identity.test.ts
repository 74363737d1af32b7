import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareWith } from '../../../../src/lib/core/facts/compare.ts';
import type { FactBatch, FactSet } from '../../../../src/lib/core/facts/facts.ts';
import { stateHash } from '../../../../src/lib/core/facts/state-hash.ts';
import { unite } from '../../../../src/lib/core/facts/unite.ts';
import { fileOf } from '../read-text.ts';
import { hasSamples, readArchive, sampleFiles } from './read-archive.ts';

const ARCHIVE = 'linkedin/synthetic-Complete_LinkedInDataExport_03-09-2026';

const setOf = (...batches: FactBatch[]): FactSet =>
  unite(
    batches.map((batch, i) => ({
      info: {
        ...{ id: `import ${i}`, source: batch.source, files: batch.files },
        ...{ addedAt: i, asOf: null, coverage: null },
      },
      batch,
    })),
  );

const CONNECTIONS = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
const connection = (slug: string, company: string): string =>
  `Ana,Prova,https://www.linkedin.com/in/${slug},,${company},Nurse,09 Jan 2024\n`;

describe('facts of an archive', () => {
  it('change where a newer export says something else, and only there', async () => {
    const older = await readArchive({
      'Connections.csv': CONNECTIONS + connection('ana', 'Initech') + connection('bo', 'Acme'),
    });
    const newer = await readArchive({
      'Connections.csv':
        CONNECTIONS +
        connection('cy', 'Acme') +
        connection('bo', 'Acme') +
        connection('ana', 'Globex'),
    });
    expect(compareWith(setOf(older.batch), newer.batch)).toEqual({
      ...{ newFacts: 3, changedFacts: 1, knownFacts: 5 },
    });
    const united = setOf(older.batch, newer.batch).affiliations;
    expect(united.map(({ organisation }) => organisation).sort()).toEqual([
      ...['Acme', 'Acme', 'Globex'],
    ]);
  });

  it('do not depend on which of two lists in one drop comes first', async () => {
    const older = `${CONNECTIONS}Ana,Prova,https://www.linkedin.com/in/ana,,Initech,Nurse,09 Jan 2023\n`;
    const newer = `${CONNECTIONS}Bo,Test,https://www.linkedin.com/in/bo,,,,01 Mar 2024\n${connection('ana', 'Globex')}`;
    const one = await readArchive([fileOf(older, 'a.csv'), fileOf(newer, 'b.csv')]);
    const other = await readArchive([fileOf(newer, 'b.csv'), fileOf(older, 'a.csv')]);
    expect(stateHash(setOf(one.batch))).toBe(stateHash(setOf(other.batch)));
    expect(one.batch.affiliations.map(({ organisation }) => organisation)).toEqual(['Globex']);
  });

  describe.skipIf(!hasSamples)('of the synthetic owner', () => {
    let whole: ReturnType<typeof readArchive>;
    beforeAll(() => {
      whole = readArchive(sampleFiles(ARCHIVE));
    });

    it('are the same twice, whatever the order of its files', async () => {
      const files = sampleFiles(ARCHIVE);
      const first = await whole;
      const state = stateHash(setOf(first.batch));
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray(files, { minLength: files.length }),
          async (shuffled) => {
            const again = await readArchive(shuffled);
            expect(stateHash(setOf(again.batch))).toBe(state);
            expect(compareWith(setOf(first.batch), again.batch)).toMatchObject({
              ...{ newFacts: 0, changedFacts: 0 },
            });
          },
        ),
        { numRuns: 3, seed: 7 },
      );
    });

    it.each(['Connections.csv', 'messages.csv', 'Invitations.csv', 'Recommendations_Given.csv'])(
      'are already there when %s comes alone later',
      async (name) => {
        const alone = await readArchive(sampleFiles(ARCHIVE, name));
        const { newFacts, changedFacts } = compareWith(setOf((await whole).batch), alone.batch);
        // Messages alone may say less of their owner: one record, with fewer handles.
        expect([newFacts <= 1, changedFacts]).toEqual([true, 0]);
      },
    );
  });
});
