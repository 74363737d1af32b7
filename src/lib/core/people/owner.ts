/**
 * Finds the owner by evidence: whoever an archive says exported it; else whom the files Kith wrote are of,
 * where they agree; else the one person standing in at
 * least half of all interactions, and in twice as many as anybody else. Stated relations have no owner: a
 * list of ties is seen from outside.
 *
 * Each source has an owner of its own: who stands in most of the mail may be a stranger to the messages.
 * The others become me only by a key, by the owner's name, or where nothing names the owner otherwise.
 * Cost: O(participants + records).
 */
import type { FactSet, SourceId } from '../facts/facts.ts';
import { handleIdentity, type Handle } from '../facts/handles.ts';
import { SETTINGS } from '../settings.ts';
import { exporters } from './exporters.ts';
import { nameWords } from './name-words.ts';
import { isUnnamedOwner } from './unnamed-owner.ts';

/** Number of the person a handle belongs to, both below the number of handles. */
type PersonOf = (handle: number) => number;

/** The owner's first handle in code-point order; null when nobody stands out. */
export function findOwner(facts: FactSet, personOf: PersonOf = byIdentity(facts)): Handle | null {
  const archives = exporters(facts.records);
  const exporter = facts.handles.find(isUnnamedOwner);
  if (archives.length < 2 && exporter !== undefined) return exporter;
  const told = toldOwner(facts, personOf);
  if (told !== null) return told;
  const owner = mostPresent(facts, personOf, () => true);
  if (owner === null) return null;
  return facts.handles.find((_, i) => personOf(i) === owner) ?? null;
}

/** Whom all files of Kith's that say so are of; null where none does, or they differ. */
function toldOwner({ records, handles }: FactSet, personOf: PersonOf): Handle | null {
  const owners = records.flatMap(({ told, handles: [first] }) =>
    told?.isMe === true && first !== undefined ? [handles.indexOf(first)] : [],
  );
  const [owner = -1] = owners;
  if (owner < 0 || owners.some((other) => personOf(other) !== personOf(owner))) return null;
  return handles.find((_, i) => personOf(i) === personOf(owner)) ?? null;
}

/** Indices of handles that are the owner's in other sources: alone at the top there, and of one name. */
export function findOwnerElsewhere(
  facts: FactSet,
  owner: number,
  personOf: PersonOf,
  namesOf: (person: number) => readonly string[],
): number[] {
  const own = new Set(
    namesOf(personOf(owner))
      .map(nameKey)
      .filter((name) => name !== ''),
  );
  const sources = new Set(facts.imports.map(({ source }) => source));
  const found: number[] = [];
  for (const source of [...sources].sort()) {
    const person = mostPresent(facts, personOf, (of) => of === source);
    if (person === null || person === personOf(owner)) continue;
    const isSameName = namesOf(person).some((name) => own.has(nameKey(name)));
    // An exporter no file names is whoever the mail belongs to: both are archives of one's own.
    if (!isSameName && !(own.size === 0 && source === 'mail')) continue;
    const handle = facts.handles.findIndex((_, i) => personOf(i) === person);
    if (handle >= 0) found.push(handle);
  }
  return found;
}

/** The person who stands out among interactions of some sources; null when nobody does. */
function mostPresent(
  { interactions, imports, handles }: FactSet,
  personOf: PersonOf,
  isOf: (source: SourceId | undefined) => boolean,
): number | null {
  const persons = Uint32Array.from(handles, (_, i) => personOf(i));
  const rows = new Uint32Array(handles.length);
  const lastRow = new Int32Array(handles.length).fill(-1);
  let all = 0;
  for (let i = 0; i < interactions.length; i += 1) {
    if (!isOf(imports[interactions.origin[i] ?? 0]?.source)) continue;
    all += 1;
    for (let p = interactions.start[i] ?? 0; p < (interactions.start[i + 1] ?? 0); p += 1) {
      const person = persons[interactions.handle[p] ?? 0] ?? 0;
      if (lastRow[person] === i) continue;
      lastRow[person] = i;
      rows[person] = (rows[person] ?? 0) + 1;
    }
  }
  let best: number | null = null;
  let most = 0;
  let next = 0;
  rows.forEach((count, person) => {
    if (count > most) [best, most, next] = [person, count, most];
    else if (count > next) next = count;
  });
  const isOwner =
    most >= all * SETTINGS.ownerShare.value && most >= next * SETTINGS.ownerLead.value;
  return isOwner ? best : null;
}

function nameKey(name: string): string {
  return nameWords(name).join(' ');
}

/** Equal spellings are one person, before anything else is known. */
function byIdentity({ handles }: FactSet): PersonOf {
  const numbers = new Map<string, number>();
  const persons = handles.map((handle) => {
    const identity = handleIdentity(handle);
    const known = numbers.get(identity) ?? numbers.size;
    numbers.set(identity, known);
    return known;
  });
  return (handle) => persons[handle] ?? 0;
}
