/** The words of strength on screen, strongest last; "unknown" is left empty. */
export const STRENGTH_WORDS = ['unknown', 'weak', 'familiar', 'strong', 'close'] as const;
export type StrengthWord = (typeof STRENGTH_WORDS)[number];
