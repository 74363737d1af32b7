/**
 * Builds the facts of one import: sources append what rows say, `finish` gives exact-length columns.
 *
 * Keys. A row with an id of its own has key = hash(id). A row without has key = hash(normalised row)
 * and its running number among equal rows of the same file, so equal rows stay distinct facts and two
 * overlapping files take the larger count. A key that is held already is not added twice.
 * Cost: O(1) amortised a fact.
 */
import { AsideGatherer, type AsideInteraction } from './aside.ts';
import { CHANNELS, NO_TEXT, PRECISIONS, RELATION_KINDS, ROLES, FLOATING } from './facts.ts';
import type {
  Affiliation,
  Channel,
  FactBatch,
  PersonRecord,
  Precision,
  RelationKind,
  Role,
  SourceId,
} from './facts.ts';
import type { Handle } from './handles.ts';
import { hash64, type Hash64 } from './hash.ts';
import { KeyIndex } from './key-index.ts';
import { InteractionWriter, RelationWriter } from './table-writers.ts';
import type { ToldTie } from './told.ts';

type FactKind = 'interaction' | 'relation' | 'record' | 'affiliation' | 'aside';

export interface NewInteraction {
  key: Hash64;
  /** All the row says, normalised: what the content hash covers. */
  content: string;
  /** Ms since 1970 UTC; NaN when unknown. */
  at: number;
  precision: Precision;
  isFloating: boolean;
  channel: Channel;
  /** What the source calls it; null when it does not say. */
  kind: string | null;
  weight: number;
  row: number;
  file: number;
  participants: readonly { handle: Handle; role: Role }[];
  topics: readonly string[];
}

export interface NewRelation {
  key: Hash64;
  content: string;
  a: Handle;
  b: Handle;
  /** NaN where the source states none; read of an edge only. */
  weight: number;
  /** `edge` when left out. */
  kind?: RelationKind;
  /** What the source calls it ("spouse"); null or left out when it does not say. */
  label?: string | null;
  /** What is told of it, where a file Kith wrote does. */
  told?: ToldTie;
  row: number;
  file: number;
}

export type NewRecord = Omit<PersonRecord, 'content' | 'origin'> & { content: string };
export type NewAffiliation = Omit<Affiliation, 'content' | 'origin'> & { content: string };

/** Texts in order of first use, and the index of each. */
class Dictionary<T extends string> {
  readonly texts: T[] = [];
  readonly #index = new Map<T, number>();

  indexOf(text: T): number {
    const known = this.#index.get(text);
    if (known !== undefined) return known;
    this.#index.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  has(text: T): boolean {
    return this.#index.has(text);
  }
}

