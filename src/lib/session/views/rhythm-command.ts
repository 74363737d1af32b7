/** The three choices about a tie's rhythm as commands, with the notice that confirms each. */
import type { Conclusions } from '#core/conclusions.ts';
import type { RhythmChoice } from '#core/decisions.ts';
import type { DecisionCommand } from '#engine/decision-command.ts';
import { day } from '#words/format.ts';

const DAY_MS = 86_400_000;

/** "Not now" is for a month. */
const LATER_DAYS = 30;

/**
 * The command for a person; null `kind` takes an earlier choice back. Undefined for nobody. "Later" is
 * counted from the day looked from, as rhythms are.
 */
export function rhythmCommand(
  { people, options }: Conclusions,
  person: number,
  kind: RhythmChoice['kind'] | null,
): { command: DecisionCommand; said: string } | undefined {
  const who = people.persons[person];
  const handle = who?.handles[0];
  if (!who || !handle) return undefined;
  const until = options.asOf + LATER_DAYS * DAY_MS;
  const choice = kind === null ? null : kind === 'later' ? { kind, until } : { kind };
  return {
    command: { kind: 'rhythm', handle, choice, label: who.name },
    said: saidOf(kind, who.name, until),
  };
}

function saidOf(kind: RhythmChoice['kind'] | null, name: string, until: number): string {
  switch (kind) {
    case 'later':
      return `${name} waits until ${day(until)}.`;
    case 'rest':
      return `The tie with ${name} may rest. Kith will not bring it up.`;
    case 'elsewhere':
      return `You and ${name} talk elsewhere. Kith will not judge its rhythm.`;
    case null:
      return `Kith looks at the rhythm with ${name} again.`;
    default:
      return kind satisfies never;
  }
}
