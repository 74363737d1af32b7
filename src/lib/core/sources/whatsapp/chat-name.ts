/**
 * What the name of an exported file says: "WhatsApp Chat with Ada Example.txt", "WhatsApp Chat - Ada
 * Example.zip › _chat.txt", in the phone's language. In a chat of two that is the other one, so the owner
 * is who is left.
 */
import { visibleText } from '../../facts/handles.ts';
import { baseName, givenName, WITHIN } from '../containers/entry-names.ts';

const TITLE =
  /whats\s?app.*?(?:\s(?:with|mit|con|com|avec|met|med|z|s|с|ile|kanssa|cu|sa)\s|\s?[-–]\s)(.+)$/iu;
const ENDING = /(?:\s?\(\d+\))?\.(?:txt|zip)$/iu;
/** What the iPhone calls every chat within its archive. */
const EVERY_CHAT = /^_?chat$/iu;

/** The chat's name by its file's; null when it says none. */
export function chatName(fileName: string): string | null {
  const own = baseName(fileName).replace(ENDING, '');
  const isNameless = EVERY_CHAT.test(own) && fileName.includes(WITHIN);
  const written = isNameless ? givenName(fileName).replace(ENDING, '') : own;
  const title = visibleText(TITLE.exec(written)?.[1] ?? '');
  return title === '' ? null : title;
}

/** Whether a file's name is one of WhatsApp's, whatever is in it. */
export function isChatFile(fileName: string): boolean {
  return /whats\s?app|^_chat\.txt$/iu.test(baseName(fileName)) && /\.txt$/iu.test(fileName);
}

/** Whether it is a backup of the whole app, locked with a key of the phone: `msgstore.db.crypt15`. */
export function isBackup(fileName: string): boolean {
  return /\.crypt\d{1,2}$/iu.test(baseName(fileName));
}
