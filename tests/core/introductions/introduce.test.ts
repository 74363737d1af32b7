/** Who could introduce me: whole answers from a table of messages, as the app gives them. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/lib/core/analyse.ts';
import type { Conclusions } from '../../../src/lib/core/conclusions.ts';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import type { Handle } from '../../../src/lib/core/facts/handles.ts';
import type { FactSet } from '../../../src/lib/core/facts/facts.ts';
import { findTarget } from '../../../src/lib/core/introductions/find-target.ts';
import { introduce } from '../../../src/lib/core/introductions/introduce.ts';
import { chanceOfLeg, pathChance } from '../../../src/lib/core/introductions/leg-chance.ts';
import type { TargetAnswer } from '../../../src/lib/core/introductions/introduction.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import { answerWords } from '../../../src/lib/words/introduction-answers.ts';
import { legReasonLine } from '../../../src/lib/words/introduction-legs.ts';
import { weakestLegSentence } from '../../../src/lib/words/introduction-ways.ts';
import { smallNetwork } from '../../session/views/small-network.ts';
import { readTable } from '../../support/read-table.ts';

const LETTERS = [
  'date,from,to,kind,subjects',
  '2024-01-02,"Lee, Me","Ray, Ana",Letter,Work',
  '2024-02-03,"Ray, Ana","Lee, Me",Letter,Work (all kinds); Music',
  '2024-02-05,"Ray, Ana","Poe, Cy",Letter,Tea',
  '2024-02-06,"Poe, Cy","Ray, Ana",Letter,"Tea; Ray, Bob"',
  '2024-02-07,"Poe, Cy","Fox, Di",Letter,',
  '2024-02-08,"Sand, Ed","Sand, Müge",Letter,',
  '2024-02-09,"Poe, Cy","Hill, Bo | Acme Works",Letter,',
];

async function read(
  owner: Handle | 'none',
  rows: string[] = LETTERS,
): Promise<{ facts: FactSet; found: Conclusions; whom: (text: string) => TargetAnswer }> {
  const facts = await readTable(rows.join('\n'));
  const ego = owner === 'none' ? owner : [owner];
  const options = {
    asOf: Date.UTC(2024, 2, 1),
    timeZone: 'UTC',
    seed: 1,
    settings: DEFAULT_SETTINGS,
  };
  const found = analyse(facts, { ...NO_DECISIONS, ego }, options);
  return { facts, found, whom: (text) => introduce(found, facts, text) };
}

const namesOf = ({ people }: Conclusions, path: readonly number[]): string =>
  path.map((person) => people.persons[person]?.name).join(' — ');

describe('a target', async () => {
  const { found } = await read('name:Lee, Me');
  const idOf = (text: string): string => {
    const target = findTarget(found.people, text);
    return target.kind === 'person' ? (found.people.persons[target.person]?.id ?? '') : target.kind;
  };

  it.each(['name:Poe, Cy', 'Poe, Cy', 'poe, cy', 'Cy Poe', ' cy  poe ', 'Poe'])(
    'is found as %j',
    (text) => {
      expect(idOf(text)).toBe('name:Poe, Cy');
    },
  );

  it('is found without its accents', () => {
    expect(idOf('muge sand')).toBe('name:Sand, Müge');
  });

  it('is never chosen between two', () => {
    expect(idOf('Sand')).toBe('ambiguous');
  });

  it('is unknown where nobody bears the name', () => {
    expect(['Zoe', '', '   ', 'company:', 'company:Nowhere', '-'].map(idOf)).toEqual(
      Array.from({ length: 6 }, () => 'unknown'),
    );
  });

  it('can be everyone of a company, whatever its legal form', () => {
    const spelt = ['company:ACME Works, Inc.', 'company:Acme Works Ltd', 'COMPANY:acme works'];
    for (const text of spelt) {
      expect(findTarget(found.people, text)).toMatchObject({
        kind: 'several',
        of: { kind: 'company', name: 'Acme Works' },
      });
    }
  });

  it('can be everyone with a title, by its words in any order', async () => {
    const people = ['first,last,company,position,email'];
    people.push('Ana,Ray,Acme,Head of Design,ana@acme.example');
    people.push('Bo,Hill,Acme,"Design, Head",bo@acme.example');
    people.push('Cy,Poe,Acme,Designer,cy@acme.example');
    const { found: listed } = await read('none', people);
    const names = (text: string): string[] => {
      const target = findTarget(listed.people, text);
      const members = target.kind === 'several' ? target.members : [];
      return members.map((person) => listed.people.persons[person]?.name ?? '').sort();
    };
    expect(names('role:head of design')).toEqual(['Ana Ray', 'Bo Hill']);
    expect(names('role: Designer ')).toEqual(['Cy Poe']);
    expect(names('role:of the')).toEqual([]);
    expect(names('role:Pilot')).toEqual([]);
  });

  it('can be everyone at a place: a town, or a country with all its towns', async () => {
    const { found: listed } = await read('none', [
      'name,email,city,country',
      'Ana Ray,ana@example.com,Zürich,Switzerland',
      'Bo Hill,bo@example.com,"8001 Zurich, Schweiz",',
      'Cy Poe,cy@example.com,,Schweiz',
      'Di Fox,di@example.com,Paris,France',
      'Ed Sand,ed@example.com,Paris,Texas',
    ]);
    const asked = (text: string) => {
      const target = findTarget(listed.people, text);
      if (target.kind !== 'several') return target.kind;
      const names = target.members.map((person) => listed.people.persons[person]?.name);
      return [target.of.name, ...names].join(' · ');
    };
    expect(asked('place:zürich')).toBe('Zürich · Ana Ray · Bo Hill');
    expect(asked('PLACE: Zurich, Suisse ')).toBe('Zürich · Ana Ray · Bo Hill');
    expect(asked('place:Svizzera')).toBe('Schweiz · Ana Ray · Bo Hill · Cy Poe');
    expect(asked('place:Paris')).toBe('Paris · Di Fox · Ed Sand');
    expect(asked('place:Paris, Frankreich')).toBe('Paris, France · Di Fox');
    expect(asked('place:Paris, Texas')).toBe('Paris, Texas · Ed Sand');
    for (const text of ['place:', 'place: , ', 'place:Oslo', 'place:Zürich, France']) {
      expect(asked(text)).toBe('unknown');
    }
  });

  it('can be everyone of a group, by its id, its name or a part of one name', async () => {
    const { conclusions } = await smallNetwork();
    const { clusters, people } = conclusions;
    const [group] = clusters.clusters;
    if (!group) throw new Error('no group');
    for (const text of [`group:${group.id}`, `group:${group.name}`, `group:Around ${group.name}`]) {
      expect(findTarget(people, text, clusters)).toEqual({
        kind: 'several',
        of: { kind: 'group', name: group.name },
        members: [...group.members],
      });
    }
    expect(findTarget(people, 'group:Nowhere', clusters).kind).toBe('unknown');
    expect(findTarget(people, `group:${group.id}`).kind).toBe('unknown');
  });

  it('can be everyone of a company', () => {
    const target = findTarget(found.people, 'company:acme works');
    expect(target).toMatchObject({ kind: 'several', of: { kind: 'company', name: 'Acme Works' } });
  });
});

describe('an answer', async () => {
  const { found, whom } = await read('name:Lee, Me');

  it('leads through the one who knows both', () => {
    const answer = whom('Cy Poe');
    if (answer.kind !== 'found') throw new Error(answer.kind);
    expect(answer.paths.map(({ people }) => namesOf(found, people))).toEqual([
      'Me Lee — Ana Ray — Cy Poe',
    ]);
    expect(answer.direct).toEqual([]);
    expect(answer.connectors).toBe(1);
    expect(namesOf(found, [answer.onlyThrough ?? -1])).toBe('Ana Ray');
  });

  it('has the chance of its legs and connectors', () => {
    const answer = whom('Di Fox');
    const [path] = answer.kind === 'found' ? answer.paths : [];
    expect(path?.people).toHaveLength(4);
    const strengths = path?.legs.map(({ strength }) => strength) ?? [];
    expect(path?.chance).toBeCloseTo(pathChance(strengths, DEFAULT_SETTINGS), 12);
  });

  it('names the weakest leg', () => {
    const answer = whom('Di Fox');
    const [path] = answer.kind === 'found' ? answer.paths : [];
    const chances =
      path?.legs.map((leg) => chanceOfLeg(leg.strength ?? NaN, DEFAULT_SETTINGS)) ?? [];
    expect(chances[path?.weakest ?? -1]).toBe(Math.min(...chances));
  });

  it('gives the rows behind each leg, seen from its two ends', () => {
    const answer = whom('Cy Poe');
    const [mine, theirs] = answer.kind === 'found' ? (answer.paths[0]?.legs ?? []) : [];
    expect(mine?.why).toEqual([
      {
        kind: 'events',
        count: 2,
        first: Date.UTC(2024, 0, 2),
        last: Date.UTC(2024, 1, 3),
        fromA: 1,
        fromB: 1,
        noun: 'letters',
      },
      {
        kind: 'last',
        by: 'b',
        at: Date.UTC(2024, 1, 3),
        channel: 'letter',
        topics: ['Work (all kinds)', 'Music'],
      },
    ]);
    expect(theirs?.why[1]).toEqual({
      kind: 'last',
      by: 'b',
      at: Date.UTC(2024, 1, 6),
      channel: 'letter',
      topics: ['Tea'],
    });
  });

  it('puts my own tie beside the ways round', () => {
    const answer = whom('Ana Ray');
    expect(answer).toMatchObject({ kind: 'found', paths: [], onlyThrough: null });
    expect(answer.kind === 'found' ? answer.direct : []).toHaveLength(1);
  });

  it('is empty for strangers, for me, and without an owner', async () => {
    const nobody = await read('none');
    for (const answer of [whom('Ed Sand'), whom('Me Lee'), nobody.whom('Cy Poe')]) {
      expect(answer).toMatchObject({ kind: 'found', direct: [], paths: [], connectors: 0 });
    }
  });

  it('does not depend on the order of rows', async () => {
    const [header = '', ...rows] = LETTERS;
    const turned = await read('name:Lee, Me', [header, ...rows.reverse()]);
    const everyone = found.people.persons.map(({ id }) => id).filter((id) => id !== 'name:Lee, Me');
    for (const id of everyone) expect(turned.whom(id)).toEqual(whom(id));
  });
});

describe('an answer in words', async () => {
  const { found, whom } = await read('name:Lee, Me');

  it('says who knows them and which way to take', () => {
    expect(answerWords(whom('Cy Poe'), found)).toEqual({
      finding: 'You and Cy Poe have no letter between you. One person you know is tied to them.',
      surest: 'Every way runs through Ana Ray.',
      advice: null,
    });
  });

  it('says the evidence of a leg in short lines', () => {
    const answer = whom('Cy Poe');
    const [path] = answer.kind === 'found' ? answer.paths : [];
    const [leg] = path?.legs ?? [];
    if (!path || !leg) throw new Error('no path');
    expect(leg.why.map((reason) => legReasonLine(reason, leg, found))).toEqual([
      '2 letters since 2 Jan 2024, both ways',
      'Ray last wrote on 3 Feb 2024, on work',
    ]);
    expect(weakestLegSentence(path, found)).toMatch(
      /^(?:Weakest leg: .+|No weak leg: .+ strong)\.$/u,
    );
  });

  it('says when people last met, and never that a meeting was written', async () => {
    const met = await read('name:Lee, Me', [
      'date,from,to,kind',
      '2024-01-02,"Lee, Me","Ray, Ana",Letter',
      '2024-02-02,"Ray, Ana","Lee, Me",Meeting',
    ]);
    const answer = met.whom('Ana Ray');
    const [leg] = answer.kind === 'found' ? answer.direct : [];
    if (!leg) throw new Error('no tie');
    const lines = leg.why.map((reason) => legReasonLine(reason, leg, met.found));
    expect(lines[1]).toBe('Last met on 2 Feb 2024');
  });

  it('names the way round where the only short way is somebody’s', async () => {
    const far = await read('name:Me', [
      'date,from,to',
      ...['Me,Ana', 'Ana,Target', 'Me,Di', 'Di,Ed', 'Ed,Flo', 'Flo,Target'].map(
        (pair, day) => `2024-01-1${day},${pair}`,
      ),
    ]);
    expect(answerWords(far.whom('Target'), far.found).surest).toBe(
      'Every short way runs through Ana.',
    );
  });

  it('says what kind of thing is not found', () => {
    expect(answerWords(whom('company:Nowhere'), found).finding).toBe(
      'No company in your files is called Nowhere.',
    );
    expect(answerWords(whom('place:Oslo'), found).finding).toBe(
      'Nobody in your files is known to live or work in Oslo.',
    );
    expect(answerWords(whom('role:Pilot'), found).finding).toBe(
      'Nobody in your files has the title “Pilot”.',
    );
    expect(answerWords(whom('group:Pilots'), found).finding).toBe('No group is called Pilots.');
  });

  it('says what to do where nothing is found', () => {
    expect(answerWords(whom('Ed Sand'), found).finding).toBe('No path to Ed Sand is known.');
    expect(answerWords(whom('Zoe'), found).finding).toBe('Nobody in your files is called Zoe.');
    expect(answerWords(whom('Sand'), found).finding).toBe('Two people could be Sand.');
    expect(answerWords(whom('Me Lee'), found).finding).toBe('That is you.');
    for (const text of ['Ed Sand', 'Zoe', 'Sand']) {
      expect(answerWords(whom(text), found).advice).toMatch(/\.$/u);
    }
  });
});
