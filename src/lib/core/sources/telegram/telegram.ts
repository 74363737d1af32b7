/**
 * Telegram Desktop's exports as JSON: `result.json` of the whole account or of one chat.
 *
 * Quirks: `date` is local time, `date_unixtime` (not in old exports) the true one; `from` is null for
 * deleted accounts; ids were bare numbers before 2021; contacts have numbers written `0033…` and no ids,
 * so that they meet their chats by name; service lines name members by name only; a chat exported by
 * itself does not say who the owner is. Saved messages are notes, channels and robots nobody.
 * Reference: `docs/formats.md` §1.10 and Telegram Desktop's `export_output_json.cpp`.
 * Memory: the whole file, up to `MAX_JSON_BYTES`. Cost: linear, and the size of a group at each message.
 */
import { byCodePoint } from '../../facts/handles.ts';
import { JsonExport } from '../json-export.ts';
import { OWNER_CANDIDATES } from '../limits.ts';
import type { FileReport } from '../file-report.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import { addChat } from './chat-facts.ts';
import { chatsOf, isExport, type Chat, type PeerId } from './export-shape.ts';
import { handleOf, writerOf, type Peers } from './peers.ts';
import { OtherPeers, TelegramFile } from './telegram-file.ts';

export const telegram: Source = {
  ...{ id: 'telegram', readsTogether: true, exportOf: () => '' },
  recognise,
  read,
};

const CHAT_TYPE =
  /"type"\s*:\s*"(?:personal_chat|bot_chat|saved_messages|(?:private|public)_(?:group|supergroup|channel))"/u;
const WHOLE =
  /^\s*\{\s*(?:"about"\s*:\s*"(?:[^"\\]|\\.)*"\s*,\s*)?"(?:personal_information|profile_pictures|contacts|frequent_contacts|chats|left_chats)"\s*:\s*[{[]/u;
const WHOLE_ALSO = /"(?:user_id|phone_number|date_unixtime|from_id)"\s*:/u;

function recognise({ head }: FileSample): number {
  const text = new TextDecoder().decode(head);
  if (!/^\s*\{/u.test(text)) return 0;
  if (CHAT_TYPE.test(text) && /"(?:messages|chats)"\s*:/u.test(text)) return 0.95;
  return WHOLE.test(text) && WHOLE_ALSO.test(text) ? 0.95 : 0;
}

/** Who could be the owner, and in how many conversations and messages they stand. */
interface Candidate {
  name: string;
  isStated: boolean;
  isPartner: boolean;
  chats: number;
  rows: number;
}

async function read(files: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
  const reading = new JsonExport('telegram', options);
  const others = new OtherPeers();
  const candidates = new Map<PeerId, Candidate>();
  const { timeZone } = options;
  for (const source of files) {
    const value = await reading.read(source);
    if (value === undefined) continue;
    if (!isExport(value)) {
      const what = 'a JSON file that is no Telegram export';
      reading.setAside(source, { kind: 'looks-like', what, instead: 'export-telegram-json' });
      continue;
    }
    const { report, index } = reading.open(source, 'messages');
    const chats = chatsOf(value);
    const { builder } = reading;
    const file = new TelegramFile(value, chats, { builder, report, index, timeZone, others });
    file.addContacts(value);
    for (const chat of chats) {
      options.signal?.throwIfAborted();
      addChat(chat, file);
      seeWriters(chat, file.peers, candidates);
      await options.breathe?.();
    }
  }
  return reading.finish(files, {
    ownerCandidates: offered(candidates),
    otherSenders: others.all(),
  });
}

function seeWriters(chat: Chat, peers: Peers, candidates: Map<PeerId, Candidate>): void {
  if (peers.owner) candidate(candidates, peers.owner, peers).isStated = true;
  if (chat.kind !== 'direct' && chat.kind !== 'group') return;
  const partner = chat.kind === 'direct' ? peers.partnerIn(chat) : null;
  const seen = new Set<PeerId>();
  for (const message of chat.messages) {
    const writer = writerOf(message);
    if (writer === null || !writer.startsWith('user') || peers.nameOf(writer) === null) continue;
    const found = candidate(candidates, writer, peers);
    found.rows += 1;
    if (!seen.has(writer)) found.chats += 1;
    if (writer === partner) found.isPartner = true;
    seen.add(writer);
  }
}

function candidate(candidates: Map<PeerId, Candidate>, peer: PeerId, peers: Peers): Candidate {
  const known = candidates.get(peer);
  if (known) return known;
  const name = peers.nameOf(peer) ?? '';
  const found = { name, isStated: false, isPartner: false, chats: 0, rows: 0 };
  candidates.set(peer, found);
  return found;
}

/** Whom the exports state; else everybody who is not the other one of a chat of two. */
function offered(candidates: ReadonlyMap<PeerId, Candidate>): FileReport['ownerCandidates'] {
  const all = [...candidates];
  const stated = all.filter(([, { isStated }]) => isStated);
  const possible = all.filter(([, { isPartner }]) => !isPartner);
  return (stated.length > 0 ? stated : possible.length > 0 ? possible : all)
    .sort(
      ([a, left], [b, right]) =>
        right.chats - left.chats || right.rows - left.rows || byCodePoint(a, b),
    )
    .slice(0, OWNER_CANDIDATES)
    .map(([peer, { name, rows }]) => ({ handle: handleOf(peer), name, rows }));
}
