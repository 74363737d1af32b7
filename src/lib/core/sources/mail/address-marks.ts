/**
 * Addresses that are no person: robots, rooms, and shared mailboxes. `docs/formats.md` §6 lists them from
 * public rules; "soft" ones (info@, support@) are people often enough to need more evidence.
 */
export type AddressKind = 'robot' | 'bounce' | 'room' | 'shared' | 'person';

const ROBOT =
  /^(?:.*[._+-])?(?:no|do[._-]?not|never)[._-]?reply|^(?:.*[._-])?(?:notifications?|alerts?|newsletters?|unsubscribe|auto[._-]?confirm|automailer|calendar-notification)(?:[._+-].*)?$|^hit-reply|-hit-reply$/u;
const BOUNCE =
  /^(?:mailer[._-]?daemon|postmaster|bounces?)(?:[._+-].*)?$|[+=].*bounce|bounce.*[+=]/u;
const SHARED =
  /^(?:info|hello|hi|hey|support|help|service|billing|invoices?|orders?|sales|shop|store|marketing|news|press|team|contact|kontakt|admin|office|care|feedback|updates?|digest|deals|offers?|members?|community|events?|jobs?|careers?)$/u;
const ROBOT_DOMAIN =
  /(?:^|\.)(?:facebookmail\.com|reply\.github\.com|docs\.google\.com|bounce\.linkedin\.com)$|\.linkedin\.com$/u;
const ROOM_DOMAIN = /^(?:(?:resource|import|group|group\.v)\.)?calendar\.google\.com$/u;
/** A local part this long of which half is digits was made by a machine (VERP, tracking). */
const MACHINE_MADE_CHARACTERS = 20;

/** What an address is by its look alone. `address` is lower case. */
export function addressKind(address: string): AddressKind {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (ROOM_DOMAIN.test(domain)) return 'room';
  if (BOUNCE.test(local)) return 'bounce';
  if (ROBOT.test(local) || ROBOT_DOMAIN.test(domain) || isMachineMade(local)) return 'robot';
  return SHARED.test(local) ? 'shared' : 'person';
}

function isMachineMade(local: string): boolean {
  if (local.length <= MACHINE_MADE_CHARACTERS) return false;
  const digits = local.replace(/\D/gu, '').length;
  return digits * 2 >= local.length;
}
