/**
 * A copy of everything as JSON Lines: a header, one thing a line, and a last line with the SHA-256 of
 * all bytes before it. Made to be read in ten years by whoever has a text editor.
 *
 * Reading is all or nothing, in this order: shape of both ends, checksum, schema, every line. A copy
 * that fails says why and is never partly used.
 */
import * as v from 'valibot';
import type { CopyDescription, EngineError, Outcome } from '#engine/protocol.ts';
import type { StoredImport } from './batches.ts';
import { factsOf } from './batches.ts';
import { linesOf } from './copy-facts.ts';
import { foldDocument, openDocument, steps, type DecisionDocument } from './decision-document.ts';
import { ImportReader } from './import-reader.ts';
import { SCHEMA } from './schema.ts';

type BadCopy = Extract<EngineError, { kind: 'bad-copy' }>['reason'];

/** A copy that was read whole. */
export interface Copy {
  description: CopyDescription;
  imports: StoredImport[];
  doc: DecisionDocument;
}

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const Header = v.object({
  app: v.literal('kith'),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  createdAt: v.number(),
  counts: v.object({ imports: Count, facts: Count, decisions: Count }),
});

const Seal = v.strictObject({ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)) });
const DecisionsLine = v.object({ yjs: v.pipe(v.string(), v.base64()) });

/** Objects are written in groups of this many, so that no text grows as large as the copy. */
const LINES_PER_PART = 2000;

/** Writes a copy. `createdAt` in ms since 1970 UTC. Costs about as much memory as the file is large. */
export async function writeCopy(
  imports: readonly StoredImport[],
  doc: DecisionDocument,
  createdAt: number,
): Promise<Blob> {
  const facts = imports.reduce((sum, { row }) => sum + factsOf(row), 0);
  const counts = { imports: imports.length, facts, decisions: steps(doc).length };
  const parts: string[] = [];
  let part = line({ app: 'kith', schema: SCHEMA, createdAt, counts });
  let lines = 0;
  for (const object of copyLines(imports, doc)) {
    part += line(object);
    lines += 1;
    if (lines % LINES_PER_PART === 0) {
      parts.push(part);
      part = '';
    }
  }
  const body = new Blob([...parts, part]);
  const sha256 = await sha256Of(await body.arrayBuffer());
  return new Blob([body, line({ sha256 })], { type: 'application/jsonl' });
}

/** Reads and checks a whole copy, or says what is wrong with it. */
export async function readCopy(file: Blob): Promise<Outcome<Copy>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const ends = await checkEnds(bytes);
  if (!ends.ok) return ends;
  const header = ends.value;
  if (header.schema > SCHEMA) return bad('newer');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const { imports, doc } = readLines(text);
    const facts = imports.reduce((sum, { row }) => sum + factsOf(row), 0);
    const decisions = steps(doc).length;
    const { counts, createdAt, schema } = header;
    const isComplete =
      counts.imports === imports.length && counts.facts === facts && counts.decisions === decisions;
    if (!isComplete) return bad('damaged');
    const description = { createdAt, schema, imports: imports.length, facts, decisions };
    return { ok: true, value: { description, imports, doc } };
  } catch {
    return bad('damaged');
  }
}

function* copyLines(imports: readonly StoredImport[], doc: DecisionDocument): Generator<object> {
  for (const stored of imports) yield* linesOf(stored);
  yield { line: 'decisions', yjs: toBase64(foldDocument(doc)) };
  // Already in the document above; written out so that a person can read what they decided.
  for (const step of steps(doc)) yield { line: 'step', ...step };
}

/** The header, once both ends look right and the checksum holds. */
async function checkEnds(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Outcome<v.InferOutput<typeof Header>>> {
  const newline = 10;
  const firstEnd = bytes.indexOf(newline);
  const hasEnd = bytes.length > 0 && bytes[bytes.length - 1] === newline;
  const sealStart = hasEnd ? bytes.lastIndexOf(newline, bytes.length - 2) + 1 : 0;
  const header = v.safeParse(Header, parsed(bytes.subarray(0, Math.max(0, firstEnd))));
  const seal = v.safeParse(Seal, hasEnd ? parsed(bytes.subarray(sealStart)) : null);
  if (!seal.success) return bad(header.success ? 'cut-short' : 'not-a-copy');
  const isWhole = (await sha256Of(bytes.slice(0, sealStart).buffer)) === seal.output.sha256;
  if (!isWhole) return bad('damaged');
  return header.success ? { ok: true, value: header.output } : bad('not-a-copy');
}

function readLines(text: string): { imports: StoredImport[]; doc: DecisionDocument } {
  const readers = new Map<string, ImportReader>();
  let doc: DecisionDocument | null = null;
  for (const object of objectsOf(text)) {
    const reader = readers.get(String(object.import));
    switch (object.line) {
      case 'import': {
        const added = new ImportReader(object);
        readers.set(added.id, added);
        break;
      }
      case 'record':
        known(reader).addRecord(object);
        break;
      case 'affiliation':
        known(reader).addAffiliation(object);
        break;
      case 'aside':
        known(reader).addAside(object);
        break;
      case 'interaction':
        known(reader).addInteraction(object);
        break;
      case 'relation':
        known(reader).addRelation(object);
        break;
      case 'decisions':
        doc = openDocument([fromBase64(v.parse(DecisionsLine, object).yjs)]);
        break;
      default:
      // Header, steps and the seal: read elsewhere.
    }
  }
  if (!doc) throw new Error('decisions are missing');
  return { imports: [...readers.values()].map((reader) => reader.finish()), doc };
}

function* objectsOf(text: string): Generator<Record<string, unknown>> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield v.parse(v.record(v.string(), v.unknown()), JSON.parse(text.slice(start, end)));
    start = end + 1;
  }
}

function known(reader: ImportReader | undefined): ImportReader {
  if (!reader) throw new Error('a fact without its import');
  return reader;
}

function bad(reason: BadCopy): { ok: false; error: EngineError } {
  return { ok: false, error: { kind: 'bad-copy', reason } };
}

function line(object: object): string {
  return `${JSON.stringify(object)}\n`;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
