/**
 * What the words of contact cards for a relation mean: family, friend, colleague. Those the address books
 * offer (vCard 4 RELATED types, Apple, Google, Outlook, Monica) in English, German, French and Spanish. A
 * word nobody knows names a person who matters, and not how.
 */
import type { StatedSign } from './tie-kinds.ts';

const KIN = anyOf(
  'kin family relative spouse husband wife partner sweetheart fianc[eé]e? parent mother father mum mom dad child son daughter sibling brother sister grand\\p{L}+ aunt uncle nephew niece cousin god\\p{L}+ step\\p{L}+ mutter vater eltern kind sohn tochter bruder schwester oma opa ehe\\p{L}+ tante onkel familie m[eè]re p[eè]re fils fille fr[eè]re s(?:oe|œ)ur mari femme conjointe? oncle famille madre padre hij[oa] herman[oa] espos[oa] t[ií][oa] prim[oa] abuel[oa] familia',
);
const FRIEND = anyOf(
  'friend neighbou?r co.resident roommate freund(?:in)? nachbar(?:in)? amie? voisine? amig[oa] vecin[oa]',
);
const COLLEAGUE = anyOf(
  'colleague co.?worker manager boss chief assistant agent employee subordinate superior mentor prot[eé]g[eé]e? kolleg(?:e|in) chefin? assistentin? coll[eè]gue patron compa[nñ]er[oa] jef[ea]',
);

/** What a relation called so says of a tie. */
export function statedSign(label: string): StatedSign {
  const words = label.replace(/[-_]/gu, ' ');
  if (COLLEAGUE.test(words)) return 'colleague';
  if (KIN.test(words)) return 'kin';
  return FRIEND.test(words) ? 'friend' : 'none';
}

/** Any of these words, whole, in a plural or not. */
function anyOf(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.split(' ').join('|')})s?(?!\\p{L})`, 'iu');
}
