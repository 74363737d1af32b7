import { createServer } from 'node:http';
import { test as bare } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { watch } from './support/watch.ts';

test('the server sends its headers, and the page its own policy', async ({ page, request }) => {
  for (const path of ['/', '/map', '/people/name%3ANobody']) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers(), path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "frame-ancestors 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'connection-allowlist': '(response-origin)',
    });
  }
  expect((await request.get('/_app/nothing.js')).status()).toBe(404);
  expect((await request.get('/..%2fpackage.json')).status()).not.toBe(500);
  expect(await (await request.get('/..%2fpackage.json')).text()).not.toContain('"devDependencies"');

  await page.goto('/');
  const policy = await page
    .locator('meta[http-equiv="content-security-policy"]')
    .getAttribute('content');
  for (const directive of [
    "default-src 'none'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ]) {
    expect(policy).toContain(directive);
  }
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:/u);
});

// The watch of every journey proves something only if it would notice, and the page's walls only if
// somebody stands outside to be reached: both are tried here.
bare.describe('A leak', () => {
  const reached: string[] = [];
  const listener = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    response.end('thanks');
  });
  let elsewhere = '';

  bare.beforeAll(async () => {
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const address = listener.address();
    if (typeof address === 'object' && address) elsewhere = `http://127.0.0.1:${address.port}`;
  });
  bare.afterAll(() => {
    listener.close();
    listener.closeAllConnections();
  });
  bare.beforeEach(async ({ page, request }) => {
    // The listener does hear: it is not silence that is tested below.
    await request.get(`${elsewhere}/hello`);
    expect(reached).toEqual(['GET /hello']);
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Open my files' })).toBeVisible();
  });
  bare.afterEach(() => {
    expect(reached.splice(0)).toEqual(['GET /hello']);
  });

  bare('by fetch is stopped by the page, and noticed', async ({ page, baseURL }) => {
    const watching = watch(page.context(), new URL(baseURL ?? '').origin);
    const outcome = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'let through',
          () => 'stopped',
        ),
      `${elsewhere}/collect`,
    );
    expect(outcome).toBe('stopped');
    await expect.poll(() => watching.complaints.join()).toMatch(/content security policy/iu);
  });

  bare('by picture, frame, beacon or form is stopped as well', async ({ page, baseURL }) => {
    const watching = watch(page.context(), new URL(baseURL ?? '').origin);
    const stopped = await page.evaluate((url) => {
      const violated: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        violated.push(effectiveDirective),
      );
      const image = new Image();
      image.src = `${url}/picture.png`;
      document.body.append(image);
      const frame = document.createElement('iframe');
      frame.src = `${url}/frame`;
      document.body.append(frame);
      navigator.sendBeacon(`${url}/beacon`, 'names');
      const form = document.createElement('form');
      form.action = `${url}/form`;
      document.body.append(form);
      form.submit();
      return new Promise<string[]>((resolve) => setTimeout(() => resolve(violated), 500));
    }, elsewhere);
    expect(stopped).toEqual(
      expect.arrayContaining(['img-src', 'frame-src', 'connect-src', 'form-action']),
    );
    expect(watching.complaints.length).toBeGreaterThanOrEqual(4);
  });

  bare('by leaving for another address, or opening it, arrives nowhere', async ({ page }) => {
    // Browsers that know the Connection-Allowlist header stop these; a policy of the page alone cannot.
    await page.evaluate((url) => {
      window.open(`${url}/?names=opened`);
      location.href = `${url}/?names=left`;
    }, elsewhere);
    await page.waitForTimeout(1000);
  });

  bare('by a page without walls is noticed', async ({ context, baseURL }) => {
    const watching = watch(context, new URL(baseURL ?? '').origin);
    const unwalled = await context.newPage();
    await unwalled.route('**/*', (route) => route.abort());
    await unwalled.evaluate((url) => fetch(url).catch(() => null), `${elsewhere}/collect`);
    expect(watching.complaints).toContain(`request to ${elsewhere}`);
  });

  bare('to the own server, in a query or a body, is noticed', async ({ page, baseURL }) => {
    const watching = watch(page.context(), new URL(baseURL ?? '').origin);
    await page.evaluate(() => fetch('/_app/version.json?names=all'));
    await page.evaluate(() => fetch('/_app/version.json', { method: 'POST', body: 'names' }));
    await expect
      .poll(() => watching.complaints)
      .toEqual(
        expect.arrayContaining([
          'request with a query: /_app/version.json',
          'request body to /_app/version.json',
        ]),
      );
  });

  bare('of trouble in the console is noticed', async ({ page, baseURL }) => {
    const watching = watch(page.context(), new URL(baseURL ?? '').origin);
    await page.evaluate(() => {
      console.warn('careful');
      setTimeout(() => {
        throw new Error('broken');
      });
    });
    await expect
      .poll(() => watching.complaints)
      .toEqual(expect.arrayContaining(['console warning: careful', 'page error: broken']));
  });
});
