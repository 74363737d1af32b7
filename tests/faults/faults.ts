/**
 * `npm run faults [-- --kills 12 --rows 100000 --seed 1]`: kills the browser in the middle of imports and
 * says whether any was torn. Exits 1 if one was. Builds the app first where there is no build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serveApp } from '../support/served-app.ts';
import { killImports } from './kill-imports.ts';

const PORT = 4731;
const root = fileURLToPath(new URL('../..', import.meta.url));

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '12' },
    rows: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
});

if (!existsSync(`${root}/build/200.html`)) {
  spawnSync('npx', ['--no-install', 'vite', 'build'], { cwd: root, stdio: 'inherit' });
}
const { address, stop } = await serveApp(PORT);

try {
  const kills = await killImports({
    address,
    kills: Number(values.kills),
    rows: Number(values.rows),
    seed: Number(values.seed),
    onKill: ({ when, outcome, held }) => console.log(`${when}: ${outcome} (${held.stated} facts)`),
  });
  const count = (outcome: string) => kills.filter((kill) => kill.outcome === outcome).length;
  console.log(`${count('nothing')} left nothing, ${count('all')} left all`);
  console.log(`${kills.length} kills, ${count('torn')} torn`);
  process.exitCode = count('torn') > 0 ? 1 : 0;
} finally {
  stop();
}
// An open debugging connection would keep the process alive for ever.
process.exit();
