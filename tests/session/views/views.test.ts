import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS } from '../../../src/lib/core/settings.ts';
import type { EvidenceRow } from '../../../src/lib/engine/protocol.ts';
import { placePaths } from '../../../src/lib/map/paths/place-paths.ts';
import { contactNoun, contactYears } from '../../../src/lib/session/views/contact-years.ts';
import { largestPair } from '../../../src/lib/session/views/largest-pair.ts';
import { groupBridges, groupList, groupMembers } from '../../../src/lib/session/views/groups.ts';
import { waysInView, waysOf } from '../../../src/lib/session/views/paths.ts';
import { personView } from '../../../src/lib/session/views/person.ts';
import { timeline } from '../../../src/lib/session/views/reconnect.ts';
import { nextResolution } from '../../../src/lib/session/views/resolution.ts';
import { suggestedTargets } from '../../../src/lib/session/views/suggested-targets.ts';
import { wholePoints } from '../../../src/lib/session/views/whole-points.ts';
import { smallNetwork, type SmallNetwork } from './small-network.ts';

let small: SmallNetwork;
beforeAll(async () => {
  small = await smallNetwork();
});

const row = (day: string | null, from: string, kind: string | null = 'Letter'): EvidenceRow => ({
  at: day === null ? null : Date.parse(day),
  isDayOnly: true,
  source: 'table',
  relation: null,
  channel: 'letter',
  kind,
  from: [from],
  to: [],
  cc: [],
  topics: [],
  file: 'letters.csv',
  row: 2,
});

describe('a person', () => {
  it('has factors that add up to the strength of the tie with me', () => {
    const view = personView(small.conclusions, small.person('Ada Amber'));
    const sum = view?.tie?.factors.reduce((total, share) => total + share, 0);
    expect(sum).toBeCloseTo(view?.tie?.strength ?? NaN, 9);
  });

  it('counts what came from each side as I see it', () => {
    const view = personView(small.conclusions, small.person('Bea Brick'));
    expect(view?.tie).toMatchObject({ interactions: 1, fromMe: 1, fromThem: 0 });
  });

  it('knows others, never me, and each stands in one part of the composition', () => {
    const view = personView(small.conclusions, small.person('Ada Amber'));
    expect(view?.knows.map((known) => known.row.name)).not.toContain('Me Myself');
    const counted = view?.composition.reduce((total, part) => total + part.people, 0);
    expect(counted).toBe(view?.knows.length);
  });

  it('is nobody when it is me', () => {
    expect(personView(small.conclusions, small.person('Me Myself'))).toBeUndefined();
  });
});

describe('groups', () => {
  it('list their members best connected first', () => {
    const [first] = groupList(small.conclusions).small;
    const inside = groupMembers(small.conclusions, first?.cluster ?? 0).map(
      (one) => one.tiesInside,
    );
    expect(inside).toEqual(inside.toSorted((left, right) => right - left));
  });

  it('name who joins them to the rest', () => {
    const { clusters } = small.conclusions;
    const cluster = clusters.of[small.person('Ada Amber')] ?? -1;
    const joining = groupBridges(small.conclusions, cluster, 5).map((bridge) => bridge.person);
    expect(joining.every((person) => person >= 0)).toBe(true);
    expect(groupList(small.conclusions).total).toBe(2);
  });

  it('name who joins the two largest of them', () => {
    const { people } = small.conclusions;
    const pair = largestPair(small.conclusions, 2);
    expect(pair?.ties).toBe(1);
    expect(pair?.joiners.map(({ person }) => people.persons[person]?.name)).toEqual([
      'Ada Amber',
      'Eli Azure',
    ]);
  });

  it('become fewer or more within the allowed range, and come back', () => {
    expect(nextResolution(1, 'more')).toBe(1.35);
    expect(nextResolution(1.35, 'fewer')).toBe(1);
    expect(nextResolution(SETTINGS.resolution.max, 'more')).toBeNull();
    expect(nextResolution(SETTINGS.resolution.min, 'fewer')).toBeNull();
  });
});

describe('the years of a tie', () => {
  it('show every year to the end of the data, empty ones too', () => {
    const rows = [row('1907-02-01', 'A'), row('1909-02-01', 'A'), row(null, 'A')];
    expect(contactYears(rows, 1910).map((year) => year.contacts)).toEqual([1, 0, 1, 0]);
  });

  it('are called what nearly all rows are called', () => {
    expect(contactNoun([row(null, 'A'), row(null, 'A')])).toBe('letters');
    expect(contactNoun([row(null, 'A'), row(null, 'A', 'Call')])).toBe('contacts');
  });

  it('are called by their channel where rows bear no name, whatever a file states beside them', () => {
    const stated = { ...row(null, 'A', '9 Jan 2024'), relation: 'connection' as const };
    expect(contactNoun([{ ...row(null, 'A', null), channel: 'message' }, stated])).toBe('messages');
  });
});

describe('the timeline of a tie', () => {
  const asOf = Date.parse('1910-12-31T23:59:59Z');

  it('tells mine from theirs and leaves the silence since', () => {
    const line = timeline([row('1909-01-01', 'Me'), row('1910-01-01', 'A')], new Set(['Me']), asOf);
    expect(line).toMatchObject({ fromYear: 1909, toYear: 1910 });
    expect(line?.marks.map((mark) => mark.by)).toEqual(['me', 'them']);
    expect(line?.silence.from).toBeCloseTo(0.5, 2);
    expect(line?.silence.to).toBeCloseTo(1, 2);
  });

  it('is none without a date', () => {
    expect(timeline([row(null, 'A')], new Set(), asOf)).toBeNull();
  });
});

describe('introductions', () => {
  it('suggest people I never had contact with, each through someone I know', () => {
    const suggested = suggestedTargets(small.conclusions);
    expect(suggested.length).toBeGreaterThan(0);
    for (const { row: target, through } of suggested) {
      expect(small.conclusions.egoTie[target.person]).toBe(-1);
      expect(small.conclusions.egoTie[through.person]).toBeGreaterThanOrEqual(0);
    }
  });

  it('stand on a drawing without one person on another', () => {
    const answer = small.ask('Hal Indigo');
    const ways =
      answer.kind === 'found' ? waysOf(waysInView(answer, { ways: true, possible: true })) : [];
    const { people } = placePaths(ways);
    expect(people.length).toBeGreaterThan(2);
    const places = new Set(people.map(({ x, y }) => `${x} ${y}`));
    expect(places.size).toBe(people.length);
  });
});

describe('whole points', () => {
  it('add up to the rounded sum', () => {
    const share = fc.double({ min: -0.3, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 8 }), (parts) => {
        const sum = parts.reduce((total, part) => total + part, 0);
        const points = wholePoints(parts, sum).reduce((total, part) => total + part, 0);
        expect(Math.abs(points - Math.round(sum * 100))).toBe(0);
      }),
    );
  });
});
