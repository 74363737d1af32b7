/**
 * Who is one person, over every archive of the one invented owner: pairs of records (docs/formats.md §4).
 *
 * A record is what one source says of one person: a profile, a row or card of an address book, an address
 * in the mail, a name in a chat. Several rows of one source about one key are one record, so that no pair
 * counts which needed no finding. The owner is left out. Only aggregates are told, never a name.
 */
import { existsSync, readFileSync } from 'node:fs';
import { NO_DECISIONS, type Decisions } from '../../src/lib/core/decisions.ts';
import type { FactSet, PersonRecord, SourceId } from '../../src/lib/core/facts/facts.ts';
import { isNameHandle, normaliseName, parseHandle } from '../../src/lib/core/facts/handles.ts';
import type { LiveImport } from '../../src/lib/core/facts/unite.ts';
import { joinHandles } from '../../src/lib/core/people/join-handles.ts';
import { resolvePeople } from '../../src/lib/core/people/resolve.ts';
import { readFiles } from '../../src/lib/core/sources/index.ts';
import { coverageOf } from '../../src/lib/core/sources/report-builder.ts';
import { diskFile } from '../support/zip-files.ts';

const samples = new URL('../../../shared/samples/', import.meta.url);
const truthFile = new URL('identity-truth/synthetic-truth.json', samples);

/** Whether the archives are on this machine. */
export const hasIdentityTruth = existsSync(truthFile);

/** What one person bears in the archives; names of fields are the file's. */
interface TruthEntry {
  linkedin: string | null;
  google_rows: number[];
  vcard_uids: string[];
  emails: string[];
  phones: string[];
  whatsapp: string[];
  telegram: string | null;
  slack: string | null;
  facebook: string | null;
}

/** What a record is known by within its source, as the truth writes it; null for what is no record. */
type UnitOf = (record: PersonRecord) => string | null;

interface Archive {
  /** Which sources read it; an archive that none of them reads is left out. */
  sources: readonly SourceId[];
  path: string;
  unitOf: (file: URL) => UnitOf;
  /** The units of one person in this archive. */
  unitsOf: (entry: TruthEntry) => (string | null)[];
}

const phones = ({ phones: numbers }: TruthEntry): string[] => numbers;
const emails = ({ emails: addresses }: TruthEntry): string[] => addresses;
const whatsapp = (path: string): Archive => ({
  ...{ sources: ['whatsapp'], path: `whatsapp/${path}`, unitOf: () => byKey('phone', NAME) },
  unitsOf: (entry) => entry.whatsapp,
});

/** The archives of the invented owner. A source more is a line more. */
const ARCHIVES: readonly Archive[] = [
  {
    ...{ sources: ['linkedin'], unitOf: () => byKey('linkedin') },
    path: 'linkedin/synthetic-Complete_LinkedInDataExport_03-09-2026.zip',
    unitsOf: ({ linkedin }) => [linkedin && decodeURIComponent(linkedin.split('/in/')[1] ?? '')],
  },
  {
    ...{ sources: ['google-contacts', 'table'], unitOf: byRow },
    path: 'google-contacts-csv/synthetic-contacts-2024-header.csv',
    unitsOf: ({ google_rows }) => google_rows.map((row) => String(row)),
  },
  {
    ...{ sources: ['vcard'], path: 'vcard/synthetic-icloud.vcf', unitOf: byCard },
    unitsOf: ({ vcard_uids }) => vcard_uids,
  },
  {
    ...{ sources: ['mail'], unitOf: () => byKey('email'), unitsOf: emails },
    path: 'mbox/synthetic-takeout-All-mail-Including-Spam-and-Trash.mbox',
  },
  {
    ...{ sources: ['calendar'], unitOf: () => byKey('email'), unitsOf: emails },
    path: 'ics/synthetic-calendar.ics',
  },
  ...['android-es-group.txt', 'android-us-1to1.txt', 'ios-de-group_chat.txt'].map((file) =>
    whatsapp(`synthetic-${file}`),
  ),
  {
    ...{ sources: ['telegram'], unitOf: () => byKey('telegram') },
    path: 'telegram/synthetic-result.json',
    unitsOf: ({ telegram }) => [telegram],
  },
  {
    ...{ sources: ['slack'], unitOf: () => byKey('slack') },
    path: 'slack/synthetic-slack-export.zip',
    unitsOf: ({ slack }) => [slack],
  },
  {
    ...{ sources: ['meta'], unitOf: () => byKey(NAME) },
    path: 'facebook/synthetic-connections/friends/your_friends.json',
    unitsOf: ({ facebook }) => [facebook],
  },
  {
    ...{ sources: ['sms'], path: 'sms/synthetic-sms-20260101.xml' },
    ...{ unitOf: () => byKey('phone'), unitsOf: phones },
  },
  {
    ...{ sources: ['sms'], path: 'sms/synthetic-calls-20260101.xml' },
    ...{ unitOf: () => byKey('phone'), unitsOf: phones },
  },
];

