/**
 * The journeys' own `test`: every one of them also proves that the console stays clean and that no
 * request leaves the app's origin, carries a body, or hides data in a query.
 */
import { expect, test as base, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';

export { expect };

export const SAMPLE_FILE = fileURLToPath(
  new URL('../../../static/sample/edison-letters.csv', import.meta.url),
);

export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') {
          complaints.push(`console ${message.type()}: ${message.text()}`);
        }
      });
      page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol === 'blob:' || url.protocol === 'data:') return;
        if (url.origin !== new URL(baseURL ?? '').origin)
          complaints.push(`request to ${url.origin}`);
        if (request.postData()) complaints.push(`request body to ${url.pathname}`);
        // A page of the app keeps its view in the query; nothing else may carry one.
        if (url.search && !request.isNavigationRequest()) {
          complaints.push(`request with a query: ${url.pathname}`);
        }
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the sample from the start screen and waits for the map. */
export async function openSample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Edison/u }).click();
  await expect(page).toHaveURL(/\/map/u, { timeout: 45_000 });
  await expect(page.getByRole('heading', { name: /Your network has \d+ groups/u })).toBeVisible({
    timeout: 45_000,
  });
}
