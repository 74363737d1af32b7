/**
 * How likely two persons with names alike are one.
 *
 * Odds, as in Fellegi and Sunter (1969, "A theory for record linkage"), with the frequency of the name in
 * the data in place of one weight for all names (Splink's term-frequency adjustment):
 *
 *   odds = λ / (1 − λ) · m / E · Π evidence
 *
 * λ: share of people who are met a second time under another key. m: how often true pairs write their name
 * so. E: how many *other* people as much alike one expects among those known here. Name frequencies give
 * how many bear the name and how many another that can pass for it (`name-counts.ts`); to the first come
 * those no list of names foresees, u; and they too write it so with m only:
 *   B = m · (u + E₀ of the name) + E₀ of another
 * Having looked and seen c namesakes corrects it (Gamma–Poisson, prior shape s with mean B):
 *   E = (s + c) / (s / B + 1) + k
 * where k counts people of this name who are surely there beside one that either of the two could be.
 * Evidence: a shared employer counts m_o / (its share of people); two known employers without one in
 * common count (1 − m_o).
 *
 * Rivals. Where person a is like b₁ and b₂, and those are two people for certain, at most one is right:
 *   chance = odds / (1 + odds + odds of the rivals on either side).
 *
 * m and m_o are the shares among records of the invented archive joined by a key, which need no names to be
 * known as one person; u lies below the share of its profiles whose name another profile bears (.09),
 * because that archive is harsher than life. Nothing is learned on the device.
 * Departure: names of one culture are not independent, which u and s make up for.
 */
import { SETTINGS } from '../settings.ts';
import type { Likeness } from './alike-names.ts';
import type { ExpectedAlike } from './name-counts.ts';

/** How often two records of one person write the name so. */
function likenessShare(likeness: Likeness): number {
  switch (likeness) {
    case 'equal-name':
      return SETTINGS.equalNameShare.value;
    case 'nickname':
      return SETTINGS.nicknameShare.value;
    case 'spelling':
    case 'order':
      return SETTINGS.otherSpellingShare.value;
    case 'middle-name':
    case 'initials':
      return SETTINGS.shortenedNameShare.value;
    case 'address':
      return SETTINGS.addressOfNameShare.value;
    default:
      return likeness satisfies never;
  }
}

export interface PairEvidence {
  likeness: Likeness;
  expected: ExpectedAlike;
  /** Persons of the name who are neither of the two for certain. */
  namesakes: number;
  /** People of the name surely there besides one the two could be. */
  others: number;
  /** 0–1, the share of persons at the employer both have; null where they have none in common. */
  sharedEmployer: number | null;
  /** Whether an employer of each is known. */
  areEmployersKnown: boolean;
}

/** The odds of a pair before rivals. */
export function pairOdds(evidence: PairEvidence): number {
  const { secondKeyShare, unseenNamesakes, sameEmployerShare, nameSpread } = SETTINGS;
  const share = likenessShare(evidence.likeness);
  const { ofTheName, ofAnother } = evidence.expected;
  const before = share * (unseenNamesakes.value + ofTheName) + ofAnother;
  const shape = nameSpread.value;
  const bearers = (shape + evidence.namesakes) / (shape / before + 1) + share * evidence.others;
  const prior = secondKeyShare.value / (1 - secondKeyShare.value);
  const byName = (prior * share) / bearers;
  if (evidence.sharedEmployer !== null) {
    return byName * Math.max(1, sameEmployerShare.value / evidence.sharedEmployer);
  }
  return evidence.areEmployersKnown ? byName * (1 - sameEmployerShare.value) : byName;
}
