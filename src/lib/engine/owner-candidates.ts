/**
 * Who the files together could be the archive of: every source names its own candidates, and one person
 * may stand under several handles (a profile, two addresses). They are brought together as people are;
 * equal names of different files are offered as one too, because choosing says whose all files are.
 */
import { NO_DECISIONS } from '#core/decisions.ts';
import type { FactSet } from '#core/facts/facts.ts';
import { byCodePoint, normaliseName, type Handle } from '#core/facts/handles.ts';
import { resolvePeople } from '#core/people/resolve.ts';
import type { FileReport } from '#core/sources/file-report.ts';
import type { OwnerCandidate } from './import-preview.ts';

/** Whom a file says it is of first, then by rows, each person once. `facts` are those of the reading. */
export function ownerCandidates(reports: readonly FileReport[], facts: FactSet): OwnerCandidate[] {
  const personOf = personsByHandle(facts);
  const found: (OwnerCandidate & { person: string; files: Set<number> })[] = [];
  const ordered = reports
    .flatMap((report, file) =>
      report.ownerCandidates.map((candidate) => ({ isStated: false, ...candidate, file })),
    )
    .sort(byLikelihood);
  for (const { handle, name, rows, isStated, file } of ordered) {
    const known = personOf.get(handle);
    const person = known?.id ?? handle;
    const handles = [handle, ...(known?.handles ?? [])];
    const same = found.find(
      (other) =>
        other.person === person ||
        (normaliseName(other.name) === normaliseName(name) && !other.files.has(file)),
    );
    if (same) {
      same.rows += rows;
      same.isStated ||= isStated;
      same.files.add(file);
      same.handles = [...new Set([...same.handles, ...handles])];
    } else {
      const files = new Set([file]);
      found.push({ handle, handles: [...new Set(handles)], name, rows, isStated, person, files });
    }
  }
  return found
    .map(({ handle, handles, name, rows, isStated }) => ({ handle, handles, name, rows, isStated }))
    .sort(byLikelihood);
}

type Likely = Pick<OwnerCandidate, 'handle' | 'rows' | 'isStated'>;

function byLikelihood(a: Likely, b: Likely): number {
  return (
    Number(b.isStated) - Number(a.isStated) || b.rows - a.rows || byCodePoint(a.handle, b.handle)
  );
}

function personsByHandle(facts: FactSet): Map<Handle, { id: string; handles: Handle[] }> {
  const { persons } = resolvePeople(facts, { ...NO_DECISIONS, ego: 'none' });
  return new Map(persons.flatMap((person) => person.handles.map((handle) => [handle, person])));
}
