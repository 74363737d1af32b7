/** Facts of several sources about people known by handles: what kinds of ties are judged on. */
import { BatchBuilder } from '../../../src/lib/core/facts/batch-builder.ts';
import type {
  Coverage,
  FactSet,
  RelationKind,
  SourceId,
} from '../../../src/lib/core/facts/facts.ts';
import { byCodePoint, type Handle } from '../../../src/lib/core/facts/handles.ts';
import { upTo } from '../../../src/lib/core/facts/as-of.ts';
import { unite } from '../../../src/lib/core/facts/unite.ts';
import { resolvePeople } from '../../../src/lib/core/people/resolve.ts';
import type { People } from '../../../src/lib/core/people/people.ts';
import { NO_DECISIONS, type Decisions } from '../../../src/lib/core/decisions.ts';
import { buildTies, type Ties } from '../../../src/lib/core/ties/build-ties.ts';
import { KINDS, type TieKind } from '../../../src/lib/core/ties/tie-kinds.ts';
import { optionsAt } from './facts-from-text.ts';

export const ME: Handle = 'email:me@works.example';

export interface Known {
  source: SourceId;
  /** Messages from me to them, at ISO times; a date alone is known to the day. */
  messages?: readonly (readonly [at: string, to: Handle])[];
  /** Messages with them, mine where the last says so. */
  exchanged?: readonly (readonly [at: string, who: Handle, isMine: boolean])[];
  /** What the file speaks for; the time of the messages where left out. */
  coverage?: Coverage;
  /** Relations of me with them: kind, and what the card says. */
  relations?: readonly (readonly [to: Handle, kind: RelationKind, label: string | null])[];
  /** Who belongs where. */
  employers?: readonly (readonly [who: Handle, organisation: string])[];
}

export interface Judgement extends Ties {
  facts: FactSet;
  people: People;
  kindOf(handle: Handle): TieKind;
  personOf(handle: Handle): number;
}

/** What these sources say together, as of the end of a day. */
export function judgeKnown(
  sources: readonly Known[],
  { asOf = '2026-01-01', decisions = {} }: { asOf?: string; decisions?: Partial<Decisions> } = {},
): Judgement {
  const facts = unite(
    sources.map((each, i) => ({
      info: {
        ...{ id: `${i}`, source: each.source, files: ['file'], addedAt: i, asOf: null },
        coverage: each.coverage ?? coverageOf(each),
      },
      batch: batchOf(each),
    })),
  );
  const said = { ...NO_DECISIONS, ego: [ME], ...decisions };
  const options = optionsAt(asOf);
  const known = upTo(facts, options.asOf, options.timeZone);
  const people = resolvePeople(known, said);
  const built = buildTies(known, people, options, said);
  const personOf = (handle: Handle): number =>
    people.persons.findIndex(({ handles }) => handles.includes(handle));
  return {
    ...{ ...built, facts, people, personOf },
    kindOf: (handle) => KINDS[built.kind[personOf(handle)] ?? -1] ?? 'unknown',
  };
}

function batchOf({ source, messages = [], exchanged = [], relations = [], employers = [] }: Known) {
  const builder = new BatchBuilder(source);
  const file = builder.startFile('file');
  const common = (content: string) => ({ key: builder.keyOfRow(content), content, row: 1, file });
  const mine = messages.map(([at, to]) => [at, to, true] as const);
  for (const [at, who, isMine] of [...mine, ...exchanged]) {
    const [from, to] = isMine ? [ME, who] : [who, ME];
    builder.addInteraction({
      ...common(`${at} ${from} ${to}`),
      ...{ at: Date.parse(at), precision: at.includes('T') ? 'minute' : 'day', isFloating: false },
      ...{ channel: source === 'mail' ? 'mail' : 'message', kind: null, weight: 1, topics: [] },
      participants: [
        { handle: from, role: 'from' },
        { handle: to, role: 'to' },
      ],
    });
  }
  for (const [to, kind, label] of relations) {
    const [a = ME, b = to] = [ME, to].sort(byCodePoint);
    builder.addRelation({ ...common(`${to} ${kind} ${label}`), a, b, kind, label, weight: NaN });
  }
  for (const [person, organisation] of employers) {
    const when = { role: null, first: null, last: null };
    builder.addAffiliation({
      ...common(`${person} ${organisation}`),
      person,
      organisation,
      ...when,
    });
  }
  return builder.finish();
}

function coverageOf({ messages = [] }: Known): { from: number; to: number } | null {
  const times = messages.map(([at]) => Date.parse(at));
  return times.length === 0 ? null : { from: Math.min(...times), to: Math.max(...times) };
}

/** Times in a row of days from a Monday on, at an hour of UTC. */
export function times(count: number, hour: number, everyDays = 7, from = '2025-03-03'): string[] {
  return Array.from({ length: count }, (_, i) =>
    new Date(Date.parse(from) + i * everyDays * 86_400_000 + hour * 3_600_000).toISOString(),
  );
}
