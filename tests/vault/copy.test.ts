import { describe, expect, test } from 'vitest';
import { readCopy, writeCopy } from '../../src/lib/vault/copy.ts';
import {
  decisionsText,
  openDocument,
  recordStep,
  steps,
} from '../../src/lib/vault/decision-document.ts';
import { SCHEMA } from '../../src/lib/vault/schema.ts';
import { importOf } from '../support/batches.ts';
import { asOfSchema1 } from '../support/schema-1.ts';

const AT = 1_700_000_000_000;

function decided() {
  const doc = openDocument([]);
  const changes = [{ map: 'owner', key: 'handles', before: null, after: ['name:Ada'] } as const];
  recordStep(doc, { id: 's', at: AT, name: 'Say who is you', changes: [...changes] });
  return doc;
}

function small(): Promise<Blob> {
  return writeCopy([importOf('one', 12)], decided(), AT);
}

function reasonOf(outcome: Awaited<ReturnType<typeof readCopy>>): string | null {
  return !outcome.ok && outcome.error.kind === 'bad-copy' ? outcome.error.reason : null;
}

/** The copy with one line put in place of another, sealed again as if it were genuine. */
async function resealed(change: (lines: string[]) => string[]): Promise<Blob> {
  const lines = (await (await small()).text()).trimEnd().split('\n');
  return sealed(change(lines.slice(0, -1)));
}

async function sealed(lines: readonly string[]): Promise<Blob> {
  const body = lines.map((line) => `${line}\n`).join('');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
  const sha256 = Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join(
    '',
  );
  return new Blob([body, JSON.stringify({ sha256 }), '\n']);
}

describe('a copy', () => {
  test('gives back every import and decision, equal in every column', async () => {
    const imports = [importOf('one', 300), importOf('two', 0)];
    const doc = decided();
    const outcome = await readCopy(await writeCopy(imports, doc, AT));
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.value.imports).toEqual(imports);
    expect(decisionsText(outcome.value.doc)).toBe(decisionsText(doc));
    expect(steps(outcome.value.doc)).toEqual(steps(doc));
    expect(outcome.value.description).toEqual({
      createdAt: AT,
      schema: SCHEMA,
      imports: 2,
      facts: 660,
      decisions: 1,
    });
  });

  test('is text a person can read: a header, one thing a line, a seal', async () => {
    const lines = (await (await small()).text()).trimEnd().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      app: 'kith',
      schema: SCHEMA,
      createdAt: AT,
    });
    expect(lines.at(-1)).toMatch(/^\{"sha256":"[0-9a-f]{64}"\}$/u);
    expect(lines.filter((line) => line.startsWith('{"line":"interaction"'))).toHaveLength(12);
    expect(lines.join('\n')).toContain('Say who is you');
  });

  test('of schema 1 still opens: its relations are listed ties without a word', async () => {
    const stored = asOfSchema1(importOf('one', 30));
    const whole = await (await writeCopy([stored], decided(), AT)).text();
    const old = await sealed(
      whole
        .trimEnd()
        .split('\n')
        .slice(0, -1)
        .map((line) =>
          line
            .replace(`"schema":${SCHEMA}`, '"schema":1')
            .replace('"kind":"edge","label":null,', '')
            .replace('"dateOrder":null,"tallies":[],"otherSenders":[]', '"extra":1'),
        ),
    );
    expect(await old.text()).not.toContain('"label":null,"row"');
    const outcome = await readCopy(old);
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.value.imports[0]?.batch).toEqual(stored.batch);
    expect(outcome.value.imports[0]?.row.reports[0]).toMatchObject({ tallies: [] });
  });

  test('is refused when any single byte is another', async () => {
    const bytes = new Uint8Array(await (await small()).arrayBuffer());
    const firstLine = bytes.indexOf(10);
    const lastLine = bytes.lastIndexOf(10, bytes.length - 2);
    const everywhere = Array.from({ length: 60 }, (_, i) => Math.floor((i * bytes.length) / 60));
    const ends = [
      0,
      1,
      firstLine,
      firstLine + 1,
      lastLine,
      lastLine + 1,
      lastLine + 20,
      bytes.length - 1,
    ];
    for (const place of [...everywhere, ...ends]) {
      for (const bit of [1, 128]) {
        const damaged = bytes.slice();
        damaged[place] = (damaged[place] ?? 0) ^ bit;
        expect(reasonOf(await readCopy(new Blob([damaged]))), `byte ${place}`).not.toBeNull();
      }
    }
  });

  test('is refused when it is cut anywhere', async () => {
    const copy = await small();
    const cuts = Array.from({ length: 40 }, (_, i) => Math.floor((i * copy.size) / 40));
    for (const end of [...cuts, copy.size - 1]) {
      expect(reasonOf(await readCopy(copy.slice(0, end))), `cut at ${end}`).not.toBeNull();
    }
    expect(reasonOf(await readCopy(copy.slice(0, copy.size - 100)))).toBe('cut-short');
  });

  test('says damaged for a changed middle, not-a-copy for another file, newer for a later schema', async () => {
    const text = await (await small()).text();
    expect(reasonOf(await readCopy(new Blob([text.replace('Love', 'Lost')])))).toBe('damaged');
    expect(reasonOf(await readCopy(new Blob(['date,from,to\n2024-01-01,A,B\n'])))).toBe(
      'not-a-copy',
    );
    expect(reasonOf(await readCopy(new Blob([])))).toBe('not-a-copy');
    const later = await resealed(([header = '', ...rest]) => [
      header.replace(`"schema":${SCHEMA}`, `"schema":${SCHEMA + 1}`),
      ...rest,
    ]);
    expect(reasonOf(await readCopy(later))).toBe('newer');
  });

  test('is refused although well sealed when its lines do not fit together', async () => {
    const without = (what: string) => (lines: string[]) => {
      const place = lines.findIndex((line) => line.startsWith(`{"line":"${what}"`));
      return lines.filter((_, i) => i !== place);
    };
    for (const what of [
      'import',
      'record',
      'affiliation',
      'interaction',
      'relation',
      'decisions',
    ]) {
      expect(reasonOf(await readCopy(await resealed(without(what)))), what).toBe('damaged');
    }
    const stranger = await resealed((lines) =>
      lines.map((line) => line.replace('["from","name:Person 0 ', '["from","name:Nobody ')),
    );
    expect(reasonOf(await readCopy(stranger))).toBe('damaged');
  });
});
