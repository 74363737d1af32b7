/**
 * What the preview tells of messages: how many of which kind, how many conversations, how many of them
 * groups, and which way people write. Names without a link are counted as the profile that carries them.
 * Cost: linear, and the square of a group's size for its pairs, to `MAX_PAIRED`.
 */
import { MAX_PAIRED } from '../limits.ts';
import { byCodePoint, type Handle } from '../../facts/handles.ts';
import type { ReportBuilder } from '../report-builder.ts';
import type { TallyKind } from '../file-report.ts';
import type { Archive } from './archive.ts';
import type { MessageRow } from './conversations.ts';

type Same = (handle: Handle) => string;

/** Adds the tallies of one messages.csv: `all` its rows, `kept` those that became interactions. */
export function tallyConversations(
  { owner, connected }: Archive,
  all: readonly MessageRow[],
  kept: readonly MessageRow[],
  same: Same,
  report: ReportBuilder,
): void {
  report.tally('messages', kept.length);
  for (const { aside } of all) {
    const kind = aside === null ? null : tallyOf(aside.kind);
    if (kind) report.tally(kind);
  }
  const members = membersByConversation(kept, same);
  report.tally('conversations', new Set(all.map(({ conversation }) => conversation)).size);
  report.tally('conversations-with-people', members.size);
  const groups = [...members.values()].filter(({ size }) => size > 2);
  report.tally('group-conversations', groups.length);
  if (owner.profile === null) return;
  const me: string = same(owner.profile);
  report.tally('group-pairs', countPairs(groups, me));
  const sentTo = new Set<string>();
  const heardFrom = new Set<string>();
  for (const { sender, recipients } of kept) {
    if (sender === null) continue;
    const isMine = same(sender.handle) === me;
    report.tally(isMine ? 'messages-sent' : 'messages-received');
    if (!isMine) heardFrom.add(same(sender.handle));
    else for (const { handle } of recipients) sentTo.add(same(handle));
  }
  report.tally('correspondents-both-ways', [...sentTo].filter((who) => heardFrom.has(who)).length);
  if (connected === null) return;
  const everybody = new Set([...members.values()].flatMap((group) => [...group]));
  everybody.delete(me);
  const unconnected = [...everybody].filter((who) => !connected.has(who));
  report.tally('correspondents-not-connected', unconnected.length);
}

function tallyOf(reason: string): TallyKind | null {
  switch (reason) {
    case 'draft':
      return 'messages-draft';
    case 'sponsored':
      return 'messages-sponsored';
    case 'spam':
      return 'messages-spam';
    case 'closed-account':
      return 'messages-closed-account';
    default:
      return null;
  }
}

function membersByConversation(kept: readonly MessageRow[], same: Same): Map<string, Set<string>> {
  const members = new Map<string, Set<string>>();
  for (const { conversation, sender, recipients } of kept) {
    const group = members.get(conversation) ?? new Set();
    members.set(conversation, group);
    if (sender) group.add(same(sender.handle));
    for (const { handle } of recipients) group.add(same(handle));
  }
  return members;
}

/** Pairs of people, the owner left out, who are in one group conversation. */
function countPairs(groups: readonly ReadonlySet<string>[], me: string): number {
  const pairs = new Set<string>();
  for (const group of groups) {
    const others = [...group].filter((who) => who !== me).sort(byCodePoint);
    if (others.length > MAX_PAIRED) continue;
    others.forEach((a, i) => {
      for (const b of others.slice(i + 1)) pairs.add(`${a}\n${b}`);
    });
  }
  return pairs.size;
}
