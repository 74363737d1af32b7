/**
 * Which file of a Slack export a JSON file is, by what stands in it, and which conversation a day's file
 * belongs to, by the folder it lies in. Works on the beginning of a file, which may be cut anywhere.
 */
import { baseName } from '../containers/entry-names.ts';
import { roughText } from '../head-text.ts';
import { field } from '../json-file.ts';
import type { FileSample } from '../source.ts';

export type SlackFile = 'users' | 'conversations' | 'day';

const LIST = /^\s*\[\s*\{/u;
const STAMP = /"ts"\s*:\s*"\d{9,11}\.\d+"/u;
const MESSAGE = /"type"\s*:\s*"message"/u;
const USER_ID = /"id"\s*:\s*"[UW][A-Z0-9]{2,}"/u;
const USER = /"(?:profile|real_name|is_bot|team_id)"\s*:/u;
const CONVERSATION_ID = /"id"\s*:\s*"[CDG][A-Z0-9]+"/u;
const MEMBERS = /"members"\s*:\s*\[\s*(?:\]|"[UW][A-Z0-9]+")/u;
const DAY = /^\d{4}-\d{2}-\d{2}\.json$/u;
/** The last step of a name such as "export.zip › general/2025-01-01.json". */
const LAST_STEP = /(?:^|[\\/]| › )[^\\/›]*$/u;

/** Whether the beginning of a file is that of a Slack file. */
export function isSlackFile({ head }: Pick<FileSample, 'head'>): boolean {
  const text = roughText(head);
  if (!LIST.test(text)) return false;
  return (
    (STAMP.test(text) && MESSAGE.test(text)) ||
    (USER_ID.test(text) && USER.test(text)) ||
    (CONVERSATION_ID.test(text) && MEMBERS.test(text))
  );
}

/** What the rows of a file are, told by the first that says it; null where none does. */
export function kindOf(rows: readonly unknown[]): SlackFile | null {
  for (const row of rows) {
    if (field(row, 'ts') !== undefined) return 'day';
    if (field(row, 'members') !== undefined) return 'conversations';
    if (field(row, 'profile') !== undefined || field(row, 'is_bot') !== undefined) return 'users';
    if (field(row, 'real_name') !== undefined) return 'users';
  }
  return null;
}

/** Whether a file is called as one day of a conversation is. */
export function isDay(name: string): boolean {
  return DAY.test(baseName(name));
}

/** The folder of a day's file: the name of its channel, or the id of a direct conversation. */
export function folderOf(name: string): string {
  return baseName(parentOf(name));
}

/** The place of the whole export a file belongs to. */
export function exportOf(name: string): string {
  return isDay(name) ? parentOf(parentOf(name)) : parentOf(name);
}

function parentOf(name: string): string {
  return name.replace(LAST_STEP, '');
}
