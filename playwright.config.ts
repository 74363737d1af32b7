import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/browser.mjs';

const executablePath = (await findBrowser()) ?? undefined;
const port = Number(process.env.KITH_TEST_PORT ?? 4319);

/** Journeys run on the built app behind the real server, never on the dev server. */
export default defineConfig({
  testDir: 'tests/journeys',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  // Far above what an answer takes where nothing else runs: speed is measured elsewhere.
  expect: { timeout: 15_000 },
  // A busy machine stalls now and then: once more, and what needed it is told as flaky.
  retries: 1,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: { executablePath, args: BROWSER_FLAGS },
    viewport: { width: 1440, height: 900 },
  },
  webServer: {
    command: 'node scripts/serve.mjs',
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
  },
});
