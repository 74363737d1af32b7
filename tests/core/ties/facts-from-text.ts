/**
 * Facts written as text, one a line:
 *   1910-01-05 ana -> ben           a letter; several people parted by commas
 *   1910-01-05 ana -> ben cc cyd    with a copy
 *   1910-01-05 ana + ben + cyd      a meeting
 *   1910-01-05T14:30 ana -> ben     known to the minute
 *   ana -> ben                      an undated letter
 *   ana -- ben 3                    a listed tie, with a weight or without
 *   ana == ben spouse               a relative; `ana ~~ ben` a connection, `ana ** ben` an endorsement
 * A letter may end in `: topic; topic`. Coverage is that of the dated lines, unless given.
 */
import { BatchBuilder } from '../../../src/lib/core/facts/batch-builder.ts';
import type { Coverage, FactSet, RelationKind, Role } from '../../../src/lib/core/facts/facts.ts';
import { nameHandle } from '../../../src/lib/core/facts/handles.ts';
import { unite } from '../../../src/lib/core/facts/unite.ts';
import type { People } from '../../../src/lib/core/people/people.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import { buildTies, type TieOptions, type Ties } from '../../../src/lib/core/ties/build-ties.ts';
import { peopleFromNames } from '../../support/people-from-names.ts';

const DAY_MS = 86_400_000;
const LINE =
  /^(?:(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?) )?(.+?) (->|\+|--|==|~~|\*\*) ([^:]+)(?:: (.+))?$/u;

const RELATION_SIGNS = new Map<string, RelationKind>([
  ['==', 'relative'],
  ['~~', 'connection'],
  ['**', 'endorsement'],
]);

export interface World {
  facts: FactSet;
  people: People;
  /** Index of a person by name. */
  who(name: string): number;
}

export function factsFromText(text: string, me: string | null, coverage?: Coverage): World {
  const builder = new BatchBuilder('table');
  const file = builder.startFile('letters.csv');
  const times: number[] = [];
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .forEach((line, index) => {
      const match = LINE.exec(line);
      if (!match) throw new Error(`not a line of facts: ${line}`);
      const [, date, left = '', sign, right = '', topics] = match;
      const isTimed = date?.includes('T') ?? false;
      const at = date ? Date.parse(isTimed ? `${date}:00Z` : `${date}T00:00:00Z`) : NaN;
      if (date) times.push(at);
      const common = { key: builder.keyOfRow(line), content: line, row: index + 1, file };
      if (sign === '--') {
        const [b = '', weight] = right.split(' ');
        builder.addRelation({
          ...common,
          a: nameHandle(left),
          b: nameHandle(b),
          weight: weight === undefined ? NaN : Number(weight),
        });
        return;
      }
      const kind = RELATION_SIGNS.get(sign ?? '');
      if (kind) {
        const [b = '', label = null] = right.split(' ');
        const ends = { a: nameHandle(left), b: nameHandle(b) };
        builder.addRelation({ ...common, ...ends, weight: NaN, kind, label });
        return;
      }
      const [to = '', cc = ''] = right.split(' cc ');
      const named = (names: string, role: Role): { handle: `name:${string}`; role: Role }[] =>
        names
          .split(/[,+]/u)
          .map((name) => name.trim())
          .filter((name) => name !== '')
          .map((name) => ({ handle: `name:${name}`, role }));
      builder.addInteraction({
        ...common,
        at,
        precision: isTimed ? 'minute' : 'day',
        isFloating: true,
        channel: sign === '+' ? 'meeting' : 'letter',
        kind: sign === '+' ? null : 'Letter',
        weight: 1,
        participants: [...named(left, 'from'), ...named(to, 'to'), ...named(cc, 'cc')],
        topics: topics?.split('; ') ?? [],
      });
    });
  const facts = unite([
    {
      info: {
        id: 'import',
        source: 'table',
        files: ['letters.csv'],
        addedAt: 0,
        asOf: null,
        coverage:
          coverage ??
          (times.length > 0 ? { from: Math.min(...times), to: Math.max(...times) } : null),
      },
      batch: builder.finish(),
    },
  ]);
  const names = facts.handles.map((handle) => handle.slice('name:'.length)).sort();
  const who = (name: string): number => names.indexOf(name);
  const people: People = {
    ...peopleFromNames(names, me === null ? null : who(me)),
    personOfHandle: Int32Array.from(facts.handles, (handle) => who(handle.slice('name:'.length))),
  };
  return { facts, people, who };
}

export function optionsAt(
  date: string,
  settings: Partial<TieOptions['settings']> = {},
): TieOptions {
  return {
    asOf: Date.parse(`${date}T00:00:00Z`) + DAY_MS - 1,
    timeZone: 'UTC',
    settings: { ...DEFAULT_SETTINGS, ...settings },
  };
}

export interface Judged extends Ties, World {
  /** Index of the tie between two people; -1 when there is none. */
  between(a: string, b: string): number;
  strength(a: string, b: string): number;
}

/** Ties of facts written as text, as of the end of a day. */
export function tiesFromText(
  text: string,
  date: string,
  me: string | null = null,
  coverage?: Coverage,
): Judged {
  const world = factsFromText(text, me, coverage);
  const built = buildTies(world.facts, world.people, optionsAt(date));
  const between = (a: string, b: string): number => {
    const [p, q] = [world.who(a), world.who(b)];
    return built.ties.a.findIndex(
      (first, tie) => first === Math.min(p, q) && built.ties.b[tie] === Math.max(p, q),
    );
  };
  return {
    ...world,
    ...built,
    between,
    strength: (a, b) => built.ties.strength[between(a, b)] ?? NaN,
  };
}

/** Lines for one letter every `gap` days from a first date on. */
export function every(gap: number, from: string, count: number, line: string): string {
  const start = Date.parse(`${from}T00:00:00Z`);
  return Array.from({ length: count }, (_, i) => {
    const date = new Date(start + i * gap * DAY_MS).toISOString().slice(0, 10);
    return `${date} ${line}`;
  }).join('\n');
}
