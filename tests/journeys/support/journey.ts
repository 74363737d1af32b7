/**
 * The journeys' own `test`: every one of them also proves that the console stays clean and that no
 * request leaves the app's origin, carries a body, or hides data in a query.
 */
import {
  expect,
  test as base,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { watch } from './watch.ts';

export { expect };

export const SAMPLE_FILE = fileURLToPath(
  new URL('../../../static/sample/edison-letters.csv', import.meta.url),
);

/** Opening the sample on a busy machine with two cores. */
const SAMPLE_LIMIT_MS = 45_000;

export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ context, baseURL }, use) => {
      const watching = watch(context, new URL(baseURL ?? '').origin);
      await use(undefined);
      watching.stop();
      expect(watching.complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Like `test`, but Edison's letters are open already: one browser context a worker, a fresh page a test.
 * For journeys that look, or take back what they change.
 */
export const sampleTest = test.extend<object, { sampled: BrowserContext }>({
  sampled: [
    async ({ browser }, use, workerInfo) => {
      const { baseURL, viewport } = workerInfo.project.use;
      const options: BrowserContextOptions = {};
      if (baseURL !== undefined) options.baseURL = baseURL;
      if (viewport !== undefined) options.viewport = viewport;
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await openSample(page);
      await page.close();
      await use(context);
      await context.close();
    },
    { scope: 'worker', timeout: 2 * SAMPLE_LIMIT_MS },
  ],
  context: async ({ sampled }, use) => {
    await use(sampled);
  },
  page: async ({ sampled }, use) => {
    const page = await sampled.newPage();
    await use(page);
    await page.close();
  },
});

/** Opens the sample from the start screen and waits for the map. */
export async function openSample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Edison/u }).click();
  await expect(page).toHaveURL(/\/map/u, { timeout: SAMPLE_LIMIT_MS });
  await expectMap(page);
}

/** The finding is said and the map is there. */
export async function expectMap(page: Page): Promise<void> {
  await expect(page.getByRole('application', { name: /^Map of your network/u })).toBeVisible({
    timeout: SAMPLE_LIMIT_MS,
  });
  await expect(page.getByRole('heading', { level: 1, name: /group/iu })).toBeVisible();
}

/** Chooses files on the Sources screen, as its button does. */
export async function chooseFiles(
  page: Page,
  files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0],
): Promise<void> {
  await page.goto('/sources');
  await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
  await page.locator('input[type=file]:not([accept=".jsonl"])').first().setInputFiles(files);
}

/** The button that writes what the preview shows. */
export function addButton(page: Page) {
  return page.getByRole('button', { name: /^Add (?:[\d,]+ facts?|it all the same)$/u });
}
