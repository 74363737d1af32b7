/**
 * Answers: can this organisation, topic or place name a group, and how would it stand on a map?
 * People among the topics name nobody's group; free-mail domains say nothing of their users; legal forms
 * ("Co", "Ltd") and remarks in brackets are dropped, for a map is not a register.
 */

import { isFreeMail } from '../people/mail-domain.ts';

/**
 * What a term is: a house people belong to, a matter or chat they share, the domain they write from, where
 * they live or work. Stored with a group's name: append only.
 */
export const TERM_KINDS = ['organisation', 'topic', 'domain', 'place'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

const LEGAL_FORMS =
  /[,\s]+(?:co|company|corp|corporation|inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|kg|sa|s\.a|srl|spa|bv|nv|oy|ab|pty|& co)\.?$/iu;

const BRACKETED = /\s*\([^)]*\)/gu;

/** The name a term gives a group; null when it may not name one. */
export function termName(term: string, kind: TermKind): string | null {
  if (kind === 'place') return term;
  const plain = term.replace(BRACKETED, '').trim();
  if (kind === 'topic' && isPersonName(plain)) return null;
  if (!/\s/u.test(plain) && isFreeMail(plain)) return null;
  if (kind === 'domain') return plain;
  const name = isCompanyLike(plain) || kind === 'organisation' ? withoutLegalForm(plain) : plain;
  return name === '' ? null : name;
}

/** A name of something particular ("Ogden Mine"), not of a kind of thing ("Sales and service"). */
export function isProperName(name: string): boolean {
  const words = name.split(/[\s-]+/u).filter((word) => /\p{L}/u.test(word));
  const significant = words.filter((word) => !/^(?:and|of|the|for|in|at|de|du|la|&)$/u.test(word));
  return words.length > 1 && significant.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
}

/** "Surname, Given": one or two capitalised words before the first comma, only capitalised ones after. */
function isPersonName(term: string): boolean {
  if (isCompanyLike(term)) return false;
  const comma = term.indexOf(',');
  if (comma <= 0) return false;
  const given = term.slice(comma + 1).trim();
  return given !== '' && given.split(/[\s,]+/u).every((word) => /^\p{Lu}/u.test(word));
}

function isCompanyLike(term: string): boolean {
  return LEGAL_FORMS.test(term);
}

function withoutLegalForm(term: string): string {
  let name = term;
  while (LEGAL_FORMS.test(name)) name = name.replace(LEGAL_FORMS, '');
  return name.replace(/[\s&,]+$/u, '').trim();
}
