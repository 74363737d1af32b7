/**
 * Takes in whom a source set aside and the owner says is a person: their messages among those kept aside
 * become facts, and a record makes them somebody even where no message is kept.
 *
 * A message comes in when someone in it was taken in, whoever sent it is somebody, and two are left; who
 * is still no person is left out of it. Word of a domain takes in who writes from there in their own name:
 * lists, rooms and returned mail are taken in one by one only. What a fact says already stays as it says.
 * Pure in imports and word: any order gives the same, and without the word nothing is left of it.
 * Cost: O(handles + messages set aside); nothing where nobody was taken in.
 */
import { mergeSenders, type AsideInteraction, type OtherSender } from './aside.ts';
import { BatchBuilder } from './batch-builder.ts';
import { domainOf, handleIdentity, type Handle } from './handles.ts';
import { hash64 } from './hash.ts';
import type { LiveImport } from './unite.ts';

/** What is said of everybody who writes from a mail domain. */
export type DomainWord = 'admitted' | 'hidden';

/** The owner's word on who is somebody. A handle's own word goes before its domain's. */
export interface Admission {
  admitted: ReadonlySet<Handle>;
  nobody: ReadonlySet<Handle>;
  domains: ReadonlyMap<string, DomainWord>;
}

/** Kinds that are somebody's only by their own name. */
const NEVER_BY_DOMAIN: ReadonlySet<OtherSender['why']> = new Set(['list', 'bounce', 'room']);

/** Whether word of their domain can take a sender in: not lists, rooms and returned mail. */
export function comesByDomain({ why }: OtherSender): boolean {
  return !NEVER_BY_DOMAIN.has(why);
}

/** Whether the owner takes a sender in, by name or by domain. */
export function isAdmitted({ admitted, nobody, domains }: Admission, sender: OtherSender): boolean {
  const { handle } = sender;
  if (nobody.has(handle)) return false;
  if (admitted.has(handle)) return true;
  return comesByDomain(sender) && domains.get(domainOf(handle) ?? '') === 'admitted';
}

/** These imports, and beside each the facts of those of its senders who are taken in. */
export function admit(imports: readonly LiveImport[], said: Admission): LiveImport[] {
  const isAsked = said.admitted.size > 0 || [...said.domains.values()].includes('admitted');
  if (!isAsked) return [...imports];
  const senders = mergeSenders(imports.map(({ others }) => others ?? []));
  const taken = new Set(
    [...senders.filter((sender) => isAdmitted(said, sender)).map(({ handle }) => handle)].map(
      handleIdentity,
    ),
  );
  for (const handle of said.admitted) {
    if (!said.nobody.has(handle)) taken.add(handleIdentity(handle));
  }
  const known = new Set(imports.flatMap(({ batch }) => batch.handles.map(handleIdentity)));
  const isTaken = (handle: Handle): boolean => taken.has(handleIdentity(handle));
  const isSomebody = (handle: Handle): boolean =>
    isTaken(handle) || known.has(handleIdentity(handle));
  return imports.flatMap((live) => {
    const released = releasedFrom(live, isTaken, isSomebody);
    return released ? [live, released] : [live];
  });
}

function releasedFrom(
  { info, batch, others = [] }: LiveImport,
  isTaken: (handle: Handle) => boolean,
  isSomebody: (handle: Handle) => boolean,
): LiveImport | null {
  const builder = new BatchBuilder(batch.source);
  for (const file of batch.files) builder.startFile(file);
  let added = 0;
  for (const message of batch.aside ?? []) {
    const participants = message.participants.filter(({ handle }) => isSomebody(handle));
    const isSent = participants.some(({ role }) => role === 'from');
    const isTheirs = participants.some(({ handle }) => isTaken(handle));
    if (!isSent || !isTheirs || participants.length < 2) continue;
    addMessage(builder, message, participants);
    added += 1;
  }
  for (const { handle, name } of others) {
    if (!isTaken(handle)) continue;
    const key = hash64(`admitted ${handleIdentity(handle)}`);
    const content = `admitted ${handle} ${name ?? ''}`;
    if (builder.addRecord({ key, content, handles: [handle], name, row: 1, file: 0 })) added += 1;
  }
  // What another import states as a fact goes before it: of two versions the newer wins.
  const before = { ...info, addedAt: -Infinity };
  return added > 0 ? { info: before, batch: builder.finish() } : null;
}

function addMessage(
  builder: BatchBuilder,
  message: AsideInteraction,
  participants: AsideInteraction['participants'],
): void {
  const { key, at, precision, isFloating, channel, kind, row, file } = message;
  const parts = participants.map(({ handle, role }) => `${role} ${handle}`);
  builder.addInteraction({
    ...{ key, precision, isFloating, channel, kind, row, file, participants },
    content: ['admitted', String(at), ...parts].join('\u001f'),
    at: at ?? NaN,
    weight: 1,
    topics: [],
  });
}
