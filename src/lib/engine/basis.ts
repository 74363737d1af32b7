/** What conclusions rest on, and the day they look from: the sample's own "today", else the real one. */
import { endOfDay } from '#core/looking-from.ts';
import { DEFAULT_SETTINGS } from '#core/settings.ts';
import type { StoredImport } from '#vault/batches.ts';
import {
  DECISION_MAPS,
  decisionsText,
  toDecisions,
  type DecisionDocument,
  type DecisionMap,
} from '#vault/decision-document.ts';
import type { Basis } from './conclude.ts';
import type { Knowledge } from './knowledge.ts';

const SEED = 1;

/** The owner's words on closeness and kind: they touch my ties, and neither groups nor the map. */
const WORDS = ['closeness', 'kinds'] as const satisfies DecisionMap[];
/**
 * Choices of rhythm touch only what to reconnect, what was said of tables only how the next one is read, what
 * was said of connectors only the answers given from now on, pairs let be only what is offered, the
 * arrangement only where people stand, and tags only what they say.
 */
const APART = [
  'rhythm',
  'tables',
  'connectors',
  'pairsLetBe',
  'arrangement',
  'tags',
] as const satisfies DecisionMap[];
const NOT_SHAPING = new Set<DecisionMap>([...WORDS, ...APART]);
/** Decisions that shape everything. */
const SHAPING = DECISION_MAPS.filter((map) => !NOT_SHAPING.has(map));

/** The clock and the zone, as the engine was given them. */
export interface Here {
  now: () => number;
  timeZone: string;
}

export interface Viewpoint {
  /** End of the day, ms since 1970 UTC. */
  asOf: number;
  isSampleDate: boolean;
}

/** Looks from the latest of the imports' own days when every one has one; else from today. */
export function viewpointOf(imports: readonly StoredImport[], { now, timeZone }: Here): Viewpoint {
  const days = imports.flatMap(({ row }) => (row.asOf === null ? [] : [row.asOf]));
  if (days.length > 0 && days.length === imports.length) {
    return { asOf: Math.max(...days), isSampleDate: true };
  }
  // Swedish writes dates as ISO does.
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now());
  return { asOf: endOfDay(today, timeZone) ?? now(), isSampleDate: false };
}

/** The basis under these decisions, with imports about to be added; null when no import is in force. */
export function basisOf(
  knowledge: Knowledge,
  doc: DecisionDocument,
  added: readonly StoredImport[],
  here: Here,
): Basis | null {
  const decisions = toDecisions(doc);
  const live = knowledge.live(decisions, added);
  if (live.length === 0) return null;
  return {
    facts: knowledge.facts(live, decisions),
    decisions,
    shapingText: decisionsText(doc, SHAPING),
    wordsText: decisionsText(doc, WORDS),
    rhythmText: decisionsText(doc, ['rhythm']),
    tagsText: decisionsText(doc, ['tags']),
    options: {
      asOf: viewpointOf(live, here).asOf,
      timeZone: here.timeZone,
      seed: SEED,
      settings: DEFAULT_SETTINGS,
    },
  };
}
