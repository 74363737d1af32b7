/** Topics as sources write them, made fit for the middle of a sentence. */

/** A library's qualifier: "Management (companies and organizations)". */
const QUALIFIER = /\s*\([^)]*\)/gu;
/** One capital at the start and none after it: common words, not a name. */
const COMMON_WORDS = /^\p{Lu}\p{Ll}+(?:,?\s[\p{Ll}-]+)*$/u;

/** "Sales and service" → "sales and service"; names and abbreviations keep their capitals; brackets go. */
export function topicInSentence(topic: string): string {
  const bare = topic.replace(QUALIFIER, '').trim() || topic;
  return COMMON_WORDS.test(bare) ? `${bare.charAt(0).toLowerCase()}${bare.slice(1)}` : bare;
}
