/** What a hostile or broken file may cost at most. Reaching a limit is always told, never silent. */

/** Bytes looked at to tell what a file is. */
export const SNIFF_BYTES = 64 * 1024;

/** A larger file is refused before it is read. */
export const MAX_FILE_BYTES = 2 * 1024 ** 3;

/** Files of one archive; one with more is refused. */
export const MAX_ARCHIVE_ENTRIES = 10_000;

/** Bytes one file of an archive may inflate to: those read with flat memory, and all others. */
export const MAX_INFLATED_STREAM_BYTES = 2 * 1024 ** 3;
export const MAX_INFLATED_BYTES = 200 * 1024 ** 2;

/** Files of one reading: a fact names its file by a number of 16 bits. */
export const MAX_FILES_TOGETHER = 65_535;

/** A JSON file is taken apart as a whole, so a larger one is refused. */
export const MAX_JSON_BYTES = 200 * 1024 ** 2;

/** An archive within an archive is unpacked into memory up to this. */
export const MAX_NESTED_ARCHIVE_BYTES = 200 * 1024 ** 2;

/** Bytes a packed byte may inflate to (deflate ends at 1,032), told once so many bytes came out. */
export const MAX_INFLATION = 200;
export const MIN_SUSPICIOUS_BYTES = 8 * 1024 ** 2;

/** A table with more rows is refused: its facts would not fit a browser's memory. */
export const MAX_ROWS = 5_000_000;

/** A longer cell is cut, with a problem. */
export const MAX_CELL_CHARACTERS = 64 * 1024;

/** A quoted row that has not ended by then counts as an unclosed quote; a longer line is cut. */
export const MAX_ROW_CHARACTERS = 2 * 1024 * 1024;

/** Columns of a row beyond this are dropped. */
export const MAX_COLUMNS = 5_000;

/** After so many unclosed quotes, quotes mean nothing in the rest of the file. */
export const MAX_UNCLOSED_QUOTES = 20;

/** Problems kept word for word for the preview; all are counted. */
export const PROBLEMS_KEPT = 20;

/** A header is looked for in so many lines. */
export const HEADER_SEARCH_LINES = 20;

/** Rows from which the columns of a table nobody knows are guessed; some are shown to its owner. */
export const GUESS_ROWS = 30;
export const SIGHT_COLUMNS = 100;
export const SIGHT_CELL_CHARACTERS = 200;

/** Rows held back until date order and name order of a table are decided. */
export const DECISION_ROWS = 5_000;

/** People offered as "who is me?". */
export const OWNER_CANDIDATES = 8;

/** Progress is told each time so many bytes were read. */
export const PROGRESS_BYTES = 256 * 1024;
