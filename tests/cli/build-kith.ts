/** Bundles the command line once for all tests that run it: reading its modules anew takes a second a run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of the bundled command line. */
    kith: string;
  }
}

export default async function buildKith({ provide }: TestProject): Promise<() => void> {
  const outDir = mkdtempSync(join(tmpdir(), 'kith-cli-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: { ssr: 'src/cli.ts', outDir, emptyOutDir: true, minify: false },
  });
  provide('kith', join(outDir, 'cli.js'));
  return () => rmSync(outDir, { recursive: true, force: true });
}
