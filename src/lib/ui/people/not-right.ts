/** What the menu "Not right?" can put right of a person, as steps and in words. */
import type { Conclusions } from '#core/conclusions.ts';
import { domainOf } from '#core/facts/handles.ts';
import type { Person } from '#core/people/people.ts';
import type { DecisionCommand } from '#engine/decision-command.ts';
import type { Standing } from '#engine/protocol.ts';

/** A step, what is said when it is done, and where that leads. */
export interface Correction {
  command: DecisionCommand;
  said: string;
}

/** This person is me, beside whoever is me already. */
export function thisIsMe({ people }: Conclusions, who: Person): Correction {
  const me = people.persons[people.ego ?? -1];
  return {
    command: { kind: 'set-owner', handles: [...(me?.handles ?? []), ...who.handles] },
    said: me ? `${who.name} is you too.` : `You are ${who.name}.`,
  };
}

/** No person; for somebody taken in before: set aside as their source had it. */
export function notAPerson(who: Person, { admitted }: Standing): Correction {
  const { handles, name: label } = who;
  return handles.some((handle) => admitted.includes(handle))
    ? {
        command: { kind: 'admit', handles, isAdmitted: false, label },
        said: `${label} stands aside again, among the other senders.`,
      }
    : {
        command: { kind: 'nobody', handles, isNobody: true, label },
        said: `${label} is left out, as no person.`,
      };
}

/** What they are to be called; an empty name takes the files' own again. */
export function calledSo({ handles, name: label }: Person, written: string): Correction {
  const name = written.trim() === '' ? null : written.trim();
  return {
    command: { kind: 'rename-person', handles, name, label },
    said: name === null ? `${label} has the name of the files again.` : `${label} is ${name} now.`,
  };
}

/** Everybody at their mail domain, where it is not one of mine; null where it is or there is none. */
export function domainToLeaveOut(
  { people }: Conclusions,
  who: Person,
): { domain: string; people: number } | null {
  const mine = new Set((people.persons[people.ego ?? -1]?.handles ?? []).map(domainOf));
  const domain = who.handles.map(domainOf).find((found) => found !== null && !mine.has(found));
  if (!domain) return null;
  const there = people.persons.filter(({ handles }) =>
    handles.some((handle) => domainOf(handle) === domain),
  );
  return { domain, people: there.length };
}

/** Everybody at a domain is left out, taken in, or what each is by themselves. */
export function wordOfDomain(domain: string, word: 'admitted' | 'hidden' | null): Correction {
  const command: DecisionCommand = { kind: 'domain', domain, word };
  switch (word) {
    case 'hidden':
      return { command, said: `Everybody at ${domain} is left out.` };
    case 'admitted':
      return { command, said: `Everybody at ${domain} is taken in.` };
    case null:
      return { command, said: `Everybody at ${domain} is what each is by themselves again.` };
    default:
      return word satisfies never;
  }
}
