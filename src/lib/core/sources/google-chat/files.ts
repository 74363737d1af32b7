/**
 * Which file of a Google Chat export a JSON file is, by what stands in it, and which conversation it
 * belongs to, by the folder it lies in. Works on the beginning of a file, which may be cut anywhere.
 */
import { baseName, exportName, WITHIN } from '../containers/entry-names.ts';
import { roughText } from '../head-text.ts';
import { field } from '../json-file.ts';
import type { FileSample } from '../source.ts';

export type ChatFile = 'owner' | 'members' | 'messages';

/** What the beginning of each kind has, all of it. */
const SIGNS: readonly (readonly RegExp[])[] = [
  [/"user"\s*:\s*\{/u, /"membership_info"\s*:/u],
  [/"members"\s*:\s*\[\s*\{/u, /"user_type"\s*:\s*"/u],
  [
    /^\s*\{\s*"messages"\s*:\s*\[\s*\{/u,
    /"creator"\s*:\s*\{/u,
    /"(?:created_date|topic_id|message_id)"\s*:/u,
  ],
];
/** The last step of a name such as "takeout.zip › Takeout/Google Chat/Groups/DM x/messages.json". */
const LAST_STEP = /(?:^|[\\/]| › )[^\\/›]*$/u;

/** Whether the beginning of a file is that of a file read here. */
export function isChatFile({ head }: Pick<FileSample, 'head'>): boolean {
  const text = roughText(head);
  return SIGNS.some((signs) => signs.every((sign) => sign.test(text)));
}

/** What a file is; null where it is none of them. */
export function kindOf(value: unknown): ChatFile | null {
  if (field(value, 'membership_info') !== undefined) return 'owner';
  if (field(value, 'members') !== undefined) return 'members';
  return field(value, 'messages') === undefined ? null : 'messages';
}

/** Whether a file is called as the messages of a conversation are. */
export function isMessages(name: string): boolean {
  return baseName(name).toLowerCase() === 'messages.json';
}

/** The folder of a conversation, which is the same in all parts of an export. */
export function conversationOf(name: string): string {
  const [archive = name, ...inside] = parentOf(name).split(WITHIN);
  return [inside.length > 0 ? exportName(archive) : archive, ...inside].join(WITHIN);
}

/** Whether a conversation's folder says that it is between the people in it: "DM Ia9AAAAE". */
export function isDirect(conversation: string): boolean {
  return /^DM\b/u.test(baseName(conversation));
}

/** The place of the whole export: above "Groups" and "Users". */
export function exportOf(name: string): string {
  return parentOf(parentOf(conversationOf(name)));
}

function parentOf(name: string): string {
  return name.replace(LAST_STEP, '');
}
