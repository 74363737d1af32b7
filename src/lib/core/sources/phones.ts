/**
 * Phone numbers as keys. Only a number that names its country is one: "0161 496 0000" is a different
 * person in every country. It needs a possible length only, since numbering plans change faster than tables.
 */
import { MAX_PHONE_CHARACTERS } from './limits.ts';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { visibleText, type Handle } from '../facts/handles.ts';

/** E.164 allows 15 digits; fewer than 8 are short codes. */
const FULL_NUMBER = /^\+[1-9]\d{7,14}$/u;

/** Fewer digits are short codes and extensions, more than any country has are something else. */
const NATIONAL_DIGITS = { least: 8, most: 13 };
/** Digits as people group them, and nothing else: a name of a sender or an extension is no number. */
const NATIONAL_NUMBER = /^[\d\s()./-]+$/u;

/**
 * The handle of a number that may lack its country: `phone:` where it is told, else `number:`
 * with its digits, which the people room reads once some file names the country. Null for texts
 * that are no telephone number.
 */
export function telephoneHandle(text: string): Handle | null {
  const phone = phoneHandle(text);
  if (phone !== null) return phone;
  const written = visibleText(text).replace(/^tel:/iu, '');
  const digits = written.replace(/\D/gu, '');
  const isNational = NATIONAL_NUMBER.test(written) && !written.startsWith('00');
  const { least, most } = NATIONAL_DIGITS;
  return isNational && digits.length >= least && digits.length <= most ? `number:${digits}` : null;
}

/**
 * The `phone:` handle (E.164) of a number as people write it; null for national numbers,
 * short codes, extensions of a switchboard and everything else.
 */
export function phoneHandle(text: string): Handle | null {
  const written = visibleText(text).replace(/^tel:/iu, '').replace(/^00/u, '+');
  if (written.length > MAX_PHONE_CHARACTERS || !written.startsWith('+')) return null;
  const number = parsePhoneNumberFromString(written, { extract: false });
  if (number === undefined || number.ext !== undefined || !FULL_NUMBER.test(number.number)) {
    return null;
  }
  return number.isPossible() ? `phone:${number.number}` : null;
}
