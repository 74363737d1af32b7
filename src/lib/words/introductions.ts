/** Introduction paths in sentences: who knows whom, how surely, and which leg decides. */
import type { Conclusions } from '#core/conclusions.ts';
import type {
  IntroductionPath,
  Leg,
  LegReason,
  TargetAnswer,
} from '#core/introductions/introduction.ts';
import { surname } from '#core/people/display-name.ts';
import { strengthWord } from '#core/ties/strength-words.ts';
import { CONFIDENCES, type Confidence, type StrengthWord } from '#core/ties/tie-table.ts';
import { capitalised, count, day, listed, singular, smallCount } from './format.ts';
import { topicInSentence } from './topics.ts';

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
      return {
        finding: `Nobody in your files is called ${answer.text}.`,
        surest: null,
        advice: 'Try another spelling, or add a file they appear in.',
      };
    case 'ambiguous':
      return {
        finding: `${capitalised(smallCount(answer.candidates.length))} people could be ${answer.text}.`,
        surest: null,
        advice: 'Choose the one you mean.',
      };
    case 'found':
      return foundWords(answer, conclusions);
    default:
      return answer satisfies never;
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
    return { ...nothing, finding: 'Nobody but you belongs there in your files.' };
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
      advice: `Nobody you know has a tie to them in your files, nor has anyone they know. ${WHO_KNOWS_WHOM}`,
    };
  }
  return {
    finding: `${noneOfMine(answer, best, target)} ${whoKnowsThem(answer)}`,
    surest: surestWay(answer, best, conclusions),
    advice: null,
  };
}

/** "You know George Scull yourself: 8 letters …"; of several at one place, how many and whom best. */
function knownMyself({ direct, targets }: Found, best: Leg, conclusions: Conclusions): string {
  const name = nameOf(conclusions, best.to);
  const [reason] = best.why;
  const evidence = reason ? `: ${legReasonLine(reason, best, conclusions)}` : '';
  if (targets.length === 1) return `You know ${name} yourself${evidence}.`;
  if (direct.length === 1) {
    return `You know one of the ${smallCount(targets.length)} people there yourself, ${name}${evidence}.`;
  }
  const isAll = direct.length === targets.length;
  const number = isAll && direct.length === 2 ? 'both' : smallCount(direct.length);
  const whom = `${isAll && direct.length > 2 ? 'all ' : ''}${number} people there yourself`;
  if (best.strength === null) return `You know ${whom}; nothing here says how well.`;
  return `You know ${whom}, ${name} best${evidence}.`;
}

/** Of how many of my own ties the files say no more than that they are there; null where of none. */
function notSaidOf({ direct }: Found): string | null {
  const unknown = direct.filter(({ strength }) => strength === null).length;
  // Of one, or of all, the finding says it.
  if (direct.length < 2 || unknown === 0 || unknown === direct.length) return null;
  const whom = unknown === 1 ? 'one of them' : `${smallCount(unknown)} of them`;
  return `Nothing here says how well you know ${whom}.`;
}

/** What folds away my further ties: "38 more people you know there, by name". */
export function moreKnownThere(people: number): string {
  return `${count(people)} more people you know there, by name`;
}

/** "Or also by way of Harry Marvin." */
export function detourSentence(added: readonly number[], conclusions: Conclusions): string {
  return `Or also by way of ${listed(added.map((person) => nameOf(conclusions, person)))}`;
}

/** Under the drawing's title: what it shows of the ways, and what its lines mean. */
export function drawingWords(drawn: number, all: number, hasTiesBetween: boolean): string {
  return [
    ...(drawn < all ? [`The first ${smallCount(drawn)} of ${count(all)} people.`] : []),
    'Wider lines are stronger ties.',
    ...(hasTiesBetween ? ['Pale ties join the people between.'] : []),
  ].join(' ');
}

function noneOfMine(answer: Found, best: IntroductionPath, target: string): string {
  if (answer.targets.length > 1) return `You have no tie of your own to ${target}.`;
  const noun = nounOf(best.legs.at(-1));
  const nothing = noun === null || noun.includes(' ') ? 'contact' : singular(noun);
  return `You and ${target} have no ${nothing} between you.`;
}

function whoKnowsThem({ connectors, targets }: Found): string {
  const them = targets.length > 1 ? 'one of them' : 'them';
  if (connectors === 0) return `Nobody you know is tied to ${them}, but someone they know is.`;
  const people = connectors === 1 ? 'person you know is' : 'people you know are';
  return `${capitalised(smallCount(connectors))} ${people} tied to ${them}.`;
}

function surestWay(
  { onlyThrough }: Found,
  best: IntroductionPath,
  conclusions: Conclusions,
): string {
  if (onlyThrough !== null) return `Every way runs through ${nameOf(conclusions, onlyThrough)}.`;
  const connectors = best.people.slice(1, -1).map((person) => nameOf(conclusions, person));
  return `The surest way is through ${listed(connectors)}.`;
}

function targetName({ targets }: Found, conclusions: Conclusions): string {
  const names = targets.slice(0, 3).map((target) => nameOf(conclusions, target));
  const more = targets.length - names.length;
  return listed(more > 0 ? [...names, `${count(more)} more`] : names);
}

function nameOf({ people }: Conclusions, person: number): string {
  return person === people.ego ? 'you' : (people.persons[person]?.name ?? '');
}

