/** Which ties are cooling, at rest or new. */
import { setting, type Setting } from './setting.ts';

export const RHYTHM = {
  coolingGapFactor: setting(2, 1, 20, 'Below twice the usual gap, silence is within the usual.'),
  coolingChanceShare: setting(
    0.5,
    0.05,
    1,
    'Contact has become less than half as likely as usual.',
  ),
  rhythmContacts: setting(4, 2, 50, 'Fewer contacts have no rhythm of their own.'),
  rhythmDates: setting(3, 2, 50, 'Contact on fewer dates has no rhythm of its own.'),
  recentGaps: setting(12, 2, 200, 'A rhythm is that of the last contacts, not of the first years.'),
  dormantDays: setting(730, 180, 3650, 'Two years of silence: a tie at rest, not one that cools.'),
  coolingHalfLifeDays: setting(365, 30, 3650, 'A silence just begun is the easiest to end.'),
  dormantHalfLifeYears: setting(8, 1, 50, 'Old ties are worth less the longer ago they rested.'),
  trustYearsHalf: setting(
    5,
    0.5,
    50,
    'Trust of long-known ties comes back; so many years earn half.',
  ),
  newDays: setting(30, 7, 90, 'After a month a first letter is no longer new.'),
  reconnectListLimit: setting(12, 1, 100, 'More than a dozen is a backlog, not a thought.'),
} as const satisfies Record<string, Setting>;
