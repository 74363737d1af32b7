import { describe, expect, it } from 'vitest';
import { NO_DECISIONS, type Decisions } from '../../../src/lib/core/decisions.ts';
import { unite, type LiveImport } from '../../../src/lib/core/facts/unite.ts';
import { resolvePeople } from '../../../src/lib/core/people/resolve.ts';
import type { People } from '../../../src/lib/core/people/people.ts';
import {
  areArchivesPresent,
  knownKeys,
  readArchive,
  readTruth,
  scorePairs,
  type ArchiveName,
} from './archives.ts';

const NAMES: ArchiveName[] = ['linkedin', 'mail', 'vcard'];
const resolve = (imports: readonly LiveImport[], decisions: Partial<Decisions> = {}) => {
  const facts = unite(imports);
  return { facts, people: resolvePeople(facts, { ...NO_DECISIONS, ...decisions }) };
};
const seen = ({ persons, ego, suggestedMerges }: People) => ({ persons, ego, suggestedMerges });

describe.skipIf(!areArchivesPresent)('three archives of one owner (needs ../shared)', async () => {
  const archives = areArchivesPresent
    ? await Promise.all(NAMES.map((name, i) => readArchive(name, i)))
    : [];
  const { facts, people } = resolve(archives);
  const truth = areArchivesPresent ? readTruth() : new Map<string, string>();
  const [merge] = people.suggestedMerges;

  it('merge by keys alone: never wrongly, and as many as keys can', () => {
    const { precision, recall, wrong } = scorePairs(knownKeys(facts, people));
    expect([precision, wrong]).toEqual([1, 0]);
    expect(recall).toBeGreaterThanOrEqual(0.28);
  });

  it('find the owner with all addresses, the number and the profile', () => {
    const me = people.persons[people.ego ?? -1];
    const own = [...truth].filter(([, entry]) => entry === 'owner').map(([handle]) => handle);
    expect(me?.handles).toEqual(expect.arrayContaining(own));
    expect(me?.name).toBe('Mara Lindqvist');
  });

  it('suggest by names what keys cannot tell, with chances that come true', () => {
    const entryOf = new Map<string, Set<string>>();
    for (const { id, handles } of people.persons) {
      entryOf.set(id, new Set(handles.flatMap((handle) => truth.get(handle) ?? [])));
    }
    let right = 0;
    let expected = 0;
    let judged = 0;
    for (const { a, b, chance, reasons } of people.suggestedMerges) {
      expect(reasons.length).toBeGreaterThan(0);
      const [first, second] = [entryOf.get(a), entryOf.get(b)];
      if (!first?.size || !second?.size) continue;
      judged += 1;
      expected += chance;
      if ([...first].some((entry) => second.has(entry))) right += 1;
    }
    expect(judged).toBeGreaterThan(300);
    expect(right / judged).toBeGreaterThan(0.95);
    expect(Math.abs(right - expected) / judged).toBeLessThan(0.12);
  });

  it('give the same people whatever order they came in, and added twice', async () => {
    const again = await Promise.all(NAMES.map((name, i) => readArchive(name, i + 10)));
    for (const imports of [[...archives].reverse(), [...archives, ...again]]) {
      expect(seen(resolve(imports).people)).toEqual(seen(people));
    }
  });

  it('are as before when one is withdrawn', () => {
    const [first, , third] = archives;
    const without = archives.filter(({ info }) => info.source !== 'mail');
    expect(seen(resolve(without).people)).toEqual(
      seen(resolve([third, first].filter((one) => one !== undefined)).people),
    );
  });

  it('keep a merge the owner made through any re-import, and are as before once it is undone', async () => {
    const { a = 'name:', b = 'name:' } = merge ?? {};
    const same: Decisions['same'] = [[a, b]];
    const merged = resolve(archives, { same }).people;
    expect(merged.persons).toHaveLength(people.persons.length - 1);
    expect(merged.persons.some(({ handles }) => handles.includes(a) && handles.includes(b))).toBe(
      true,
    );
    const again = await Promise.all(
      [...NAMES].reverse().map((name, i) => readArchive(name, i + 5)),
    );
    expect(seen(resolve(again, { same }).people)).toEqual(seen(merged));
    expect(seen(resolve(again).people)).toEqual(seen(people));
  });

  it('do not ask again what the owner refused', () => {
    const { a = 'name:', b = 'name:' } = merge ?? {};
    const { suggestedMerges } = resolve(archives, { different: [[a, b]] }).people;
    expect(suggestedMerges.some((one) => one.a === a && one.b === b)).toBe(false);
    expect(suggestedMerges.length).toBeGreaterThan(300);
  });
});
