/** The three archives of the one invented owner, read by the sources themselves, and who is who in them. */
import { existsSync, readFileSync } from 'node:fs';
import type { LiveImport } from '../../../src/lib/core/facts/unite.ts';
import type { FactSet } from '../../../src/lib/core/facts/facts.ts';
import type { People } from '../../../src/lib/core/people/people.ts';
import { coverageOf } from '../../../src/lib/core/sources/report-builder.ts';
import type { SourceFile } from '../../../src/lib/core/sources/source.ts';
import { readFiles } from '../../../src/lib/core/sources/index.ts';
import { fileOf } from '../sources/read-text.ts';

const samples = new URL('../../../../shared/samples/', import.meta.url);
const linkedinFile = new URL(
  'linkedin/synthetic-Complete_LinkedInDataExport_03-09-2026.zip',
  samples,
);
const mailFile = new URL('mbox/synthetic-takeout-All-mail-Including-Spam-and-Trash.mbox', samples);
const cardFile = new URL('vcard/synthetic-icloud.vcf', samples);
const truthFile = new URL('identity-truth/synthetic-truth.json', samples);

export const areArchivesPresent = existsSync(truthFile);

export type ArchiveName = 'linkedin' | 'mail' | 'vcard';

function file(url: URL, name: string): SourceFile {
  return fileOf(new Uint8Array(readFileSync(url)), name);
}

/** One archive as an import, added at this moment, read through the same door as a user's file. */
export async function readArchive(name: ArchiveName, addedAt = 0): Promise<LiveImport> {
  const [result, ...more] = await readFiles([fileOfArchive(name)], { timeZone: 'UTC' });
  if (!result?.ok || more.length > 0) throw new Error(`${name} was not one reading`);
  const { batch, reports } = result;
  const coverage = coverageOf(reports);
  const info = { id: `${name}-${addedAt}`, source: batch.source, addedAt };
  return { info: { ...info, files: batch.files, asOf: null, coverage }, batch };
}

function fileOfArchive(name: ArchiveName): SourceFile {
  switch (name) {
    case 'linkedin':
      return file(linkedinFile, 'Complete_LinkedInDataExport.zip');
    case 'mail':
      return file(mailFile, 'All mail.mbox');
    case 'vcard':
      return file(cardFile, 'contacts.vcf');
    default:
      return name satisfies never;
  }
}

interface TruthPerson {
  linkedin: string | null;
  emails: string[];
  phones: string[];
}

/** Whose each key truly is: handle → entry of the truth, `owner` for the owner's. */
export function readTruth(): Map<string, string> {
  const truth = JSON.parse(readFileSync(truthFile, 'utf8')) as {
    owner: { linkedin: string; emails: string[]; phone: string };
    people: Record<string, TruthPerson>;
  };
  const whose = new Map<string, string>();
  const slug = (url: string): string =>
    `linkedin:${decodeURIComponent(url.split('/in/')[1] ?? '')}`;
  const { owner } = truth;
  whose.set(slug(owner.linkedin), 'owner').set(`phone:${owner.phone}`, 'owner');
  for (const email of owner.emails) whose.set(`email:${email}`, 'owner');
  for (const [entry, person] of Object.entries(truth.people)) {
    if (person.linkedin !== null) whose.set(slug(person.linkedin), entry);
    for (const email of person.emails) whose.set(`email:${email}`, entry);
    for (const phone of person.phones) whose.set(`phone:${phone}`, entry);
  }
  return whose;
}

/** A key the truth knows (profile, address, number): whose it is, and whom Kith takes it for. */
export interface KnownKey {
  entry: string;
  person: number;
}

/** Every key of these facts that the truth speaks of, but the owner's. */
export function knownKeys(facts: FactSet, people: People): KnownKey[] {
  const truth = readTruth();
  return facts.handles.flatMap((handle, i) => {
    const entry = truth.get(handle);
    const person = people.personOfHandle[i] ?? -1;
    return entry === undefined || entry === 'owner' || person < 0 ? [] : [{ entry, person }];
  });
}

/** Pairs of keys: the share of right ones among those taken for one person, and of found among true ones. */
export function scorePairs(keys: readonly KnownKey[]): {
  precision: number;
  recall: number;
  wrong: number;
  truePairs: number;
} {
  let right = 0;
  let wrong = 0;
  let truePairs = 0;
  keys.forEach((first, i) => {
    for (const second of keys.slice(i + 1)) {
      const isTrue = first.entry === second.entry;
      if (isTrue) truePairs += 1;
      if (first.person !== second.person) continue;
      if (isTrue) right += 1;
      else wrong += 1;
    }
  });
  return { precision: right / (right + wrong), recall: right / truePairs, wrong, truePairs };
}
