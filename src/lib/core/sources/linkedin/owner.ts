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
import type { FileReport } from '../source.ts';
import { messageRow } from './conversations.ts';
import { invitationRow } from './invitations.ts';
import { ARCHIVE_OWNER, OWNER_LABEL, fullName, nameInLinkedin, type Member } from './members.ts';
import type { FileRows } from './rows.ts';

export interface Owner {
  /** The owner's profile; null when the archive does not tell. */
  profile: Handle | null;
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
  const candidates = new Map<Handle, Candidate>();
  const places = new Set<string>();
  const names = new Set<string>();
  const saw = (member: Member | null, place: string): void => {
    if (!member?.handle.startsWith('linkedin:')) return;
    const known = candidates.get(member.handle);
    const found = known ?? { ...member, rows: 0, places: new Set<string>() };
    found.rows += 1;
    found.name ??= member.name;
    found.places.add(place);
    if (!known) candidates.set(member.handle, found);
  };
  for (const { plan, rows } of files) {
    if (plan.kind === 'messages') {
      for (const row of rows) {
        const { conversation, sender, recipients } = messageRow(row);
        places.add(conversation);
        for (const member of [sender, ...recipients]) saw(member, conversation);
      }
    } else if (plan.kind === 'invitations') {
      for (const row of rows) {
        const { me, other } = invitationRow(row);
        if (!me) continue;
        // A side of an invitation is not evidence against the other: only the owner's side is counted.
        const place = `invitation ${other?.handle ?? row.line}`;
        places.add(place);
        saw(me, place);
        if (me.name !== null) names.add(normaliseName(me.name));
      }
    }
  }
  const stated = statedName(files);
  if (stated !== null) {
    names.clear();
    names.add(normaliseName(stated));
  }
  const ranked = rank([...candidates.values()], names);
  const best = certain(ranked, places.size, names);
  const name = stated ?? best?.name ?? null;
  return {
    profile: best?.handle ?? null,
    name,
    is: isOwner(best?.handle ?? null, name),
    candidates: offered(ranked, best, name, files),
  };
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
