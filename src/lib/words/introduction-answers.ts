/** An answer in sentences: what is known, which way is surest, and what to do where there is none. */
import type { Conclusions } from '#core/conclusions.ts';
import type {
  IntroductionPath,
  Leg,
  TargetAnswer,
  TargetSet,
} from '#core/introductions/introduction.ts';
import { askedFor } from '#core/introductions/find-target.ts';
import { capitalised, count, listed, singular, smallCount, stopped } from './format.ts';
import { legReasonLine, nameOf, nounOf } from './introduction-legs.ts';

type Found = Extract<TargetAnswer, { kind: 'found' }>;

/** The words above the paths: what is known, which way is surest, and what to do when there is none. */
export interface AnswerWords {
  finding: string;
  surest: string | null;
  advice: string | null;
}

const WHO_KNOWS_WHOM =
  'A file that shows who knows whom would help: letters or messages between others, or a list of ties.';

/** Sentences for any answer, shown or printed before its paths. */
export function answerWords(answer: TargetAnswer, conclusions: Conclusions): AnswerWords {
  switch (answer.kind) {
    case 'unknown':
      return notFound(answer.text);
    case 'ambiguous':
      return {
        finding: stopped(
          `${capitalised(smallCount(answer.candidates.length))} people could be ${answer.text}`,
        ),
        surest: null,
        advice: 'Choose the one you mean.',
      };
    case 'found':
      return foundWords(answer, conclusions);
    default:
      return answer satisfies never;
  }
}

/** "Nobody in your files is called Zoe"; of what was asked for by kind, that kind. */
function notFound(text: string): AnswerWords {
  const { kind, name } = askedFor(text);
  switch (kind) {
    case 'company':
      return {
        finding: stopped(`No company in your files is called ${name}`),
        surest: null,
        advice: 'Try another spelling, or a part of the name.',
      };
    case 'place':
      return {
        finding: stopped(`Nobody in your files is known to live or work in ${name}`),
        surest: null,
        advice: 'Contacts with addresses would say where people are.',
      };
    case 'role':
      return {
        finding: `Nobody in your files has the title “${name}”.`,
        surest: null,
        advice: 'Try fewer words of it.',
      };
    case 'group':
      return {
        finding: stopped(`No group is called ${name}`),
        surest: null,
        advice: 'Groups and their names change with what your files hold.',
      };
    case null:
      return {
        finding: stopped(`Nobody in your files is called ${name}`),
        surest: null,
        advice: 'Try another spelling, or add a file they appear in.',
      };
    default:
      return kind satisfies never;
  }
}

function foundWords(answer: Found, conclusions: Conclusions): AnswerWords {
  const { people } = conclusions;
  const nothing = { surest: null, advice: null };
  if (people.ego === null) {
    return {
      ...nothing,
      finding: 'A path begins with you, and these files do not say who you are.',
      advice:
        answer.targets.length > 1 ? `They do name ${targetName(answer, conclusions)} there.` : null,
    };
  }
  if (answer.targets.includes(people.ego)) return { ...nothing, finding: 'That is you.' };
  if (answer.targets.length === 0) {
    return { ...nothing, finding: NOBODY_BUT_YOU[answer.of?.kind ?? 'company'] };
  }
  const target = targetName(answer, conclusions);
  const [direct] = answer.direct;
  if (direct) {
    return {
      finding: knownMyself(answer, direct, conclusions),
      surest: null,
      advice: notSaidOf(answer),
    };
  }
  const [best] = answer.paths;
  if (!best) {
    return {
      finding: `No path to ${target} is known.`,
      surest: null,
      advice: noPathAdvice(answer),
    };
  }
  return {
    finding: `${noneOfMine(answer, best, target)} ${whoKnowsThem(answer)}`,
    surest: surestWay(answer, best, conclusions),
    advice: null,
  };
}

