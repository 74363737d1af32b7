// `npm run pictures`: draws the map's pictures anew on the built app and lays them beside those kept, as
// one page to look at. `npm run pictures -- --keep` keeps the new ones.
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';

const SPEC = 'tests/journeys/map-pictures.spec.ts';
const keep = process.argv.includes('--keep');
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    SPEC,
    `--update-snapshots=${keep ? 'changed' : 'none'}`,
  ],
  { stdio: 'inherit' },
);

const kept = 'tests/journeys/pictures';
const rows = readdirSync(kept)
  .sort()
  .map((file) => {
    return `<h2>${file}</h2><div><img src="../../../${kept}/${file}" alt="kept"><img src="${file}" alt="now"></div>`;
  });
const page = `<!doctype html><meta charset="utf-8"><title>Kept and now</title>
<style>body{font:14px sans-serif}div{display:flex;gap:8px}img{width:50%;border:1px solid #8888}</style>
<h1>Kept, and now</h1>${rows.join('\n')}`;
writeFileSync('test-results/pictures/index.html', page);
console.log('Side by side: test-results/pictures/index.html');
process.exit(status ?? 1);
