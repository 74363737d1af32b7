/** What `docs/edison.md` says of Edison's letters is what Kith answers. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Conclusions } from '../../src/lib/core/conclusions.ts';
import { introduce } from '../../src/lib/core/introductions/introduce.ts';
import { groupName } from '../../src/lib/session/views/groups.ts';
import { edison, edisonFacts } from '../support/map-archives.ts';

const STORY = readFileSync(new URL('../../docs/edison.md', import.meta.url), 'utf8');
const DAY_MS = 86_400_000;

let conclusions: Conclusions;

beforeAll(async () => {
  conclusions = await edison();
}, 120_000);

function personCalled(name: string): number {
  const handle = `name:${name}`;
  return conclusions.people.persons.findIndex(({ handles }) => handles.some((h) => h === handle));
}

function groupOf(name: string): string | undefined {
  return conclusions.clusters.clusters[conclusions.clusters.of[personCalled(name)] ?? -1]?.name;
}

function lastHeard(name: string): string {
  const item = conclusions.reconnect.find(({ person }) => person === personCalled(name));
  if (!item) return 'on no list';
  const day = conclusions.options.asOf - item.silentDays * DAY_MS;
  return `${item.list} since ${new Date(day).toISOString().slice(0, 7)}`;
}

/** The first person to ask on each way, best first. */
async function askFor(name: string): Promise<string[]> {
  const answer = introduce(conclusions, await edisonFacts(), `name:${name}`);
  if (answer.kind !== 'found') return [];
  return answer.paths.map(({ people }) => {
    return conclusions.people.persons[people[1] ?? -1]?.name ?? '';
  });
}

describe('the story of Edison’s letters', () => {
  it('counts the people and groups as the map does', () => {
    expect(STORY).toContain(conclusions.people.persons.length.toLocaleString('en'));
    const told = [...STORY.matchAll(/^\| (?!Kith|-)([^|]+?) +\| +(\d+) \|/gmu)];
    expect(told.length).toBeGreaterThanOrEqual(9);
    const shown = conclusions.clusters.clusters.map(
      ({ members }, cluster) => `${groupName(conclusions, cluster)} ${members.length}`,
    );
    for (const [, name, people] of told) expect(shown).toContain(`${name} ${people}`);
  });

  it('puts people into the groups it says', () => {
    expect(groupOf('Mallory, Walter Seeley')).toBe('Cement');
    expect(groupOf('Gilmore, William Edgar')).toBe('Phonograph');
    expect(groupOf('Dyer, Frank Lewis')).toBe('Motion pictures');
    expect(groupOf('Batchelor, Charles')).toBe('Milling');
    expect(groupOf('Simpkin, William')).toBe('Dunderland');
  });

  it('names who holds them together, in that order', () => {
    const told = conclusions.bridges.cards.slice(0, 4).map(({ person, groups, tiesAcross }) => {
      const ties = groups.reduce((sum, group) => sum + group.ties, 0);
      const name = conclusions.people.persons[person]?.name;
      return `${name}: ${tiesAcross} of ${ties}, into ${groups.length - 1}`;
    });
    expect(told).toEqual([
      'John F. Randolph: 43 of 98, into 12',
      'William Edgar Gilmore: 42 of 131, into 12',
      'Frank Lewis Dyer: 42 of 144, into 10',
      'Walter Seeley Mallory: 36 of 145, into 9',
    ]);
    expect(conclusions.bridges.cards[3]?.peopleCutOff).toBe(89);
  });

  it('asks the people it says for the three introductions', async () => {
    expect((await askFor('Blackton, James Stuart'))[0]).toBe('Frank Lewis Dyer');
    expect((await askFor('Edison, Beatrice Heyzer (Mrs Thomas A. Jr)'))[0]).toBe(
      'Harry Frederick Miller',
    );
    expect((await askFor('Durand, Nelson C')).slice(0, 2)).toEqual([
      'William Edgar Gilmore',
      'Frank Lewis Dyer',
    ]);
  });

  it('has the ties let go that it tells of', () => {
    expect(lastHeard('Gilmore, William Edgar')).toBe('dormant since 1908-06');
    expect(lastHeard('Simpkin, William')).toBe('dormant since 1908-01');
    expect(lastHeard('Pollen, Stephen Hungerford')).toBe('dormant since 1908-07');
    expect(lastHeard('Randolph, John F')).toBe('dormant since 1907-11');
    expect(lastHeard('Batchelor, Charles')).toBe('dormant since 1905-12');
    expect(lastHeard('Dyer, Frank Lewis')).toMatch(/^cooling since 1910-05/u);
  });
});
