/** What the last month brought: whom I first met, who is back after a year or more, whom I was in touch with. */
import { lastUpTo, monthOf } from '#core/network/over-time.ts';
import { SETTINGS } from '#core/settings.ts';
import { longDay } from '#words/format.ts';
import { GREY, ramp } from '../theme.ts';
import type { Layer, LayerEntry } from './layer.ts';

const DAY_MS = 86_400_000;
const DAYS_LOOKED_BACK = 31;

const ENTRIES: readonly LayerEntry[] = [
  { key: 'met', label: 'First met', look: { paint: ramp(3), isRinged: true } },
  { key: 'back', label: 'Back in touch after a year', look: { paint: ramp(1), isRinged: true } },
  { key: 'touch', label: 'In touch', look: { paint: ramp(2) } },
  { key: 'quiet', label: 'Not this month', look: { paint: GREY, isHollow: true } },
];
const QUIET = ENTRIES.length - 1;

export const sinceLastMonthLayer: Layer = {
  id: 'since',
  label: 'Since last month',
  question: 'What has changed lately?',
  why: 'The 31 days before the last day of your files, by your own contact with each person.',
  sort({ people, ties, egoTie, months, options }) {
    if (people.ego === null) {
      return 'These files do not say who you are, so nobody here was met by you.';
    }
    const since = options.asOf - DAYS_LOOKED_BACK * DAY_MS;
    const before = monthOf(since);
    const entryOf = (person: number): number => {
      const tie = egoTie[person] ?? -1;
      if (tie < 0 || !((ties.last[tie] ?? NaN) >= since)) return QUIET;
      if ((ties.first[tie] ?? NaN) >= since) return 0;
      const at = lastUpTo(months, tie, before);
      const silent = at < 0 ? 0 : before - (months.month[at] ?? before);
      return silent >= SETTINGS.inTouchMonths.value ? 1 : 2;
    };
    const isQuiet = people.persons.every((_, person) => entryOf(person) === QUIET);
    return isQuiet
      ? `Nothing is known of the month before ${longDay(options.asOf)}: the files end earlier.`
      : { entries: ENTRIES, entryOf };
  },
};
