import { killImports } from '../faults/kill-imports.ts';
import { expect, test } from '@playwright/test';

// A slice of `npm run faults`, on a profile on disk: the full run kills many more.
test('a browser killed in the middle of an import leaves all of it or nothing', async ({
  baseURL,
}) => {
  test.setTimeout(180_000);
  const kills = await killImports({ address: baseURL ?? '', kills: 2, rows: 8_000, seed: 7 });
  expect(kills).toHaveLength(2);
  expect(kills.map(({ outcome }) => outcome)).not.toContain('torn');
});
