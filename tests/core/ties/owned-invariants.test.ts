/** What must not depend on how an owner's archive came: order, names, files, and the day it was looked at. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Handle } from '../../../src/lib/core/facts/handles.ts';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import { findReconnect } from '../../../src/lib/core/rhythm/reconnect.ts';
import { usualGapsOf } from '../../../src/lib/core/rhythm/usual-gaps.ts';
import { upTo } from '../../../src/lib/core/facts/as-of.ts';
import { optionsAt } from './facts-from-text.ts';
import { judgeKnown, ME, type Known } from './known-from.ts';

const DAY_MS = 86_400_000;
const START = Date.UTC(2023, 0, 2);
const DAYS = 900;
const AS_OF = '2025-06-30';
const PEOPLE: Handle[] = [
  'email:ana@works.example',
  'email:bo@gmail.com',
  'email:cy@house.example',
  'email:dee@house.example',
  'email:eve@other.example',
];

interface Message {
  at: string;
  who: Handle;
  isMine: boolean;
}

const message = fc.record({
  minutes: fc.integer({ min: 0, max: DAYS * 1440 - 1 }),
  who: fc.constantFrom(...PEOPLE),
  isMine: fc.boolean(),
});
/** An archive of one channel: no two messages alike, for a second one would be the first. */
const archive = fc
  .uniqueArray(message, { minLength: 5, maxLength: 60, selector: ({ minutes }) => minutes })
  .map((list): Message[] =>
    list.map(({ minutes, who, isMine }) => {
      return { at: new Date(START + minutes * 60_000).toISOString(), who, isMine };
    }),
  );
const coverage = { from: START, to: START + DAYS * DAY_MS - 1 };

function known(source: Known['source'], list: readonly Message[]): Known {
  return { source, coverage, exchanged: list.map(({ at, who, isMine }) => [at, who, isMine]) };
}

/** All that is said of each person, by handle. */
function said(
  sources: readonly Known[],
  asOf = AS_OF,
  called = (handle: Handle): Handle => handle,
): string[] {
  const judged = judgeKnown(sources, { asOf });
  const { people, ties, egoTie, stage, stageNeed, kind } = judged;
  const options = optionsAt(asOf);
  const facts = upTo(judged.facts, options.asOf, options.timeZone);
  const gaps = usualGapsOf(facts, people, ties, egoTie, options);
  const lists = new Map(
    findReconnect(facts, people, judged, options, NO_DECISIONS).map((item) => [item.person, item]),
  );
  return people.persons
    .flatMap(({ id }, person) => {
      const tie = egoTie[person] ?? -1;
      if (tie < 0) return [];
      const item = lists.get(person);
      const numbers = [ties.strength, ties.warmth, ties.chance30, ties.chance90].map((column) =>
        (column[tie] ?? NaN).toFixed(9),
      );
      const words = [stage[person], stageNeed[person], kind[person], gaps[person]?.toFixed(6)];
      const silence = [item?.list, item?.silentDays, item?.usualGapDays?.toFixed(6)];
      return [[called(id), ...numbers, ...words, ...silence].join(' ')];
    })
    .sort();
}

describe('an owner’s archives, whatever is in them', () => {
  it('say the same in another order', () => {
    fc.assert(
      fc.property(archive, archive, (mails, texts) => {
        const turned = [known('sms', texts.toReversed()), known('mail', mails.toReversed())];
        expect(said(turned)).toEqual(said([known('mail', mails), known('sms', texts)]));
      }),
      { numRuns: 25 },
    );
  });

  it('say the same of people under other names', () => {
    const mirror = new Map(
      PEOPLE.map((handle, i) => {
        const [, domain = ''] = handle.split('@');
        return [handle, `email:z${PEOPLE.length - i}@${domain}` as const] as const;
      }),
    );
    const back = new Map([...mirror].map(([name, other]) => [other as Handle, name] as const));
    fc.assert(
      fc.property(archive, (mails) => {
        const renamed = mails.map((one) => ({ ...one, who: mirror.get(one.who) ?? one.who }));
        const here = said([known('mail', mails)]);
        expect(said([known('mail', renamed)], AS_OF, (name) => back.get(name) ?? name)).toEqual(
          here,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('say the same cut in two files', () => {
    fc.assert(
      fc.property(archive, fc.integer({ min: 1, max: 4 }), (mails, part) => {
        const cut = Math.ceil((mails.length * part) / 5);
        const halves = [known('mail', mails.slice(0, cut)), known('mail', mails.slice(cut))];
        expect(said(halves)).toEqual(said([known('mail', mails)]));
      }),
      { numRuns: 25 },
    );
  });

  it('say, looked at from an earlier day, what they said when they held no more than that', () => {
    fc.assert(
      fc.property(archive, fc.integer({ min: 200, max: DAYS - 1 }), (mails, day) => {
        const end = START + (day + 1) * DAY_MS - 1;
        const then = mails.filter(({ at }) => Date.parse(at) <= end);
        fc.pre(then.length > 0);
        const held = { ...known('mail', then), coverage: { from: START, to: end } };
        const asOf = new Date(end).toISOString().slice(0, 10);
        expect(said([known('mail', mails)], asOf)).toEqual(said([held], asOf));
      }),
      { numRuns: 25 },
    );
  });

  it('are about somebody: me, and whom I write to', () => {
    const list: Message[] = [
      { at: '2024-01-01T09:00:00.000Z', who: PEOPLE[0] ?? ME, isMine: true },
    ];
    expect(said([known('mail', list)])).toHaveLength(1);
  });
});
