/**
 * The map of three invented networks in both themes, beside the pictures kept in `pictures/`.
 * `npm run pictures` lays them side by side; `npm run pictures -- --keep` keeps the new ones.
 */
import { mkdirSync } from 'node:fs';
import { addButton, chooseFiles, expect, expectMap, test } from './support/journey.ts';
import { madeNetwork } from '../support/made-network.ts';

const SIZES = [
  { people: 150, ties: 600 },
  { people: 1500, ties: 9000 },
  { people: 5000, ties: 30_000 },
] as const;
/** As small as the map still shows all it has: six pictures are kept with the project. */
const VIEWPORT = { width: 1180, height: 720 };
const THEMES = ['light', 'dark'] as const;
/** Where every run leaves what it saw, for the script that lays it beside what was kept. */
const SEEN = new URL('../../test-results/pictures/', import.meta.url).pathname;
/** Letters are smoothed a little differently by every browser; a moved group is far more than this. */
const TOLERANCE = { maxDiffPixelRatio: 0.02, threshold: 0.2 };

for (const { people, ties } of SIZES) {
  test(`the map of ${people} people looks as it did, in light and dark`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize(VIEWPORT);
    mkdirSync(SEEN, { recursive: true });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await chooseFiles(page, {
      name: 'network.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(madeNetwork(people, ties, 1)),
    });
    await page.getByRole('radio', { name: 'No one' }).check({ timeout: 60_000 });
    await addButton(page).click();
    await expectMap(page);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const map = page.getByRole('application', { name: /^Map of your network/u });
      await expect(map).toBeVisible();
      const picture = `map-${people}-${colorScheme}.png`;
      await map.screenshot({ path: `${SEEN}${picture}`, animations: 'disabled' });
      await expect(map).toHaveScreenshot(picture, TOLERANCE);
    }
  });
}
