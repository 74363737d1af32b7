/** What the owner says of a person, closeness and kind, as commands with the notice that confirms each. */
import type { ClosenessWord, KindWord } from '#core/decisions.ts';
import type { Person } from '#core/people/people.ts';
import type { DecisionCommand } from '#engine/decision-command.ts';
import { kindName } from '#words/kinds.ts';

interface OwnWord {
  command: DecisionCommand;
  said: string;
}

/** How close somebody is; null leaves it to the files again. */
export function sayCloseness(
  { handles, name: label }: Person,
  word: ClosenessWord | null,
): OwnWord {
  return {
    command: { kind: 'closeness', handles, word, label },
    said:
      word === null
        ? `How close ${label} is, your files say again.`
        : `You said it: ${label}, ${word}.`,
  };
}

/** What kind of tie it is; null leaves it to the files again. */
export function sayKind({ handles, name: label }: Person, word: KindWord | null): OwnWord {
  return {
    command: { kind: 'tie-kind', handles, word, label },
    said:
      word === null
        ? `What kind of tie ${label} is, your files say again.`
        : `You said it: ${label}, ${kindName(word).toLowerCase()}.`,
  };
}
