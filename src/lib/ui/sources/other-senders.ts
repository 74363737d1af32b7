/** Who wrote but is no person of the network: found by words, grouped by why, most mail first. */
import { handleLabel } from '#core/people/display-name.ts';
import { normaliseName } from '#core/facts/handles.ts';
import type { OtherSender } from '#core/sources/source.ts';

export type SenderKind = OtherSender['why'];

/** What each kind is called and what it means, in the order shown. */
export const SENDER_KINDS = [
  { why: 'list', title: 'Lists and newsletters' },
  { why: 'robot', title: 'Robots' },
  { why: 'automatic', title: 'Automatic replies' },
  { why: 'bounce', title: 'Mail that came back' },
  { why: 'short-code', title: 'Short codes and services' },
  { why: 'channel', title: 'Channels' },
  { why: 'room', title: 'Rooms and things' },
  { why: 'one-way', title: 'Wrote to you, never an answer' },
] as const satisfies { why: SenderKind; title: string }[];

export interface SenderGroup {
  why: SenderKind;
  title: string;
  senders: { label: string; name: string | null; messages: number }[];
}

/** Groups that hold anyone whose name or address contains the words. */
export function senderGroups(senders: readonly OtherSender[], words: string): SenderGroup[] {
  const wanted = normaliseName(words);
  return SENDER_KINDS.flatMap(({ why, title }) => {
    const found = senders
      .filter((sender) => sender.why === why)
      .map(({ handle, name, messages }) => ({ label: handleLabel(handle), name, messages }))
      .filter(({ label, name }) => normaliseName(`${name ?? ''} ${label}`).includes(wanted))
      .toSorted((left, right) => right.messages - left.messages);
    return found.length > 0 ? [{ why, title, senders: found }] : [];
  });
}
