/**
 * Phone numbers as keys. Only a number that names its country is one: "0161 496 0000" is a different
 * person in every country. A national number counts once a region is given and it is valid there; an
 * international one needs a possible length only, since numbering plans change faster than tables.
 */
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import { visibleText, type Handle } from '../facts/handles.ts';

export type PhoneRegion = CountryCode;

/** Longer texts are no phone numbers. */
const MAX_PHONE_CHARACTERS = 60;
/** E.164 allows 15 digits; fewer than 8 are short codes. */
const FULL_NUMBER = /^\+[1-9]\d{7,14}$/u;

/**
 * The `phone:` handle (E.164) of a number as people write it; null for national numbers without a
 * region, short codes, extensions of a switchboard and everything else.
 */
export function phoneHandle(text: string, region: PhoneRegion | null = null): Handle | null {
  const written = visibleText(text).replace(/^tel:/iu, '').replace(/^00/u, '+');
  if (written.length > MAX_PHONE_CHARACTERS) return null;
  const isInternational = written.startsWith('+');
  if (!isInternational && region === null) return null;
  const number = parsePhoneNumberFromString(written, {
    extract: false,
    ...(region === null ? {} : { defaultCountry: region }),
  });
  if (number === undefined || number.ext !== undefined || !FULL_NUMBER.test(number.number)) {
    return null;
  }
  const isKey = isInternational ? number.isPossible() : number.isValid();
  return isKey ? `phone:${number.number}` : null;
}
