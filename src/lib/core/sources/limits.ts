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

/** Problems kept word for word for the preview, beside the first of each kind; all are counted. */
export const PROBLEMS_KEPT = 20;

/** A header is looked for in so many lines. */
export const HEADER_SEARCH_LINES = 20;

/** Keys of a JSON table that are columns; more are left out. */
export const MAX_JSON_COLUMNS = 500;

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

/** Archives within an archive within a drop. */
export const NESTING_LEVELS = 1;

/** A header is looked for in so many characters. */
export const HEADER_SEARCH_CHARACTERS = 8 * 1024;

/** A longer name of a person is cut. */
export const MAX_NAME_CHARACTERS = 200;

/** Different names remembered of one address, number or guest. */
export const NAMES_KEPT = 12;

/** Addresses or numbers of one message that are read: more is a mass mail whatever they are. */
export const MAX_ADDRESSES = 1_000;

/** A longer text is no telephone number. */
export const MAX_PHONE_CHARACTERS = 60;

/** Other senders listed (robots, lists, rooms); all are counted in the tallies. */
export const OTHER_SENDERS_KEPT = 500;

// Mail

/** A longer header block is cut there: the longest of real mail stay under 100 KB. */
export const MAX_HEADER_BLOCK_BYTES = 256 * 1024;

/** A longer header field is cut there: some thousand addresses. */
export const MAX_FIELD_BYTES = 64 * 1024;

/** Lines of a header block read; the rest of it is passed over. */
export const MAX_HEADER_LINES = 10_000;

/** A "From " line is shorter than this. */
export const MAX_SEPARATOR_BYTES = 1024;

/** How far a reader looks behind a "From " line for the first header. */
export const MAX_SEPARATOR_LOOKAHEAD_BYTES = 8 * 1024;

/** Bytes a header name may have. */
export const MAX_NAME_BYTES = 100;

/** An address longer than RFC 5321 allows is none. */
export const MAX_ADDRESS_CHARACTERS = 254;

/** Longer header texts are not remembered: they hardly come twice. */
export const ADDRESS_CACHE_CHARACTERS = 512;

/** Header texts whose addresses are remembered, so that a line met again costs a lookup. */
export const ADDRESS_CACHE_ENTRIES = 20_000;

/** Small pieces of a stream are gathered to this size before they are scanned. */
export const PIECE_BYTES = 64 * 1024;

// Calendars

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

/** Names of calendars remembered of one file. */
export const MAX_CALENDAR_TITLES = 100;

// Cards

/** More properties of one card are left unread. */
export const MAX_CARD_PROPERTIES = 2_000;

/** A card may hold a card, which may not hold another. */
export const MAX_CARD_DEPTH = 2;

// Conversations

/** Members of a conversation beyond which its pairs are not counted: a channel, not a group. */
export const MAX_PAIRED = 50;

/** The first message of a chat is looked for in so many lines: the text before it may be long. */
export const CHAT_SEARCH_LINES = 40;

/** A longer line of a chat is nothing its service says. */
export const MAX_SERVICE_LINE_CHARACTERS = 400;

// Networks

/** Deeper nesting than this is no network. */
export const MAX_GRAPH_DEPTH = 200;

/** After so many broken places the rest of a file means nothing. */
export const MAX_GRAPH_DAMAGE = 20;

/** Fields of a JSON network are told apart so far down: "graph.nodes.attributes.label". */
export const MAX_OUTLINE_DEPTH = 4;

// Telephone logs

/** A value longer than this is left out: nothing that is read is that long. */
export const MAX_VALUE_BYTES = 64 * 1024;

/** A tag longer than this, without what was left out, is broken. */
export const MAX_TAG_BYTES = 256 * 1024;
