/** Warmth, the chance of the next contact, and the rhythm of kinds of ties. */
import { setting, type Setting } from './setting.ts';

export const CHANCES = {
  /** Warmth and next contact */
  warmthHalfLifeDays: setting(30, 14, 60, 'Recency drives the next contact at 14 to 60 days.'),
  chanceHalfLifeDays: setting(
    21,
    7,
    90,
    'Days of contact this old count half for the present rate.',
  ),
  chancePriorDays: setting(
    0.5,
    0.01,
    10,
    'Contact days of the average tie that each tie starts with.',
  ),
  chanceCrowdPower: setting(
    0.25,
    0,
    1,
    'A word to many foretells the next contact less than one to one; a root, for it still does.',
  ),
  chanceActivityPower: setting(
    0.1,
    0,
    1,
    'Who hardly writes to anybody lately will hardly write to this one.',
  ),
  /** The rhythm of kinds, until my own ties of a kind tell */
  kinGapDays: setting(14, 1, 365, 'Family, where nothing is known: between a week and a month.'),
  friendGapDays: setting(30, 1, 365, 'Friends, where nothing is known: the circle of the month.'),
  workGapDays: setting(
    60,
    1,
    730,
    'Work, where nothing is known: between a month and half a year.',
  ),
  kindPriorTies: setting(
    10,
    1,
    200,
    'From so many ties of a kind on, they tell more of its rhythm than the usual ones do.',
  ),
} as const satisfies Record<string, Setting>;
