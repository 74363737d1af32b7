/** Why two persons may be one, or may not, in words. */
import { handleLabel } from '#core/people/display-name.ts';
import type { SourceId } from '#core/facts/facts.ts';
import { isNameHandle, parseHandle, type Handle } from '#core/facts/handles.ts';
import type { MergeReason } from '#core/people/people.ts';
import { counted } from './format.ts';

/** One reason as a sentence without a full stop: "Both are called Ada Lovelace". */
export function sayMergeReason(reason: MergeReason): string {
  switch (reason.kind) {
    case 'equal-name':
      return `Both are called ${reason.name}`;
    case 'spelling':
      return `${reason.a} and ${reason.b} differ only in how they are spelled`;
    case 'order':
      return `${reason.a} and ${reason.b} are the same words in another order`;
    case 'nickname':
      return `${reason.a} and ${reason.b} may be a name and its familiar form`;
    case 'address':
      return `${reason.a} and ${reason.b} agree, as an address made of a name`;
    case 'initials':
      return `${reason.a} and ${reason.b} agree, with an initial for a name`;
    case 'middle-name':
      return `${reason.a} and ${reason.b} agree but for a middle name`;
    case 'shared-key':
      return `${reason.a} and ${reason.b} both use ${sayKey(reason.handle)}`;
    case 'rare-name':
      return `Hardly anybody else here has a name like ${reason.name}`;
    case 'namesakes':
      return `${counted(reason.people, 'other person', 'other people')} here ${reason.people === 1 ? 'is' : 'are'} called ${reason.name} too`;
    case 'same-organisation':
      return `Both belong to ${reason.organisation}`;
    case 'other-organisation':
      return `One belongs to ${reason.a}, the other to ${reason.b}`;
    default:
      return reason satisfies never;
  }
}

/** Whether a reason speaks for the two being one, or against it. */
export function speaksFor({ kind }: MergeReason): boolean {
  return kind !== 'namesakes' && kind !== 'other-organisation';
}

/** How likely two persons are one: "almost certainly", "probably", "perhaps". */
export function sayMergeChance(chance: number): string {
  if (chance >= 0.95) return 'almost certainly';
  if (chance >= 0.8) return 'probably';
  return 'perhaps';
}

function sayKey(handle: Handle): string {
  const label = handleLabel(handle);
  const scheme = parseHandle(handle)?.scheme;
  if (scheme === 'phone' || scheme === 'number') return `the number ${label}`;
  return scheme === 'linkedin' ? `the profile ${label}` : label;
}

const SOURCES = {
  table: 'A table',
  linkedin: 'LinkedIn',
  mail: 'Mail',
  vcard: 'Contact cards',
  'google-contacts': 'Google Contacts',
  outlook: 'Outlook',
  calendar: 'Calendar',
  whatsapp: 'WhatsApp',
  meta: 'Facebook or Instagram',
  telegram: 'Telegram',
  slack: 'Slack',
  sms: 'Texts and calls',
  crm: 'A contacts program',
  'google-chat': 'Google Chat',
  graph: 'A graph file',
} as const satisfies Record<SourceId, string>;

/** Where a record of a person comes from: "Mail"; null for handles no record holds. */
export function saySource(source: SourceId | null): string {
  return source === null ? 'In messages only' : SOURCES[source];
}

/** A handle to be picked: an address, "the number …", or a name without either. */
export function sayHandle(handle: Handle): string {
  if (isNameHandle(handle)) return `${handleLabel(handle)}, a name without an address`;
  return sayKey(handle);
}
