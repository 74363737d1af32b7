/**
 * Whose phone the chats are from. No chat says it. A chat of two whose file is named for one of them is
 * the other one's; else it is who stands in most chats, where there are several and nobody comes near.
 * Where nothing tells, everybody is offered, who writes most first, and the owner is asked.
 */
import { byCodePoint, normaliseName } from '../../facts/handles.ts';
import { SETTINGS } from '../../settings.ts';
import { OWNER_CANDIDATES } from '../limits.ts';
import type { FileReport } from '../file-report.ts';
import type { ChatPerson } from './chat-people.ts';

/** What one chat says of its owner. */
export interface ChatOfOwner {
  /** Its name by its file's; null when it says none. */
  title: string | null;
  isGroup: boolean;
  /** Everybody who writes, with how many lines of theirs. */
  people: readonly { person: ChatPerson; lines: number }[];
}

interface Candidate {
  person: ChatPerson;
  lines: number;
  chats: number;
  /** Chats of two that are named for the other one. */
  named: number;
}

/** Who could own the chats of one reading, likeliest first; one alone where that is beyond doubt. */
export function chatOwners(chats: readonly ChatOfOwner[]): FileReport['ownerCandidates'] {
  const found = new Map<string, Candidate>();
  const others = new Set<string>();
  for (const { title, isGroup, people } of chats) {
    const other = isGroup || people.length !== 2 ? null : personOfTitle(title, people);
    if (other) others.add(other.identity);
    for (const { person, lines } of people) {
      const { identity } = person;
      const candidate = found.get(identity) ?? { person, lines: 0, chats: 0, named: 0 };
      candidate.lines += lines;
      candidate.chats += 1;
      if (other && other !== person) candidate.named += 1;
      found.set(identity, candidate);
    }
  }
  const ranked = [...found.values()].sort(
    (a, b) =>
      b.named - a.named ||
      b.chats - a.chats ||
      b.lines - a.lines ||
      byCodePoint(a.person.handle, b.person.handle),
  );
  const [first, second] = ranked;
  const isCertain = first !== undefined && isAhead(first, second, chats.length);
  const offered = isCertain
    ? ranked.slice(0, 1)
    : ranked.filter(({ person }) => !others.has(person.identity));
  return offered.slice(0, OWNER_CANDIDATES).map(({ person, lines }) => ({
    ...{ handle: person.handle, name: person.label, rows: lines },
  }));
}

function isAhead(first: Candidate, second: Candidate | undefined, chats: number): boolean {
  if (first.named > 0) return (second?.named ?? 0) === 0;
  return (
    chats > 1 &&
    first.chats >= chats * SETTINGS.ownerShare.value &&
    first.chats >= (second?.chats ?? 0) * SETTINGS.ownerLead.value
  );
}

function personOfTitle(
  title: string | null,
  people: readonly { person: ChatPerson }[],
): ChatPerson | null {
  if (title === null) return null;
  const wanted = normaliseName(title);
  const named = people.filter(({ person }) => normaliseName(person.label) === wanted);
  return named.length === 1 ? (named[0]?.person ?? null) : null;
}
