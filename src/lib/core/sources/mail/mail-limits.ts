/** What a hostile or broken mail file may cost at most, beside the limits of every file. */

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

/** Addresses of one header that are read: more is a mass mail whatever they are. */
export const MAX_ADDRESSES = 1_000;

/** Different display names remembered of one address. */
export const NAMES_KEPT = 12;

/** Other senders listed; all are counted in the tallies. */
export const OTHER_SENDERS_KEPT = 2_000;

/** A longer display name is cut. */
export const MAX_NAME_CHARACTERS = 200;

/** Longer header texts are not remembered: they hardly come twice. */
export const ADDRESS_CACHE_CHARACTERS = 512;

/** Header texts whose addresses are remembered, so that a line met again costs a lookup. */
export const ADDRESS_CACHE_ENTRIES = 20_000;

/** Small pieces of a stream are gathered to this size before they are scanned. */
export const PIECE_BYTES = 64 * 1024;
