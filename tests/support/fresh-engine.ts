/** Engines and vaults for browser tests, each on a database of its own. */
import { onTestFinished } from 'vitest';
import { Engine } from '../../src/lib/engine/engine.ts';
import type { EngineSetting } from '../../src/lib/engine/present.ts';
import type { Outcome } from '../../src/lib/engine/protocol.ts';

export const NOON = Date.UTC(2024, 5, 1, 12);
export const SILENT = (): void => {};

let count = 0;

/** A database name nobody else uses. */
export function freshName(): string {
  count += 1;
  return `kith-test-${Date.now()}-${count}`;
}

/** An engine on the named database; a second one on the same name is another tab. */
export function engineOn(vaultName: string, setting: Partial<EngineSetting> = {}): Engine {
  return new Engine({
    vaultName,
    timeZone: 'UTC',
    now: () => NOON,
    newId: () => crypto.randomUUID(),
    codeVersion: 'test',
    ...setting,
  });
}

/** An engine for the test that runs, closed when it ends. */
export function openEngine(name = freshName(), setting: Partial<EngineSetting> = {}): Engine {
  const engine = engineOn(name, setting);
  onTestFinished(() => engine.close());
  return engine;
}

export function tableFile(name: string, rows: readonly string[], header = 'date,from,to'): File {
  return new File([[header, ...rows].join('\n')], name, { type: 'text/csv' });
}

/** The value, or a failed test that says why. */
export function ok<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`expected a value, got ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

/** Reads and adds files as the person named; answers with the state after. */
export async function addFiles(engine: Engine, files: File[], owner = 'name:Ada') {
  const preview = ok(await engine.preview(files, SILENT));
  const isNamed = owner.startsWith('name:');
  return ok(
    await engine.commit(
      preview.id,
      isNamed ? { kind: 'handles', handles: [`name:${owner.slice(5)}`] } : { kind: 'keep' },
      SILENT,
    ),
  );
}
