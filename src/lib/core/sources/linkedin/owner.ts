/**
 * Who exported an archive. No file says it with a profile link, so it is worked out: the profile in most
 * conversations, on the owner's side of most invitations, whose name is the one Profile.csv states.
 *
 * A profile is taken for the owner's only where the evidence is one-sided: in at least `ownerShare` of
 * conversations and invitations, `ownerLead` times as often as anybody else; where the owner's name is
 * known, its profile is alone in carrying it. Else the candidates are offered and nothing is joined.
 * Cost: linear.
 */
import { byCodePoint, handleIdentity, normaliseName, type Handle } from '../../facts/handles.ts';
import { SETTINGS } from '../../settings.ts';
import { OWNER_CANDIDATES } from '../limits.ts';
import type { FileReport } from '../file-report.ts';
import { messageRow } from './conversations.ts';
import { invitationRow } from './invitations.ts';
import { ARCHIVE_OWNER, OWNER_LABEL, fullName, nameInLinkedin, type Member } from './members.ts';
import type { FileRows, Row } from './rows.ts';

export interface Owner {
  /** The owner's profile; null when the archive does not tell. */
  profile: Handle | null;
  /** What facts name the owner by: the profile, so that archives of two owners stay two people's. */
  handle: Handle;
  /** As Profile.csv or the owner's own messages write it. */
  name: string | null;
  /** Whether a handle is evidently the owner's. */
  is: (handle: Handle) => boolean;
  candidates: FileReport['ownerCandidates'];
}

interface Candidate {
  handle: Handle;
  name: string | null;
  /** Message rows that name the profile. */
  rows: number;
  places: Set<string>;
}

/** Works the owner out from all files of an archive, whatever their order. */
export function findArchiveOwner(files: readonly FileRows[]): Owner {
  const sightings = new Sightings();
  const names = new Set<string>();
  for (const { plan, rows } of files) {
    if (plan.kind === 'messages') rows.forEach((row) => seeMessage(row, sightings));
    if (plan.kind === 'invitations') rows.forEach((row) => seeInvitation(row, sightings, names));
  }
  const stated = statedName(files);
  if (stated !== null) {
    names.clear();
    names.add(normaliseName(stated));
  }
  const ranked = rank(sightings.candidates(), names);
  const best = certain(ranked, sightings.places, names);
  const name = stated ?? best?.name ?? null;
  return {
    ...{ profile: best?.handle ?? null, handle: best?.handle ?? ARCHIVE_OWNER, name },
    is: isOwner(best?.handle ?? null, name),
    candidates: offered(ranked, best, name, files),
  };
}

function seeMessage(row: Row, sightings: Sightings): void {
  const { conversation, sender, recipients } = messageRow(row);
  for (const member of [sender, ...recipients]) sightings.add(member, conversation);
}

/** Only the owner's side of an invitation is evidence: the other is somebody else each time. */
function seeInvitation(row: Row, sightings: Sightings, names: Set<string>): void {
  const { me, other } = invitationRow(row);
  sightings.add(me, `invitation ${other?.handle ?? row.line}`);
  if (me !== null && me.name !== null) names.add(normaliseName(me.name));
}

/** In which conversations and invitations each profile occurs, by its link or, in old files, its name. */
class Sightings {
  readonly #profiles = new Map<Handle, Candidate>();
  readonly #placesByName = new Map<string, Set<string>>();
  readonly #places = new Set<string>();

  get places(): number {
    return this.#places.size;
  }

  add(member: Member | null, place: string): void {
    this.#places.add(place);
    if (member === null) return;
    const { handle, name } = member;
    if (!handle.startsWith('linkedin:')) {
      const key = normaliseName(name ?? '');
      const places = this.#placesByName.get(key) ?? new Set();
      this.#placesByName.set(key, places.add(place));
      return;
    }
    const known = this.#profiles.get(handle);
    const found = known ?? { handle, name, rows: 0, places: new Set<string>() };
    if (!known) this.#profiles.set(handle, found);
    found.rows += 1;
    found.name ??= name;
    found.places.add(place);
  }

  /** All profiles; places known by name count for the one profile that carries it. */
  candidates(): Candidate[] {
    const all = [...this.#profiles.values()];
    const byName = new Map<string, Candidate[]>();
    for (const candidate of all) {
      const key = normaliseName(candidate.name ?? '');
      byName.set(key, [...(byName.get(key) ?? []), candidate]);
    }
    for (const [name, places] of this.#placesByName) {
      const [only, ...others] = byName.get(name) ?? [];
      if (only && others.length === 0) places.forEach((place) => only.places.add(place));
    }
    return all;
  }
}

function statedName(files: readonly FileRows[]): string | null {
  for (const { plan, rows } of files) {
    if (plan.kind !== 'profile') continue;
    const name = fullName(rows[0]?.cell('firstname') ?? '', rows[0]?.cell('lastname') ?? '');
    if (name !== '') return name;
  }
  return null;
}

function rank(candidates: Candidate[], names: ReadonlySet<string>): Candidate[] {
  const isNamed = ({ name }: Candidate): number =>
    name !== null && names.has(normaliseName(name)) ? 1 : 0;
  return candidates.sort(
    (a, b) =>
      isNamed(b) - isNamed(a) ||
      b.places.size - a.places.size ||
      b.rows - a.rows ||
      byCodePoint(a.handle, b.handle),
  );
}

/** The first candidate, where nobody else could be meant. */
function certain(
  [first, second]: readonly Candidate[],
  places: number,
  names: ReadonlySet<string>,
): Candidate | null {
  if (!first) return null;
  const isNamed = (candidate: Candidate | undefined): boolean =>
    candidate !== undefined && candidate.name !== null && names.has(normaliseName(candidate.name));
  const isUsual = first.places.size >= places * SETTINGS.ownerShare.value;
  if (isNamed(first)) return isUsual && !isNamed(second) ? first : null;
  if (names.size > 0) return null;
  const isAhead = first.places.size >= (second?.places.size ?? 0) * SETTINGS.ownerLead.value;
  return isUsual && isAhead ? first : null;
}

function isOwner(profile: Handle | null, name: string | null): Owner['is'] {
  const byName = name === null ? null : handleIdentity(nameInLinkedin(name));
  return (handle) =>
    handle === profile || handle === ARCHIVE_OWNER || handleIdentity(handle) === byName;
}

function offered(
  ranked: readonly Candidate[],
  best: Candidate | null,
  name: string | null,
  files: readonly FileRows[],
): FileReport['ownerCandidates'] {
  const list = best ? [best] : ranked.slice(0, OWNER_CANDIDATES);
  if (list.length === 0) {
    const rows = files.reduce((sum, file) => sum + file.rows.length, 0);
    return [{ handle: ARCHIVE_OWNER, name: name ?? OWNER_LABEL, rows }];
  }
  return list.map((found) => ({
    handle: found.handle,
    name: (found === best ? name : null) ?? found.name ?? '',
    rows: found.rows,
  }));
}