const NAME = 'name';

/** The value of a record's first handle of some scheme, `name` for any source's names. */
function byKey(...schemes: string[]): UnitOf {
  return ({ handles }) => {
    for (const scheme of schemes) {
      const key = handles.find((handle) =>
        scheme === NAME ? isNameHandle(handle) : handle.startsWith(`${scheme}:`),
      );
      if (key !== undefined) return parseHandle(key)?.value ?? null;
    }
    return null;
  };
}

/** The truth counts rows of data from 1; a record knows its line, and a row may be of several lines. */
function byRow(file: URL): UnitOf {
  const placeOf = new Map<number, string>();
  let isQuoted = false;
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, at) => {
      if (!isQuoted) placeOf.set(at + 1, String(placeOf.size));
      if ((line.split('"').length - 1) % 2 === 1) isQuoted = !isQuoted;
    });
  return ({ row }) => placeOf.get(row) ?? null;
}

/** A card's id, by the line it begins on. */
function byCard(file: URL): UnitOf {
  const idAt = new Map<number, string>();
  let begin = 0;
  readFileSync(file, 'utf8')
    .split(/\r?\n/u)
    .forEach((line, at) => {
      if (line === 'BEGIN:VCARD') begin = at + 1;
      if (line.startsWith('UID:')) idAt.set(begin, line.slice('UID:'.length));
    });
  return ({ row }) => idAt.get(row) ?? null;
}

/** The archives read through the same door as a user's files, as imports. */
export async function identityArchives(): Promise<LiveImport[]> {
  const imports: LiveImport[] = [];
  for (const [addedAt, { path, sources }] of ARCHIVES.entries()) {
    const [result] = await readFiles([diskFile(new URL(path, samples))], { timeZone: 'UTC' });
    if (!result?.ok || !sources.includes(result.batch.source)) continue;
    const { batch, reports } = result;
    const info = { id: path, source: batch.source, files: batch.files, addedAt, asOf: null };
    imports.push({ info: { ...info, coverage: coverageOf(reports) }, batch });
  }
  return imports;
}

/** A record the truth knows: whose it is, and a handle of the person Kith takes it for. */
interface KnownRecord {
  entry: string;
  record: PersonRecord;
}

function knownRecords({ records, imports }: FactSet): KnownRecord[] {
  const truth = JSON.parse(readFileSync(truthFile, 'utf8')) as {
    people: Record<string, TruthEntry>;
  };
  const units = new Map<string, KnownRecord>();
  for (const { path, sources, unitOf, unitsOf } of ARCHIVES) {
    const entryOf = new Map<string, string>();
    for (const [entry, person] of Object.entries(truth.people)) {
      for (const unit of unitsOf(person)) if (unit !== null) entryOf.set(unitText(unit), entry);
    }
    const unitIn = unitOf(new URL(path, samples));
    for (const record of records) {
      if (imports[record.origin]?.id !== path) continue;
      const unit = unitText(unitIn(record) ?? '');
      const entry = entryOf.get(unit);
      if (entry !== undefined) units.set(`${sources[0] ?? ''} ${unit}`, { entry, record });
    }
  }
  return [...units.values()];
}

/** As records write it: numbers without the spaces that chats put in. */
function unitText(text: string): string {
  const unit = normaliseName(text);
  return unit.startsWith('+') ? unit.replace(/[\s()-]/gu, '') : unit;
}

export interface IdentityScore {
  records: number;
  people: number;
  precision: number;
  recall: number;
  wrong: number;
}

/** Pairs of records: the share of right ones among those taken for one person, and of those found. */
export function identityScore(facts: FactSet, decisions: Decisions = NO_DECISIONS): IdentityScore {
  const { sets, holderOf } = joinHandles(facts, decisions);
  const known = knownRecords(facts).map(({ entry, record }, i) => {
    const holder = holderOf(record);
    return { entry, person: holder === undefined ? `none ${i}` : String(sets.rootOf(holder)) };
  });
  const pairs = (of: (one: (typeof known)[number]) => string): number => {
    const sizes = new Map<string, number>();
    for (const one of known) sizes.set(of(one), (sizes.get(of(one)) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  };
  const right = pairs(({ entry, person }) => `${entry} ${person}`);
  const taken = pairs(({ person }) => person);
  return {
    records: known.length,
    people: new Set(known.map(({ entry }) => entry)).size,
    precision: taken === 0 ? 1 : right / taken,
    recall: right / pairs(({ entry }) => entry),
    wrong: taken - right,
  };
}

/** What the owner would have said to every suggestion of at least this chance: yes. */
export function acceptingFrom(facts: FactSet, chance: number): Decisions {
  const { suggestedMerges } = resolvePeople(facts, NO_DECISIONS);
  const accepted = suggestedMerges.filter((merge) => merge.chance >= chance);
  return { ...NO_DECISIONS, same: accepted.map(({ a, b }) => [a, b] as const) };
}
