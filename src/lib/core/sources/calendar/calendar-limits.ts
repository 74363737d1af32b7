/** What a hostile or broken calendar may cost at most, beside the limits of every file. */

/** Times one series is expanded to, the newest ones: twenty years of weeks. */
export const MAX_REPEATS = 1_000;

/** Times all series of one file are expanded to; later series count by their first meeting alone. */
export const MAX_REPEATS_IN_FILE = 200_000;

/** Days, weeks, months or years looked at for one series: back from the end, or on from a start that counts. */
export const MAX_PERIODS = { back: 1_000, on: 10_000 } as const;

/** The same for all series of one file. */
export const MAX_PERIODS_IN_FILE = 1_000_000;

/** Values of one list in a rule ("BYDAY=…"); a longer list is no rule of people. */
export const MAX_RULE_VALUES = 60;

/** Dates added to or taken from a series. */
export const MAX_LISTED_DATES = 2_000;

/** Guests of one meeting that are read: more is a crowd whoever they are. */
export const MAX_GUESTS = 1_000;

/** Lines of one event that are kept for reading. */
export const MAX_EVENT_LINES = 4_000;

/** Time zones one file may define; others are read as the owner's. */
export const MAX_ZONES = 200;

/** A longer title is cut: it is a word of context, not a text. */
export const MAX_TITLE_CHARACTERS = 80;

/** A longer name is cut. */
export const MAX_NAME_CHARACTERS = 200;

/** Different names remembered of one guest. */
export const NAMES_KEPT = 12;

/** Rooms, lists and calendars named for the owner; all are counted. */
export const OTHERS_KEPT = 500;
