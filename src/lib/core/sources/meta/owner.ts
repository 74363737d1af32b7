/**
 * Who made an export: whom the profile names, else who stands in at least `ownerShare` of the threads of a
 * service and in `ownerLead` times as many as anybody else. The owner's record joins the name to the
 * addresses and numbers of the profile.
 */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import { byCodePoint, handleIdentity, visibleText, type Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import { SETTINGS } from '../../settings.ts';
import type { OpenFile } from '../json-export.ts';
import { field, listField, textField, textOf } from '../json-file.ts';
import { OWNER_CANDIDATES } from '../limits.ts';
import { phoneHandle } from '../phones.ts';
import type { FileReport } from '../file-report.ts';
import { emailHandle } from '../table/handles-of.ts';
import { normalisedRow } from '../table/reading.ts';
import type { Service } from './files.ts';
import type { Sightings } from './messages.ts';
import { nameFrom, nameHandleIn, ownerHandle, OWNER_LABELS } from './names.ts';
import { repaired } from './repair.ts';

interface Candidate {
  handle: Handle;
  name: string;
  threads: Set<string>;
  rows: number;
}

/** Gathers the evidence of one service's files, then tells the owner. */
export class OwnerFinder {
  readonly #service: Service;
  readonly #candidates = new Map<string, Candidate>();
  readonly #threads = new Set<string>();
  #stated: { name: string; keys: Handle[] } | null = null;
  #speaks = false;

  constructor(service: Service) {
    this.#service = service;
  }

  /** Who stands in a thread, and in how many of its rows. */
  sawThread(id: string, sightings: Sightings): void {
    this.#speaks = true;
    if (sightings.size === 0) return;
    this.#threads.add(id);
    for (const [identity, { handle, name, rows }] of sightings) {
      const known = this.#candidates.get(identity);
      const found = known ?? { handle, name, threads: new Set<string>(), rows: 0 };
      if (!known) this.#candidates.set(identity, found);
      found.threads.add(id);
      found.rows += rows;
    }
  }

  /** A list that states something of the owner without naming them. */
  sawList(): void {
    this.#speaks = true;
  }

  /** The profile of the export. The first that has a name counts. */
  sawProfile(value: unknown): void {
    this.#speaks = true;
    this.#stated ??= this.#service === 'instagram' ? instagramProfile(value) : profile(value);
  }

  /** The identity of the owner's name; null where nothing tells it. */
  get identity(): string | null {
    return this.#name() === null ? null : handleIdentity(this.handle);
  }

  /** The owner's handle: their name, else a label that stands for whoever it is. */
  get handle(): Handle {
    const name = this.#name();
    return name === null ? ownerHandle(this.#service) : nameHandleIn(this.#service, name);
  }

  /** Adds the one record that joins the owner's name and keys; nothing where only a label is known. */
  addRecord(builder: BatchBuilder, { index }: OpenFile): void {
    const name = this.#name();
    if (name === null) return;
    const handles = [this.handle, ...(this.#stated?.keys ?? [])];
    const content = normalisedRow('owner', handles);
    builder.addRecord({ key: hash64(content), content, handles, name, row: 1, file: index });
  }

  /** The owner alone where they are known, else who could be it; the label where nobody is named. */
  candidates(): FileReport['ownerCandidates'] {
    if (!this.#speaks) return [];
    const ranked = this.#ranked();
    const { identity } = this;
    const name = this.#name();
    const rows = ranked.reduce((sum, candidate) => Math.max(sum, candidate.rows), 1);
    if (identity !== null && name !== null) {
      const own = this.#candidates.get(identity);
      return [{ handle: this.handle, name, rows: own?.rows ?? rows }];
    }
    if (ranked.length === 0) {
      return [{ handle: this.handle, name: OWNER_LABELS[this.#service], rows }];
    }
    return ranked
      .slice(0, OWNER_CANDIDATES)
      .map(({ handle, name: called, rows: named }) => ({ handle, name: called, rows: named }));
  }

  #name(): string | null {
    if (this.#stated !== null) return this.#stated.name;
    const [first, second] = this.#ranked();
    if (!first) return null;
    const isUsual = first.threads.size >= this.#threads.size * SETTINGS.ownerShare.value;
    const isAhead = first.threads.size >= (second?.threads.size ?? 0) * SETTINGS.ownerLead.value;
    return isUsual && isAhead && second !== undefined ? first.name : null;
  }

  #ranked(): Candidate[] {
    return [...this.#candidates.values()].sort(
      (a, b) =>
        b.threads.size - a.threads.size || b.rows - a.rows || byCodePoint(a.handle, b.handle),
    );
  }
}

/** profile_information.json, old and new. */
function profile(value: unknown): { name: string; keys: Handle[] } | null {
  const found = field(value, 'profile_v2') ?? field(value, 'profile');
  const written = field(found, 'name');
  const name = nameFrom(textOf(written) || textField(written, 'full_name'));
  if (name === null) return null;
  const emails = field(found, 'emails');
  const addresses = Array.isArray(emails) ? emails : listField(emails, 'emails');
  const phones = listField(found, 'phone_numbers').map((each) => textField(each, 'phone_number'));
  return { name, keys: keysIn([...addresses, ...phones]) };
}

/** personal_information.json: labels are of the owner's language, so addresses are told by their look. */
function instagramProfile(value: unknown): { name: string; keys: Handle[] } | null {
  const map = field(listField(value, 'profile_user')[0], 'string_map_data');
  if (typeof map !== 'object' || map === null) return null;
  const entries: [string, string][] = Object.entries(map).map(([label, entry]) => [
    visibleText(repaired(label)).toLowerCase(),
    repaired(textField(entry, 'value')),
  ]);
  const labelled = new Map(entries);
  const name = nameFrom(labelled.get('name') ?? '') ?? nameFrom(labelled.get('username') ?? '');
  return name === null ? null : { name, keys: keysIn(entries.map(([, text]) => text)) };
}

function keysIn(texts: readonly unknown[]): Handle[] {
  return texts.flatMap((text) => {
    if (typeof text !== 'string') return [];
    return emailHandle(text) ?? phoneHandle(text) ?? [];
  });
}
