import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BROWSER_FLAGS, findBrowser } from './scripts/browser.mjs';

// Only the browser tests need a Chromium; a build must not look for one.
const executablePath = process.env.VITEST ? ((await findBrowser()) ?? undefined) : undefined;

/** Of the map's rooms only what draws needs a browser; what a view answers never does. */
const ON_A_CANVAS = 'tests/map/{map-view,names-shown,picture}.test.ts';

export default defineConfig({
  plugins: [sveltekit()],
  worker: { format: 'es' },
  optimizeDeps: {
    // Only the worker needs these: found late, they would reload a page in the middle of a test.
    include: [
      '@zip.js/zip.js/lib/zip-core-custom.js',
      'comlink',
      'd3-force',
      'd3-quadtree',
      'd3-selection',
      'd3-zoom',
      'fast-check',
      'graphology',
      'graphology-communities-louvain',
      'idb',
      'papaparse',
      'valibot',
      'yjs',
    ],
  },
  test: {
    expect: { requireAssertions: true },
    reporters: process.env.CI ? ['default'] : ['default'],
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'core',
          environment: 'node',
          // What is tested here keeps nothing between calls: files share one loading of the modules.
          isolate: false,
          include: ['tests/{core,words,truth,hostile,cli,scripts,session/views,map}/**/*.test.ts'],
          exclude: [ON_A_CANVAS],
          testTimeout: 30_000,
          globalSetup: 'tests/cli/build-kith.ts',
        },
      },
      {
        extends: './vite.config.ts',
        // Tests that read the owner's sample files find them beside the project, where they are.
        server: { fs: { allow: ['.', '../shared/samples'] } },
        test: {
          name: 'browser',
          include: ['tests/{vault,engine,session,ui}/**/*.test.ts', ON_A_CANVAS],
          exclude: ['tests/session/views/**'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: BROWSER_FLAGS } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