function noPathAdvice({ leftOut, possible }: Found): string {
  if (leftOut.length > 0) return 'Ways there are, through people you would rather not ask.';
  const nobody = 'Nobody you know has a tie to them in your files, nor has anyone they know.';
  return possible.length > 0 ? nobody : `${nobody} ${WHO_KNOWS_WHOM}`;
}

const NOBODY_BUT_YOU = {
  company: 'Nobody but you belongs there in your files.',
  place: 'Nobody but you lives or works there in your files.',
  role: 'Nobody but you has this title in your files.',
  group: 'Nobody else is in this group.',
} as const satisfies Record<TargetSet['kind'], string>;

/** Where people of a set are, after "people". */
const THERE = {
  company: 'there',
  place: 'there',
  role: 'with this title',
  group: 'in this group',
} as const satisfies Record<TargetSet['kind'], string>;

function thereOf({ of }: Found): string {
  return THERE[of?.kind ?? 'company'];
}

/** "You know George Scull yourself: 8 letters …"; of several at one place, how many and whom best. */
function knownMyself(answer: Found, best: Leg, conclusions: Conclusions): string {
  const { direct, targets } = answer;
  const there = thereOf(answer);
  const name = nameOf(conclusions, best.to);
  const [reason] = best.why;
  const evidence = reason ? `: ${legReasonLine(reason, best, conclusions)}` : '';
  if (targets.length === 1) return `You know ${name} yourself${evidence}.`;
  if (direct.length === 1) {
    return stopped(
      `You know one of the ${smallCount(targets.length)} people ${there} yourself, ${name}${evidence}`,
    );
  }
  const isAll = direct.length === targets.length;
  const number = isAll && direct.length === 2 ? 'both' : smallCount(direct.length);
  const whom = `${isAll && direct.length > 2 ? 'all ' : ''}${number} people ${there} yourself`;
  if (best.strength === null) return `You know ${whom}; nothing here says how well.`;
  return `You know ${whom}, ${name} best${evidence}.`;
}

/** Of how many of my own ties the files say no more than that they are there; null where of none. */
function notSaidOf({ direct }: Found): string | null {
  const unknown = direct.filter(({ strength }) => strength === null).length;
  // Of one, or of all, the finding says it.
  if (direct.length < 2 || unknown === 0 || unknown === direct.length) return null;
  const whom = unknown === 1 ? 'one of them' : `${smallCount(unknown)} of them`;
  return stopped(`Nothing here says how well you know ${whom}`);
}

function noneOfMine(answer: Found, best: IntroductionPath, target: string): string {
  if (answer.targets.length > 1) return stopped(`You have no tie of your own to ${target}`);
  const noun = nounOf(best.legs.at(-1));
  const nothing = noun === null || noun.includes(' ') ? 'contact' : singular(noun);
  return `You and ${target} have no ${nothing} between you.`;
}

function whoKnowsThem({ connectors, targets }: Found): string {
  const them = targets.length > 1 ? 'one of them' : 'them';
  if (connectors === 0) return `Nobody you know is tied to ${them}, but someone they know is.`;
  const people = connectors === 1 ? 'person you know is' : 'people you know are';
  return stopped(`${capitalised(smallCount(connectors))} ${people} tied to ${them}`);
}

function surestWay(
  { onlyThrough, hasLongWayRound }: Found,
  best: IntroductionPath,
  conclusions: Conclusions,
): string {
  if (onlyThrough !== null) {
    const which = hasLongWayRound ? 'Every short way' : 'Every way';
    return stopped(`${which} runs through ${nameOf(conclusions, onlyThrough)}`);
  }
  const connectors = best.people.slice(1, -1).map((person) => nameOf(conclusions, person));
  return stopped(`The surest way is through ${listed(connectors)}`);
}

function targetName({ targets }: Found, conclusions: Conclusions): string {
  const names = targets.slice(0, 3).map((target) => nameOf(conclusions, target));
  const more = targets.length - names.length;
  return listed(more > 0 ? [...names, `${count(more)} more`] : names);
}
