/** Layers of my own ties: how strong they are, how warm, how far they have come. Without me they say nothing. */
import type { Conclusions } from '#core/conclusions.ts';
import { strengthWord } from '#core/ties/strength-words.ts';
import { STAGES, type Stage, type StrengthWord } from '#core/ties/tie-table.ts';
import { GREY, ramp } from '../theme.ts';
import type { Layer, LayerEntry } from './layer.ts';

export const NO_OWNER = 'These files do not say who you are, so no tie here is yours.';

/** People I have no direct tie with. */
export const NONE: LayerEntry = {
  key: 'none',
  label: 'No tie of yours',
  look: { paint: GREY, isHollow: true },
};

const STRENGTHS: readonly { word: StrengthWord; entry: LayerEntry }[] = [
  { word: 'close', entry: { key: 'close', label: 'Close', look: { paint: ramp(3) } } },
  { word: 'strong', entry: { key: 'strong', label: 'Strong', look: { paint: ramp(2) } } },
  { word: 'familiar', entry: { key: 'familiar', label: 'Familiar', look: { paint: ramp(1) } } },
  { word: 'weak', entry: { key: 'weak', label: 'Weak', look: { paint: ramp(0) } } },
  { word: 'unknown', entry: { key: 'unknown', label: 'Not known', look: { paint: GREY } } },
];

export const strengthLayer: Layer = {
  id: 'strength',
  label: 'Strength',
  question: 'How well do I know them?',
  why: 'The strength of your tie: how much contact you two had, how lately, how evenly, and how much of your worlds you share. A person’s page shows every part of it.',
  sort(conclusions) {
    if (conclusions.people.ego === null) return NO_OWNER;
    const { ties, egoTie, options } = conclusions;
    return {
      entries: [...STRENGTHS.map(({ entry }) => entry), NONE],
      entryOf(person) {
        const tie = egoTie[person] ?? -1;
        if (tie < 0) return STRENGTHS.length;
        const word = strengthWord(ties.strength[tie] ?? NaN, options.settings);
        return STRENGTHS.findIndex((each) => each.word === word);
      },
    };
  },
};

const STAGE_WORDS = {
  close: 'Close',
  connection: 'Connection',
  acquaintance: 'Acquaintance',
  contact: 'Contact only',
} as const satisfies Record<Stage, string>;

export const stageLayer: Layer = {
  id: 'stage',
  label: 'Stage',
  question: 'How far have we come?',
  why: 'How far a tie has come: in touch at all, then over several months, then as strong as close ties are. A person’s page says what the next step asks for.',
  sort({ people, egoTie, stage }) {
    if (people.ego === null) return NO_OWNER;
    const furthestFirst = [...STAGES].reverse();
    return {
      entries: [
        ...furthestFirst.map((key) => ({
          key,
          label: STAGE_WORDS[key],
          look: { paint: ramp(STAGES.indexOf(key)) },
        })),
        NONE,
      ],
      entryOf: (person) =>
        (egoTie[person] ?? -1) < 0 ? STAGES.length : STAGES.length - 1 - (stage[person] ?? 0),
    };
  },
};

/** Warmth from which a tie is called lately in touch, and from which some time ago. */
const LATELY_FROM = 0.5;
const SOME_TIME_FROM = 0.1;

const WARMTHS = [
  { key: 'cooling', label: 'Cooling', look: { paint: ramp(1), isRinged: true } },
  { key: 'rest', label: 'Once strong, long quiet', look: { paint: ramp(0), isRinged: true } },
  { key: 'lately', label: 'Lately in touch', look: { paint: ramp(3) } },
  { key: 'some-time', label: 'Some time ago', look: { paint: ramp(2) } },
  { key: 'long-ago', label: 'Long ago', look: { paint: ramp(0) } },
  { key: 'undated', label: 'No dated contact', look: { paint: GREY, isHollow: true } },
] as const satisfies readonly LayerEntry[];

type WarmthKey = (typeof WARMTHS)[number]['key'];

/** Cooling and long quiet are those of the Reconnect screen, so that both tell one story. */
export const warmthLayer: Layer = {
  id: 'warmth',
  label: 'Warmth',
  question: 'Who is cooling?',
  why: 'How lately you two were in touch. Cooling are ties quiet for longer than usual for the two of you, as on the Reconnect screen, where each says why.',
  sort(conclusions) {
    if (conclusions.people.ego === null) return NO_OWNER;
    const going = new Map(conclusions.reconnect.map(({ person, list }) => [person, list]));
    return {
      entries: WARMTHS,
      entryOf(person) {
        const list = going.get(person);
        const key =
          list === 'cooling'
            ? 'cooling'
            : list === 'dormant'
              ? 'rest'
              : warmthKey(conclusions, person);
        return WARMTHS.findIndex((entry) => entry.key === key);
      },
    };
  },
};

function warmthKey({ ties, egoTie }: Conclusions, person: number): WarmthKey {
  const warmth = ties.warmth[egoTie[person] ?? -1] ?? NaN;
  if (Number.isNaN(warmth)) return 'undated';
  if (warmth >= LATELY_FROM) return 'lately';
  return warmth >= SOME_TIME_FROM ? 'some-time' : 'long-ago';
}
