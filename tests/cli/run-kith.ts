/** Runs the command line as a shell would, on tables written for one test. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { inject } from 'vitest';
import { analysisShape, introductionShape, type Analysis, type Introduction } from './contract.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

export function runKith(...words: string[]): Promise<Run> {
  const options = { cwd: root, maxBuffer: 1 << 28 };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [inject('kith'), ...words],
      options,
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** The analysis, its whole shape checked. Throws what stderr says when it failed. */
export async function analysis(...words: string[]): Promise<Analysis> {
  return v.parse(analysisShape, JSON.parse(await printed('analyse', ...words)));
}

export async function introduction(...words: string[]): Promise<Introduction> {
  return v.parse(introductionShape, JSON.parse(await printed('introduce', ...words)));
}

async function printed(...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await runKith(...words);
  if (code !== 0) throw new Error(`exit ${code}: ${stderr}`);
  return stdout;
}

/** A folder for the files of one test; `write` answers with the path. */
export function tableFolder(): {
  write: (name: string, text: string) => string;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'kith-'));
  return {
    write: (name, text) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
