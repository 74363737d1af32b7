/** The command line as the README has it started: the other tests run the same code, bundled once. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('`npm run kith` prints how it is used', () => {
  const cwd = fileURLToPath(new URL('../../', import.meta.url));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stdout } = spawnSync(npm, ['run', '--silent', 'kith', '--', '--help'], {
    ...{ cwd, encoding: 'utf8', shell: process.platform === 'win32' },
  });
  expect(status).toBe(0);
  expect(stdout).toContain('kith analyse');
}, 60_000);