/** Surnames as a rule, for whole names stand just above; both whole where the surnames are equal. */
function endsOf(leg: Leg, conclusions: Conclusions): { a: string; b: string } {
  const whole = { a: nameOf(conclusions, leg.from), b: nameOf(conclusions, leg.to) };
  const short = { a: surname(whole.a), b: surname(whole.b) };
  return short.a === short.b ? whole : short;
}

function nounOf(leg: Leg | undefined): string | null {
  const events = leg?.why.find((reason) => reason.kind === 'events');
  return events?.noun ?? null;
}

/** One line under a leg: "36 letters since 26 Oct 1908, both ways". No full stop. */
export function legReasonLine(reason: LegReason, leg: Leg, conclusions: Conclusions): string {
  const ends = endsOf(leg, conclusions);
  const who = (end: 'a' | 'b'): string => ends[end];
  switch (reason.kind) {
    case 'events':
      return [eventsSince(reason), whichWay(reason, who)].filter(Boolean).join(', ');
    case 'last':
      return `${lastWrote(reason, nounOf(leg), who)}${about(reason.topics)}`;
    case 'one-way':
      return `No answer from ${who(reason.by === 'a' ? 'b' : 'a')} here`;
    case 'stated':
      return statedLine(reason);
    case 'no-dates':
      return 'Nothing here says when';
    default:
      return reason satisfies never;
  }
}

function statedLine({ relation, label, weight }: Extract<LegReason, { kind: 'stated' }>): string {
  switch (relation) {
    case 'edge':
      return weight === null
        ? 'Stated in your files'
        : `Stated in your files, weight ${count(weight)}`;
    case 'connection':
      return 'Connected on LinkedIn, which says nothing of contact';
    case 'relative':
      return label === null ? 'Named together in an address book' : `Noted as “${label}”`;
    case 'endorsement':
      return label === null ? 'One endorsed the other' : `Noted as “${label}”`;
    default:
      return relation satisfies never;
  }
}

type EventsReason = Extract<LegReason, { kind: 'events' }>;
type LastReason = Extract<LegReason, { kind: 'last' }>;

function eventsSince({ count: number, noun, first, last }: EventsReason): string {
  const events = `${count(number)} ${number === 1 ? singular(noun) : noun}`;
  if (first === null || last === null) return events;
  return number === 1 ? `${events}, ${day(first)}` : `${events} since ${day(first)}`;
}

function whichWay({ fromA, fromB }: EventsReason, who: (end: 'a' | 'b') => string): string {
  const written = fromA + fromB;
  if (written === 0) return '';
  if (fromA > 0 && fromB > 0) return 'both ways';
  const writer = who(fromA > 0 ? 'a' : 'b');
  return written === 1 ? `from ${writer}` : `all from ${writer}`;
}

function lastWrote(
  { by, at }: LastReason,
  noun: string | null,
  who: (end: 'a' | 'b') => string,
): string {
  if (noun === 'meetings') return `Last met on ${day(at)}`;
  const verb = noun === 'calls' ? 'called' : 'wrote';
  if (by === 'both') return `Both last ${verb} on ${day(at)}`;
  return `${capitalised(who(by))} last ${verb} on ${day(at)}`;
}

/** ", on management": the latest topic alone, so that a reason stays a line or two. */
function about([topic]: readonly string[]): string {
  return topic === undefined ? '' : `, on ${topicInSentence(topic)}`;
}

/** Strengths nobody would call a weak leg. */
const SURE: ReadonlySet<StrengthWord> = new Set(['close', 'strong']);

/** Which leg decides, and what there is to know of it. */
export function weakestLegSentence(path: IntroductionPath, conclusions: Conclusions): string {
  const leg = path.legs[path.weakest];
  if (!leg) return '';
  const { ego } = conclusions.people;
  const { a, b } = endsOf(leg, conclusions);
  const which = leg.from === ego ? 'yours' : `${a} to ${b}`;
  const word =
    leg.strength === null ? null : strengthWord(leg.strength, conclusions.options.settings);
  // The weakest of strong legs is no weakness to speak of.
  if (word !== null && SURE.has(word)) return `No weak leg: even ${which} is ${word}.`;
  return `Weakest leg: ${which}${whyWeakest(leg, conclusions)}`;
}

function whyWeakest(leg: Leg, conclusions: Conclusions): string {
  const events = leg.why.find((reason) => reason.kind === 'events');
  if (leg.strength === null) return '. Nothing here says how strong it is.';
  if (events?.count === 1) return `, a single ${singular(events.noun)}.`;
  const oneWay = leg.why.find((reason) => reason.kind === 'one-way');
  if (oneWay) return `. ${legReasonLine(oneWay, leg, conclusions)}.`;
  return `, and it is ${strengthWord(leg.strength, conclusions.options.settings)}.`;
}

/** A path is as sure as its least sure leg. */
export function pathConfidence(path: IntroductionPath): Confidence {
  const least = Math.min(...path.legs.map((leg) => CONFIDENCES.indexOf(leg.confidence)));
  return CONFIDENCES[least] ?? 'possible';
}

const CONFIDENCE_WORDS = {
  confirmed: 'Confirmed',
  likely: 'Likely',
  possible: 'Possible, ask first',
} as const satisfies Record<Confidence, string>;

/** "Confirmed", "Likely" or "Possible, ask first". */
export function confidenceWord(confidence: Confidence): string {
  return CONFIDENCE_WORDS[confidence];
}
