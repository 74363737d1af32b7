/**
 * Which file of a Facebook, Messenger or Instagram export a JSON file is, by what stands in it: layouts
 * have moved (`messages/inbox`, `your_activity_across_facebook/messages/inbox`, `friends/friends.json`,
 * `connections/friends/your_friends.json`) while the documents hardly changed. Works on the beginning of
 * a file, which may be cut anywhere.
 */
import { baseName } from '../containers/entry-names.ts';
import { roughText } from '../head-text.ts';
import { field } from '../json-file.ts';
import type { FileSample } from '../source.ts';

export type MetaFile = 'thread' | 'friends' | 'followers' | 'following' | 'profile';
export type Service = 'facebook' | 'instagram';

const PARTICIPANTS = /"participants"\s*:\s*\[/u;
const MESSAGES = /"messages"\s*:\s*\[/u;
/** Of one message, or of the thread: no other service's conversations have these. */
const OF_META = /"(?:sender_name|senderName|thread_path|threadName|magic_words)"\s*:/u;
const NAMED = /"participants"\s*:\s*\[\s*\{\s*"name"/u;
const MESSAGE_FILE = /^message_\d+\.json$/iu;
const FRIENDS = /^\s*\{\s*"friends(?:_v2)?"\s*:\s*\[/u;
const TIMESTAMP = /"timestamp"\s*:\s*\d/u;
const FOLLOWING = /"relationships_following"\s*:\s*\[/u;
const FOLLOWERS = /"relationships_followers"\s*:\s*\[/u;
const LINKS = /"string_list_data"\s*:\s*\[/u;
const FOLLOWERS_FILE = /^followers(?:_\d+)?\.json$/iu;
const PROFILE = /^\s*\{\s*"profile(?:_v2)?"\s*:\s*\{/u;
const INSTAGRAM_PROFILE = /^\s*\{\s*"profile_user"\s*:\s*\[/u;
const SERVICES = /facebook|instagram/giu;

/** Whether the beginning of a file is that of a file read here. */
export function isMetaFile({ name, head }: FileSample): boolean {
  const text = roughText(head);
  if (PARTICIPANTS.test(text)) {
    if (MESSAGES.test(text) && OF_META.test(text)) return true;
    // So many in the group that the beginning shows nothing else.
    return NAMED.test(text) && MESSAGE_FILE.test(baseName(name));
  }
  return (
    (FRIENDS.test(text) && TIMESTAMP.test(text)) ||
    FOLLOWING.test(text) ||
    FOLLOWERS.test(text) ||
    (LINKS.test(text) && FOLLOWERS_FILE.test(baseName(name))) ||
    (PROFILE.test(text) && /"name"/u.test(text)) ||
    INSTAGRAM_PROFILE.test(text)
  );
}

/** What a document is; null for one that says nothing of people. */
export function kindOf(value: unknown, name: string): MetaFile | null {
  const has = (key: string): boolean => Array.isArray(field(value, key));
  if (has('participants') && has('messages')) return 'thread';
  if (has('friends') || has('friends_v2')) return 'friends';
  if (has('relationships_following')) return 'following';
  if (has('relationships_followers')) return 'followers';
  if (Array.isArray(value) && FOLLOWERS_FILE.test(baseName(name))) return 'followers';
  const isProfile = ['profile', 'profile_v2', 'profile_user'].some(
    (key) => field(value, key) !== undefined,
  );
  return isProfile ? 'profile' : null;
}

/** Whose export a file is of, by its document or the last service its path names; Facebook by default. */
export function serviceOf(kind: MetaFile, value: unknown, name: string): Service {
  const isInstagram =
    kind === 'followers' || kind === 'following' || field(value, 'profile_user') !== undefined;
  if (isInstagram) return 'instagram';
  const named = name.match(SERVICES)?.at(-1)?.toLowerCase();
  return named === 'instagram' ? 'instagram' : 'facebook';
}
