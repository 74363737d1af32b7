/** What the values of a column look like: the little that can be told without its header. */
import { dateRules, readDate } from './dates.ts';
import { phoneHandle } from '../phones.ts';
import { addressIn, profileHandle } from './handles-of.ts';
import { channelOf } from './channel-words.ts';
import { splitNames } from './names.ts';

export type ValueKind =
  | 'empty'
  | 'date'
  | 'address'
  | 'phone'
  | 'link'
  | 'number'
  /** Words for how people were in touch: "letter", "Anruf". */
  | 'channel'
  | 'name'
  | 'text';

/** So much of a column must look alike: real tables have gaps and slips. */
const ENOUGH = 0.7;

const LINK = /^(?:https?:\/\/|www\.)\S+$/iu;
const LOCAL_PHONE = /^[+(0][\d\s()./-]{6,24}$/u;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/u;
const NAME_WORD = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’.-]*,?$/u;
/** "von", "de la", "y": small words within a name. */
const SMALL_WORD = /^(?:\p{Ll}{1,3}|[a-z]['’]\p{L}+)$/u;
const MOST_NAME_WORDS = 6;

/** The kind that most of these values are; the first of the list that fits counts. */
export function kindOfValues(values: readonly string[]): ValueKind {
  const told = values.map((value) => value.trim()).filter(Boolean);
  if (told.length === 0) return 'empty';
  const isMostly = (test: (value: string) => boolean): boolean =>
    told.filter(test).length >= told.length * ENOUGH;
  const dates = dateRules(told);
  const isDate = (value: string): boolean => {
    const { kind } = readDate(value, dates);
    return kind === 'date' || kind === 'ambiguous';
  };
  if (isMostly(isDate)) return 'date';
  if (isMostly((value) => splitNames(value).some((name) => addressIn(name) !== null))) {
    return 'address';
  }
  if (isMostly((value) => LINK.test(value) || profileHandle(value) !== null)) return 'link';
  if (isMostly((value) => LOCAL_PHONE.test(value) || phoneHandle(value) !== null)) return 'phone';
  if (isMostly((value) => NUMBER.test(value))) return 'number';
  if (isMostly((value) => channelOf(value) !== 'other')) return 'channel';
  if (isMostly((value) => splitNames(value).every(isName))) return 'name';
  return 'text';
}

function isName(text: string): boolean {
  const words = text.split(/\s+/u);
  return (
    words.length <= MOST_NAME_WORDS &&
    words.some((word) => NAME_WORD.test(word)) &&
    words.every((word) => NAME_WORD.test(word) || SMALL_WORD.test(word))
  );
}
