/** What is said of somebody as a connector, as commands, with the notice that confirms each. */
import type { Conclusions } from '#core/conclusions.ts';
import type { ConnectorWord } from '#core/decisions.ts';
import { spokenName } from '#core/people/display-name.ts';
import type { ConnectorStep, DecisionCommand } from '#engine/decision-command.ts';
import { connectorHeard } from '#words/introduction-connectors.ts';

/** One thing said; what was said already is taken back by saying it again. */
export type ConnectorChoice =
  | { kind: 'would-ask' | 'would-not' | 'has-introduced' }
  /** Ms since 1970 UTC, or null for not that I remember. */
  | { kind: 'asked'; at: number | null };

const NOTHING: ConnectorWord = { wouldAsk: null, askedAt: null, hasIntroduced: false };

/** The command for a person of whom `known` was said so far; undefined for nobody. */
export function connectorCommand(
  { people }: Conclusions,
  person: number,
  known: ConnectorWord | null,
  choice: ConnectorChoice,
): { command: DecisionCommand; said: string } | undefined {
  const who = people.persons[person];
  if (!who) return undefined;
  const before = known ?? NOTHING;
  const after = wordAfter(before, choice);
  const isEmpty = after.wouldAsk === null && after.askedAt === null && !after.hasIntroduced;
  const step = stepOf(after, choice);
  return {
    command: {
      kind: 'connector',
      handles: who.handles,
      word: isEmpty ? null : after,
      said: step,
      label: who.name,
    },
    said: connectorHeard(step, spokenName(who.name)),
  };
}

function wordAfter(before: ConnectorWord, choice: ConnectorChoice): ConnectorWord {
  switch (choice.kind) {
    case 'would-ask':
      return { ...before, wouldAsk: before.wouldAsk === true ? null : true };
    case 'would-not':
      return { ...before, wouldAsk: before.wouldAsk === false ? null : false };
    case 'has-introduced':
      return { ...before, hasIntroduced: !before.hasIntroduced };
    case 'asked':
      return { ...before, askedAt: choice.at };
    default:
      return choice satisfies never;
  }
}

function stepOf(after: ConnectorWord, { kind }: ConnectorChoice): ConnectorStep {
  const isSaid = {
    'would-ask': after.wouldAsk === true,
    'would-not': after.wouldAsk === false,
    'has-introduced': after.hasIntroduced,
    asked: after.askedAt !== null,
  }[kind];
  return isSaid ? kind : 'taken-back';
}

/** The day looked from, as its own zone has it, at midnight UTC: a day is kept as a day. */
export function dayLookedFrom({ options }: Pick<Conclusions, 'options'>): number {
  // Swedish writes dates as ISO does.
  const { format } = new Intl.DateTimeFormat('sv-SE', { timeZone: options.timeZone });
  return Date.parse(`${format(options.asOf)}T00:00:00Z`);
}
