/** What I say of somebody as a connector: what it changes, how I say it, and how I am told it was heard. */
import type { Conclusions } from '#core/conclusions.ts';
import type { ConnectorOfPath, ConnectorReason } from '#core/introductions/introduction.ts';
import type { ConnectorStep } from '#engine/decision-command.ts';
import { day, daysBetween, listed, stopped } from './format.ts';
import { nameOf } from './introduction-legs.ts';

/** What I said of a connector, a sentence each: "You would ask Ana Ray." */
export function connectorLines(
  { person, why }: ConnectorOfPath,
  conclusions: Conclusions,
): string[] {
  const name = nameOf(conclusions, person);
  return why.map((reason) => connectorLine(reason, name, conclusions.options.asOf));
}

/** Asked within so many days, another request still counts for clearly less. */
const ASKED_LATELY_DAYS = 90;

function connectorLine(reason: ConnectorReason, name: string, asOf: number): string {
  switch (reason.kind) {
    case 'would-ask':
      return stopped(`You would ask ${name}`);
    case 'would-not':
      return stopped(`You would rather not ask ${name}`);
    case 'has-introduced':
      return `${name} has introduced you before.`;
    case 'asked': {
      const isLately = daysBetween(reason.at, asOf) < ASKED_LATELY_DAYS;
      return `You asked ${name} on ${day(reason.at)}${isLately ? ', so this way counts for less for a while' : ''}.`;
    }
    default:
      return reason satisfies never;
  }
}

/** What follows from having left somebody out by my own word. */
export function leftOutSentence(leftOut: readonly number[], conclusions: Conclusions): string {
  const names = listed(leftOut.map((person) => nameOf(conclusions, person)));
  return `You would rather not ask ${names}, so no way through them is shown.`;
}

/** What I can say of somebody, as I would say it. */
export const CONNECTOR_CHOICES = {
  'would-ask': (name: string) => `I would ask ${name}`,
  'would-not': (name: string) => `I would rather not ask ${name}`,
  'has-introduced': (name: string) => `${name} introduced me before`,
} as const satisfies Partial<Record<ConnectorStep, (name: string) => string>>;

/** "I asked Ana Ray on 3 Feb 2024". */
export function askedChoice(name: string, at: number): string {
  return `I asked ${name} on ${day(at)}`;
}

const HEARD = {
  'would-ask': (name: string) => `Ways through ${name} count for more now.`,
  'would-not': (name: string) => `No way runs through ${name} any more.`,
  'has-introduced': (name: string) => `Ways through ${name} count for more now.`,
  asked: (name: string) => `Ways through ${name} count for less for a while.`,
  'taken-back': (name: string) => `You took that back. ${name} counts as before.`,
} as const satisfies Record<ConnectorStep, (name: string) => string>;

/** The notice that a step was taken. */
export function connectorHeard(step: ConnectorStep, name: string): string {
  return HEARD[step](name);
}