export class BatchBuilder {
  readonly #source: SourceId;
  readonly #files: string[] = [];
  readonly #handles = new Dictionary<Handle>();
  readonly #texts = new Dictionary<string>();
  readonly #interactions = new InteractionWriter();
  readonly #relations = new RelationWriter();
  readonly #records: PersonRecord[] = [];
  readonly #affiliations: Affiliation[] = [];
  readonly #aside = new AsideGatherer();
  readonly #held = {
    interaction: new KeyIndex(),
    relation: new KeyIndex(),
    record: new KeyIndex(),
    affiliation: new KeyIndex(),
    aside: new KeyIndex(),
  };
  /** How often each normalised row was seen in the present file. */
  #repeats = new KeyIndex();

  constructor(source: SourceId) {
    this.#source = source;
  }

  /** Starts a file: running numbers among equal rows begin again. Answers its index. */
  startFile(name: string): number {
    this.#repeats = new KeyIndex();
    return this.#files.push(name) - 1;
  }

  /** The key of a row that has no id: its hash and its running number among equal rows of the file. */
  keyOfRow(normalisedRow: string): Hash64 {
    const base = hash64(normalisedRow);
    const earlier = Math.max(0, this.#repeats.get(base));
    this.#repeats.set(base, earlier + 1);
    return earlier === 0 ? base : hash64(`${base.high}:${base.low}:${earlier}`);
  }

  /** Whether a fact of this kind with this key was added. */
  holds(kind: FactKind, key: Hash64): boolean {
    return this.#held[kind].has(key);
  }

  /** Whether an interaction or relation names this handle. */
  names(handle: Handle): boolean {
    return this.#handles.has(handle);
  }

  /** Adds an interaction; false when its key is held already. */
  addInteraction(fact: NewInteraction): boolean {
    if (!this.#claim('interaction', fact.key)) return false;
    this.#interactions.append({
      key: fact.key,
      content: hash64(fact.content),
      at: fact.at,
      timeMark: PRECISIONS.indexOf(fact.precision) + (fact.isFloating ? FLOATING : 0),
      channel: CHANNELS.indexOf(fact.channel),
      kind: fact.kind === null ? NO_TEXT : this.#texts.indexOf(fact.kind),
      weight: fact.weight,
      row: fact.row,
      file: fact.file,
      origin: 0,
      handles: fact.participants.map(({ handle }) => this.#handles.indexOf(handle)),
      roles: fact.participants.map(({ role }) => ROLES.indexOf(role)),
      topics: fact.topics.map((topic) => this.#texts.indexOf(topic)),
    });
    return true;
  }

  /** Adds a stated relation; false when its key is held already. */
  addRelation(fact: NewRelation): boolean {
    if (!this.#claim('relation', fact.key)) return false;
    this.#relations.append({
      key: fact.key,
      content: hash64(fact.content),
      a: this.#handles.indexOf(fact.a),
      b: this.#handles.indexOf(fact.b),
      weight: fact.weight,
      kind: RELATION_KINDS.indexOf(fact.kind ?? 'edge'),
      label: typeof fact.label === 'string' ? this.#texts.indexOf(fact.label) : NO_TEXT,
      told: fact.told ?? null,
      row: fact.row,
      file: fact.file,
      origin: 0,
    });
    return true;
  }

  /** Adds a record of a person; false when its key is held already. Its places are part of its content. */
  addRecord({ places = [], ...fact }: NewRecord): boolean {
    if (!this.#claim('record', fact.key)) return false;
    const where = places.map(({ city, country, use, rows }) =>
      JSON.stringify([city, country, use, ...(rows === undefined ? [] : [rows])]),
    );
    const content = hash64([fact.content, ...where].join('\u001f'));
    const said = places.length > 0 ? { places: [...places] } : {};
    this.#records.push({ ...fact, ...said, content, origin: 0 });
    return true;
  }

  /** Adds an affiliation; false when its key is held already. */
  addAffiliation(fact: NewAffiliation): boolean {
    if (!this.#claim('affiliation', fact.key)) return false;
    this.#affiliations.push({ ...fact, content: hash64(fact.content), origin: 0 });
    return true;
  }

  /** Keeps a message aside with the sender who is no person; what is a fact after all is left out. */
  setAside(sender: Handle, message: Omit<AsideInteraction, 'at'> & { at: number }): void {
    if (!this.#claim('aside', message.key)) return;
    this.#aside.add(sender, { ...message, at: Number.isNaN(message.at) ? null : message.at });
  }

  /** The finished batch. The builder is spent. */
  finish(): FactBatch {
    for (const { handles } of this.#records) handles.forEach((h) => this.#handles.indexOf(h));
    for (const { person } of this.#affiliations) this.#handles.indexOf(person);
    const aside = this.#aside.finish((key) => this.holds('interaction', key));
    return {
      ...(aside.length > 0 ? { aside } : {}),
      source: this.#source,
      files: this.#files,
      handles: this.#handles.texts,
      texts: this.#texts.texts,
      records: this.#records,
      affiliations: this.#affiliations,
      interactions: this.#interactions.finish(),
      relations: this.#relations.finish(),
    };
  }

  #claim(kind: FactKind, key: Hash64): boolean {
    if (this.#held[kind].has(key)) return false;
    this.#held[kind].set(key, 1);
    return true;
  }
}
