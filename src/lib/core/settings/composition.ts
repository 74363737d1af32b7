/** What a network is made of, and how it was at an earlier date. */
import { setting, type Setting } from './setting.ts';

export const COMPOSITION = {
  /** Composition */
  attentionDays: setting(90, 14, 730, 'A quarter evens out holidays and still speaks of now.'),
  memoryDays: setting(
    90,
    0,
    3650,
    'A file must speak of a quarter before a moment, or everybody in it was new then.',
  ),
  strengthShift: setting(
    0.08,
    0,
    1,
    'About the narrowest word for a strength: less may be a step over a line, not a change.',
  ),
  /** The network at an earlier date */
  inTouchMonths: setting(12, 1, 60, 'Who was heard of within a year is part of one’s life.'),
  longQuietMonths: setting(60, 12, 600, 'After five years of silence most ties are memory.'),
} as const satisfies Record<string, Setting>;
