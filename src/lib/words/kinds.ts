/** Kinds of ties in words: what they are called, and why Kith takes a tie for one. */
import type { KindFactor, KindSigns, TieKind } from '#core/ties/tie-kinds.ts';
import { count, counted } from './format.ts';

const NAMES = {
  unknown: 'Kind not known',
  kin: 'Family',
  personal: 'Personal',
  professional: 'Work',
  both: 'Work and personal',
} as const satisfies Record<TieKind, string>;

/** A kind as a label, a filter or a legend has it: "Work". */
export function kindName(kind: TieKind): string {
  return NAMES[kind];
}

/** "A tie of work." What kind of tie it is, by the files or by the owner's word. */
export function kindSentence(kind: TieKind, isSaid: boolean): string {
  const who = isSaid ? ', you said' : '';
  switch (kind) {
    case 'unknown':
      return 'Your files do not tell work from private life here.';
    case 'kin':
      return `Family${who}.`;
    case 'personal':
      return `A personal tie${who}.`;
    case 'professional':
      return `A tie of work${who}.`;
    case 'both':
      return `A tie of work and of private life${who}.`;
    default:
      return kind satisfies never;
  }
}

/** What the files say by themselves, after the owner's word: "Your files say work." */
export function kindOfFiles(kind: TieKind): string {
  return kind === 'unknown'
    ? 'Your files do not tell.'
    : `Your files say ${NAMES[kind].toLowerCase()}.`;
}

/** The question that opens the explanation: "Why work?". */
export function whyKind(kind: TieKind): string {
  return kind === 'unknown' ? 'Why not?' : `Why ${NAMES[kind].toLowerCase()}?`;
}

export interface KindReason {
  side: 'work' | 'life';
  text: string;
}

/** What speaks for work and for private life, the weightiest first. */
export function kindReasons(factors: readonly KindFactor[], signs: KindSigns): KindReason[] {
  return factors
    .flatMap((factor) =>
      (['work', 'life'] as const).flatMap((side) => {
        const text = factor[side] > 0 ? textOf(factor, side, signs) : null;
        return text === null ? [] : [{ side, text, weight: factor[side] }];
      }),
    )
    .sort((a, b) => b.weight - a.weight)
    .map(({ side, text }) => ({ side, text }));
}

function textOf({ factor }: KindFactor, side: 'work' | 'life', signs: KindSigns): string | null {
  switch (factor) {
    case 'before':
      return null;
    case 'stated':
      return `A contact card calls you two ${STATED[signs.stated]}`;
    case 'sharedEmployer':
      return 'You both belong to one organisation';
    case 'address':
      return ADDRESS[signs.address];
    case 'channels':
      return side === 'work'
        ? `${counted(signs.workEvents, 'message')} on LinkedIn or Slack`
        : `${counted(signs.lifeEvents, 'message or call', 'messages and calls')} on private channels`;
    case 'connection':
      return side === 'work' ? 'Connected on LinkedIn' : 'Friends on Facebook or Instagram';
    case 'hours':
      return side === 'work'
        ? `${count(signs.workHourEvents)} of ${count(signs.timedEvents)} contacts on weekdays between 8 and 18`
        : `${count(signs.timedEvents - signs.workHourEvents)} of ${count(signs.timedEvents)} contacts in the evening, early or at weekends`;
    default:
      return factor satisfies never;
  }
}

const STATED = {
  none: 'related',
  kin: 'family',
  friend: 'friends',
  colleague: 'colleagues',
} as const satisfies Record<KindSigns['stated'], string>;

const ADDRESS = {
  none: null,
  open: 'A mailbox anybody may have',
  house: 'An address at a company, school or office',
  mine: 'An address where you have one too',
} as const satisfies Record<KindSigns['address'], string | null>;
