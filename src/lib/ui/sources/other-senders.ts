/** Who wrote but is no person of the network: found by words, grouped by why; and what can be said of each. */
import { normaliseName } from '#core/facts/handles.ts';
import type { OtherSender } from '#core/facts/aside.ts';
import type { DecisionCommand } from '#engine/decision-command.ts';
import type { Standing } from '#engine/protocol.ts';
import type { SenderRow } from '#session/views/other-senders.ts';
import { counted } from '#words/format.ts';

export type SenderKind = OtherSender['why'];

/** What each kind is called and what it means, in the order shown. */
const SENDER_KINDS = [
  { why: 'list', title: 'Lists and newsletters' },
  { why: 'robot', title: 'Robots' },
  { why: 'automatic', title: 'Automatic replies' },
  { why: 'bounce', title: 'Mail that came back' },
  { why: 'short-code', title: 'Short codes and services' },
  { why: 'channel', title: 'Channels' },
  { why: 'room', title: 'Rooms and things' },
  { why: 'one-way', title: 'Wrote to you, never an answer' },
] as const satisfies { why: SenderKind; title: string }[];

/** Where nothing was said of anybody: before an import is added. */
export const NOTHING_SAID: Standing = { admitted: [], nobody: [], domains: [] };

export interface SenderGroup {
  why: SenderKind;
  title: string;
  rows: SenderRow[];
}

/** Groups that hold anyone whose name or address contains the words. */
export function senderGroups(rows: readonly SenderRow[], words: string): SenderGroup[] {
  const wanted = normaliseName(words);
  return SENDER_KINDS.flatMap(({ why, title }) => {
    const found = rows
      .filter(({ sender }) => sender.why === why)
      .filter(({ sender, label }) =>
        normaliseName(`${sender.name ?? ''} ${label}`).includes(wanted),
      )
      .toSorted((left, right) => right.sender.messages - left.sender.messages);
    return found.length > 0 ? [{ why, title, rows: found }] : [];
  });
}

/** How much came from somebody: rooms are met in meetings. */
export function howMuch({ why, messages }: OtherSender): string {
  return counted(messages, why === 'room' ? 'meeting' : 'message');
}

/** One thing that can be said of a sender: a button, and the step it takes. */
export interface SenderAction {
  label: string;
  command: DecisionCommand;
  said: string;
}

/** Takes a sender in. What comes with them depends on what their source kept. */
export function takeIn({ sender, label }: SenderRow): SenderAction {
  const who = sender.name ?? label;
  return {
    label: 'Take in',
    command: { kind: 'admit', handles: [sender.handle], isAdmitted: true, label: who },
    said: `${who} is a person of your network now.`,
  };
}

/** What can be said of a sender as they stand now, the likeliest first. */
export function actionsFor(row: SenderRow): SenderAction[] {
  const { sender, label, word, isByDomain } = row;
  const who = sender.name ?? label;
  const handles = [sender.handle];
  const leaveOut: SenderAction = {
    label: 'Leave out',
    command: { kind: 'nobody', handles, isNobody: true, label: who },
    said: `${who} stays out, whatever another file says.`,
  };
  switch (word) {
    case 'aside':
      return [takeIn(row), leaveOut];
    case 'admitted':
      if (isByDomain) return [leaveOut];
      return [
        {
          label: 'Set aside again',
          command: { kind: 'admit', handles, isAdmitted: false, label: who },
          said: `${who} stands aside again.`,
        },
      ];
    case 'hidden':
      return isByDomain ? [takeIn(row)] : [bringBack(handles, who)];
    default:
      return word satisfies never;
  }
}

/** Somebody left out by name is what the files say again. */
export function bringBack(
  handles: Extract<DecisionCommand, { kind: 'nobody' }>['handles'],
  label: string,
): SenderAction {
  return {
    label: 'Bring back',
    command: { kind: 'nobody', handles, isNobody: false, label },
    said: `${label} is what your files say again.`,
  };
}
