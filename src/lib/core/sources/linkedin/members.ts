/**
 * Members of LinkedIn as rows name them: by profile link where there is one, else by name.
 *
 * A row with a link states both, so that rows which only write the name (recommendations, exports before
 * July 2023) find their person; where several profiles carry a name, the people room merges nobody.
 */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import { handleIdentity, visibleText, type Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import { profileHandle } from '../table/handles-of.ts';
import { normalisedRow } from '../table/reading.ts';

/**
 * Stands for whoever exported an archive that does not tell: most of its files never say who that is. What
 * they state hangs on this handle; a record joins it to the owner's own handles as soon as a file tells
 * them. It is no name and is never shown. Keys of facts are written with it even where the owner is
 * known, so that a file read alone and again within its archive counts once.
 */
export const OWNER_LABEL = 'Me (owner of the LinkedIn archive)';
export const ARCHIVE_OWNER: Handle = `name-in-linkedin:${OWNER_LABEL}`;

/** What LinkedIn writes for closed accounts. */
const CLOSED_ACCOUNT = 'linkedin member';

export interface Member {
  /** The profile's handle, or the name's. */
  handle: Handle;
  /** As written; null where only the profile is known. */
  name: string | null;
}

/** Whom a link and a name mean; null when neither says anything. */
export function member(url: string, name: string): Member | null {
  const written = visibleText(name);
  const isNamed = written !== '' && written.toLowerCase() !== CLOSED_ACCOUNT;
  const handle = profileHandle(url) ?? (isNamed ? nameInLinkedin(written) : null);
  return handle === null ? null : { handle, name: isNamed ? written : null };
}

export function nameInLinkedin(name: string): Handle {
  return `name-in-linkedin:${visibleText(name)}`;
}

export function fullName(first: string, last: string): string {
  return visibleText(`${first} ${last}`);
}

/** All handles by which a member's row may be found: the profile, keys of the row, the name. */
export function handlesOf({ handle, name }: Member, keys: readonly Handle[] = []): Handle[] {
  return [...new Set([handle, ...keys, ...(name === null ? [] : [nameInLinkedin(name)])])];
}

/** The distinct members one file names: one record each, under the best name the file has for them. */
export class MembersOfFile {
  readonly #members = new Map<string, Member & { row: number; rows: number }>();

  /** A row names a member. */
  saw({ handle, name }: Member, row: number): void {
    const identity = handleIdentity(handle);
    const known = this.#members.get(identity);
    if (!known) {
      this.#members.set(identity, { handle, name, row, rows: 1 });
      return;
    }
    known.rows += 1;
    known.name ??= name;
  }

  /** Everybody seen, in order of first appearance. */
  all(): IterableIterator<Member & { row: number; rows: number }> {
    return this.#members.values();
  }

  /** Adds a record for each. `kind` is part of the key: files speak of people independently. */
  addRecords(builder: BatchBuilder, kind: string, file: number): void {
    for (const { handle, name, row } of this.all()) {
      const handles = handlesOf({ handle, name });
      builder.addRecord({
        key: hash64(normalisedRow(kind, [handleIdentity(handle)])),
        content: normalisedRow(kind, [...handles, name ?? '']),
        ...{ handles, name, row, file },
      });
    }
  }
}
