/**
 * Contacts to facts, for every source that is an address book. A contact's key is its own id; two of one
 * file with the same id, and contacts without one, are told apart by their name and keys, so that a new
 * employer is a newer version of the same contact. Relations wait until every contact is known, since one
 * may be named before it stands in the file.
 */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import { normaliseName, type Handle, type HandleScheme } from '../../facts/handles.ts';
import { hash64, type Hash64 } from '../../facts/hash.ts';
import { NOTHING_TOLD } from '../../facts/told.ts';
import type { ReportBuilder } from '../report-builder.ts';
import type { TallyKind } from '../file-report.ts';
import type { Contact, Related } from './contact.ts';

/** What differs between address books. */
export interface AddressBookStyle {
  /** The scheme of names that hold within this source only. */
  names: Extract<HandleScheme, `name-in-${string}`>;
  /** What a contact, and one that is an organisation, is counted as. */
  tallies: { all: TallyKind; organisation: TallyKind };
}

export class ContactFacts {
  readonly #builder: BatchBuilder;
  readonly #report: ReportBuilder;
  readonly #file: number;
  readonly #style: AddressBookStyle;
  readonly #contacts: Contact[] = [];
  /** How many contacts hold a key. */
  readonly #holders = new Map<Handle, number>();

  constructor(builder: BatchBuilder, report: ReportBuilder, file: number, style: AddressBookStyle) {
    this.#builder = builder;
    this.#report = report;
    this.#file = file;
    this.#style = style;
  }

  /** Takes one contact; organisations and groups are counted, not people. */
  take(contact: Contact): void {
    this.#report.sawRow();
    const { all, organisation } = this.#style.tallies;
    this.#report.tally(all);
    if (contact.kind === 'organisation') return this.#report.tally(organisation);
    if (contact.kind === 'group') {
      return this.#report.skip(contact.line, { kind: 'group-card', name: contact.name ?? '' });
    }
    if (this.#handlesOf(contact).length === 0) {
      return this.#report.skip(contact.line, { kind: 'no-name' });
    }
    this.#contacts.push(contact);
    for (const key of contact.keys) this.#holders.set(key, (this.#holders.get(key) ?? 0) + 1);
  }

  /** Finds the one person with the source's own id, once all are taken; null when none or several have it. */
  personsById(): (uid: string) => Handle | null {
    const byUid = this.#byUid();
    return (uid) => this.#alone(byUid.get(uid));
  }

  #byUid(): Map<string, Contact[]> {
    const byUid = new Map<string, Contact[]>();
    for (const contact of this.#contacts) {
      if (contact.uid === '') continue;
      byUid.set(contact.uid, [...(byUid.get(contact.uid) ?? []), contact]);
    }
    return byUid;
  }

  #alone([contact, ...more]: readonly Contact[] = []): Handle | null {
    return contact && more.length === 0 ? this.#personOf(contact) : null;
  }

  /** The handle that stands for a contact's person: a key of theirs alone, since couples share addresses. */
  #personOf({ keys, name, told = [] }: Contact): Handle | null {
    if (told[0] !== undefined) return told[0];
    const own = keys.find((key) => this.#holders.get(key) === 1);
    return own ?? (name === null ? (keys[0] ?? null) : this.#named(name));
  }

  #handlesOf({ keys, name, told = [] }: Contact): Handle[] {
    if (told.length > 0) return [...new Set([...told, ...keys])];
    return name === null ? keys : [...keys, this.#named(name)];
  }

  #named(name: string): Handle {
    return `${this.#style.names}:${name}`;
  }

  /** Adds the facts of all contacts, once the file has ended. */
  finish(): void {
    const byUid = this.#byUid();
    for (const contact of this.#contacts) {
      const sharing = byUid.get(contact.uid) ?? [];
      if (sharing.length > 1 && sharing[0] !== contact) {
        this.#report.doubt(contact.line, { kind: 'repeated-uid', uid: contact.uid });
      }
      this.#addPerson(contact, sharing.length === 1);
    }
    for (const contact of this.#contacts) this.#addRelations(contact, byUid);
  }

  #addPerson(contact: Contact, isUidOwn: boolean): void {
    const handles = this.#handlesOf(contact);
    const person = this.#personOf(contact);
    if (person === null) return;
    const { name, line, belongs } = contact;
    const where = belongs.flatMap(({ organisation, role }) => [organisation, role]);
    const content = text(['card', name ?? '', ...handles, ...where]);
    const key = this.#keyOf(contact, isUidOwn);
    const isTold = (contact.told ?? []).length > 0;
    const telling = isTold ? { told: NOTHING_TOLD } : {};
    // A card says nothing of how many rows said so.
    const places = isTold ? contact.places.map((place) => ({ ...place, rows: 1 })) : contact.places;
    const record = { key, content, handles, name, places, row: line, file: this.#file };
    this.#builder.addRecord({ ...record, ...telling });
    if (places.length > 0) this.#report.tally('people-placed');
    this.#report.sawPerson(`${key.high}:${key.low}`, person, name ?? person);
    for (const { organisation, role } of belongs) {
      if (organisation === '') continue;
      const isNew = this.#builder.addAffiliation({
        key: hash64(text(['card-belongs', key.high, key.low, organisation])),
        content: text(['card-belongs', person, organisation, role]),
        ...{ person, organisation, role: role || null, first: null, last: null },
        ...{ row: line, file: this.#file, ...(isTold ? { toldRows: 1 } : {}) },
      });
      if (isNew) this.#report.keptAffiliation();
    }
  }

  #keyOf({ uid, name, keys }: Contact, isUidOwn: boolean): Hash64 {
    if (isUidOwn) return hash64(text(['card-uid', uid]));
    return this.#builder.keyOfRow(text(['card-row', uid, normaliseName(name ?? ''), ...keys]));
  }

  #addRelations(contact: Contact, byUid: ReadonlyMap<string, readonly Contact[]>): void {
    const a = this.#personOf(contact);
    if (a === null) return;
    for (const related of contact.related) {
      const b = this.#handleOf(related, contact, byUid);
      if (b === null || b === a || this.#handlesOf(contact).includes(b)) continue;
      const { label } = related;
      const base = text(['card-relation', a, b, label ?? '']);
      const isNew = this.#builder.addRelation({
        ...{ key: hash64(base), content: base, a, b, weight: NaN, kind: 'relative', label },
        ...{ row: contact.line, file: this.#file },
      });
      if (isNew) this.#report.keptRelation();
    }
  }

  #handleOf(
    { name, uid, handle }: Related,
    { line }: Contact,
    byUid: ReadonlyMap<string, readonly Contact[]>,
  ): Handle | null {
    if (handle !== null) return handle;
    if (uid !== null) return this.#alone(byUid.get(uid));
    if (name === null) return null;
    // "Anna" on two contacts is two people more often than one: a first name alone identifies nobody.
    if (!/\p{L}[\s,.'’-]+\p{L}/u.test(name) && !isUnspaced(name)) {
      this.#report.doubt(line, { kind: 'first-name-only', name });
      return null;
    }
    return this.#named(name);
  }
}

/** Names in scripts that write family and given name without a space. */
function isUnspaced(name: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}$/u.test(
    name,
  );
}

function text(parts: readonly (string | number)[]): string {
  return parts.join('\u001f');
}
