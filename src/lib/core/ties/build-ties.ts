/**
 * From facts to ties: every pair with at least one direct event or stated relation, judged by
 * strength, warmth, chances of contact, confidence and stage, with the evidence each rests on.
 * Cost: O(events log events + evidence rows + Σ min degree · log degree over ties).
 */
import { NO_DECISIONS, type Decisions } from '../decisions.ts';
import type { FactSet } from '../facts/facts.ts';
import type { People } from '../people/people.ts';
import { activeTimeOf } from './active-time.ts';
import { chancesOfContact } from './chances.ts';
import { collectPairs, type PairEvidence } from './collect-pairs.ts';
import { judgeConfidence } from './confidence.ts';
import { SAID, STATED } from './direct-contacts.ts';
import { shareOfGivenWeeks } from './given-weeks.ts';
import { heedOwnWords } from './heed-own-words.ts';
import { judgeKinds } from './judge-kinds.ts';
import { kindEvidence } from './kind-evidence.ts';
import { calendarOf } from './local-days.ts';
import { overlaps } from './overlap.ts';
import { ownWordsOf, type OwnWords } from './own-words.ts';
import { replyPace } from './reply-pace.ts';
import { readTurns } from './reply-turns.ts';
import { sentMoments } from './sent-moments.ts';
import { judgeStages, type Stages } from './stage.ts';
import { judgeStrength } from './strength.ts';
import type { Settings } from '../settings.ts';
import type { KindEvidence } from './tie-kinds.ts';
import type { TieTable } from './tie-table.ts';
import { readSignals } from './tie-signals.ts';
import { judgeWarmth } from './warmth.ts';

/** The part of the analysis options that ties and rhythms depend on. */
export interface TieOptions {
  /** End of the day to look from, ms since 1970 UTC. */
  asOf: number;
  /** IANA zone that cuts days and weeks. */
  timeZone: string;
  settings: Settings;
}

export interface Ties extends Stages {
  ties: TieTable;
  /** Tie index with me, per person; -1 where there is none. */
  egoTie: Int32Array;
  /** Index into KINDS, per person: what I said, else what the evidence says. */
  kind: Uint8Array;
  /** What speaks of the kind, per person. */
  kindEvidence: KindEvidence;
  /** What I said myself, per person. */
  said: OwnWords;
}

/** Works out all ties of facts already limited to `options.asOf`. */
export function buildTies(
  facts: FactSet,
  people: People,
  options: TieOptions,
  decisions: Pick<Decisions, 'closeness' | 'kinds'> = NO_DECISIONS,
): Ties {
  const { settings, asOf } = options;
  const size = people.persons.length;
  const calendar = calendarOf(options.timeZone);
  const said = ownWordsOf(people, decisions);
  const spokenOf = Array.from(said.closeness.keys()).filter((person) => said.closeness[person]);
  const pairs = collectPairs(facts, people, settings, spokenOf);
  const egoTie = tiesWithMe(pairs, people);
  const forKind = kindEvidence(facts, people, pairs, egoTie, calendar);
  const judgedKind = judgeKinds(forKind, egoTie, settings);
  const time = activeTimeOf(facts, people, calendar, asOf);
  const signals = readSignals(facts, pairs, calendar, time, settings);
  const overlap = overlaps(pairs.a, pairs.b, size, settings.overlapShrink);
  const weeksShare = shareOfGivenWeeks(facts, pairs, size, calendar, time, settings);
  const turns = readTurns(facts, pairs, time, sentMoments(facts, people), settings);
  const replies = replyPace(turns, pairs, size, time, settings);
  const signs = { signals, overlap, weeksShare, promptness: replies.promptness };
  const judged = judgeStrength(pairs, signs, people.ego, size, settings);
  const kind = said.kind.map((word, person) => (word > 0 ? word : (judgedKind[person] ?? 0)));
  const myKind = (tie: number): number | null => {
    const [a, b] = [pairs.a[tie] ?? -1, pairs.b[tie] ?? -1];
    if (a !== people.ego && b !== people.ego) return null;
    return kind[a === people.ego ? b : a] ?? 0;
  };
  heedOwnWords(judged, egoTie, said, settings);
  const ties: TieTable = {
    length: pairs.length,
    a: pairs.a,
    b: pairs.b,
    strength: judged.strength,
    warmth: judgeWarmth(signals),
    confidence: judgeConfidence(signals),
    interactions: signals.events,
    fromA: signals.fromA,
    fromB: signals.fromB,
    first: signals.first,
    last: signals.last,
    ...chancesOfContact({ signals, pairs, time, myKind }, settings),
    replies,
    factors: judged.factors,
    ...evidenceOf(pairs),
  };
  return {
    ties,
    egoTie,
    ...judgeStages({ signals, ...judged, a: pairs.a, ego: people.ego }, egoTie, said, settings),
    kind,
    kindEvidence: forKind,
    said,
  };
}

function tiesWithMe({ a, b }: PairEvidence, { ego, persons }: People): Int32Array {
  const egoTie = new Int32Array(persons.length).fill(-1);
  if (ego === null) return egoTie;
  a.forEach((person, tie) => {
    const other = b[tie] ?? 0;
    if (person === ego) egoTie[other] = tie;
    if (other === ego) egoTie[person] = tie;
  });
  return egoTie;
}

/** Splits the evidence of each pair into interactions and stated relations. */
function evidenceOf(
  pairs: PairEvidence,
): Pick<TieTable, 'eventStart' | 'event' | 'relationStart' | 'relation'> {
  const eventStart = new Uint32Array(pairs.length + 1);
  const relationStart = new Uint32Array(pairs.length + 1);
  const relations = pairs.way.reduce((sum, way) => sum + (way & STATED ? 1 : 0), 0);
  const words = pairs.way.reduce((sum, way) => sum + (way & SAID ? 1 : 0), 0);
  const event = new Uint32Array(pairs.item.length - relations - words);
  const relation = new Uint32Array(relations);
  let events = 0;
  let stated = 0;
  for (let pair = 0; pair < pairs.length; pair += 1) {
    eventStart[pair] = events;
    relationStart[pair] = stated;
    const end = pairs.start[pair + 1] ?? 0;
    for (let row = pairs.start[pair] ?? 0; row < end; row += 1) {
      const item = pairs.item[row] ?? 0;
      const way = pairs.way[row] ?? 0;
      if (way & STATED) relation[stated++] = item;
      else if (!(way & SAID)) event[events++] = item;
    }
  }
  eventStart[pairs.length] = events;
  relationStart[pairs.length] = stated;
  return { eventStart, event, relationStart, relation };
}
