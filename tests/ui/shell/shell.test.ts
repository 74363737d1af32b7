import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { dataInView } from '#ui/shell/data-in-view.ts';
import Rail from '#ui/shell/Rail.svelte';
import Toasts from '#ui/shell/Toasts.svelte';
import { toasts } from '#ui/shell/toasts.svelte.ts';
import TopBar from '#ui/shell/TopBar.svelte';
import Trouble from '#ui/shell/Trouble.svelte';
import { theme } from '#ui/theme.svelte.ts';
import { report, summary } from '../sources/report-case.ts';

describe('the rail', () => {
  test.each([
    ['/people', 'People', 'Map'],
    ['/people/name%3AAda', 'Map', 'People'],
  ])('marks where one is: a person of %s lies beside the map', async (path, here, elsewhere) => {
    await render(Rail, { path, data: null });
    await expect
      .element(page.getByRole('link', { name: here }))
      .toHaveAttribute('aria-current', 'page');
    await expect
      .element(page.getByRole('link', { name: elsewhere }))
      .not.toHaveAttribute('aria-current');
  });

  test('names the data and the day it reaches to', async () => {
    await render(Rail, { path: '/map', data: { title: 'letters.csv', until: '1 August 2024' } });
    await expect.element(page.getByText('to 1 August 2024')).toBeVisible();
  });
});

describe('the data in view', () => {
  const asOf = Date.UTC(1910, 11, 31);
  const long = { from: Date.UTC(1873, 2, 8), to: Date.UTC(1946, 2, 16) };

  test('reaches to the day looked from, not beyond', () => {
    const sample = summary({ isSample: true, coverage: long });
    expect(dataInView([sample], asOf)).toEqual({
      title: 'Edison’s letters',
      until: '31 December 1910',
    });
  });

  test('is called by what was given, not by the files in it', () => {
    const inZip = ['Connections.csv', 'messages.csv'].map((name) =>
      report({ name: `export.zip › ${name}` }),
    );
    expect(dataInView([summary({ reports: inZip })], asOf)).toMatchObject({ title: 'export.zip' });
    const both = [summary({ reports: inZip }), summary({ id: 'b' })];
    expect(dataInView(both, asOf)).toMatchObject({ title: '2 files' });
  });

  test('counts files when there are several and leaves out what was taken back', () => {
    const two = summary({
      id: 'a',
      reports: [report(), report({ name: 'b.csv' })],
      coverage: null,
    });
    const gone = summary({ id: 'b', isWithdrawn: true });
    expect(dataInView([two, gone], asOf)).toEqual({ title: '2 files', until: null });
    expect(dataInView([gone], asOf)).toBeNull();
  });
});

test('undo says what it would undo, and is off when there is nothing', async () => {
  const onundo = vi.fn();
  await render(TopBar, {
    reach: null,
    steps: { undo: 'Let rest: Ada', redo: null, leftInPlace: [] },
    onundo,
    onredo: vi.fn(),
  });
  await page.getByRole('button', { name: /Undo: Let rest: Ada/u }).click();
  expect(onundo).toHaveBeenCalledOnce();
  await expect.element(page.getByRole('button', { name: 'Nothing to redo' })).toBeDisabled();
});

describe('lost data', () => {
  test('is never greeted as a first run, and offers the ways on', async () => {
    const onaccept = vi.fn();
    await render(Trouble, {
      error: { kind: 'storage-lost', expectedFacts: 8767, foundFacts: 0 },
      onretry: vi.fn(),
      onaccept,
      onrestore: vi.fn(),
    });
    await expect.element(page.getByRole('alert')).toHaveTextContent('8,767 facts');
    await expect.element(page.getByRole('button', { name: 'Restore a copy' })).toBeVisible();
    await page.getByRole('button', { name: 'Go on with what is left' }).click();
    expect(onaccept).toHaveBeenCalledOnce();
  });
});

describe('notices', () => {
  afterEach(() => {
    toasts.dismiss();
    vi.useRealTimers();
  });

  test('only the last thing that happened has a word, and it passes', () => {
    vi.useFakeTimers();
    toasts.say('Ada rests.');
    toasts.say('Bo rests.');
    expect(toasts.list.map(({ text }) => text)).toEqual(['Bo rests.']);
    vi.advanceTimersByTime(60_000);
    expect(toasts.list).toEqual([]);
  });

  test('one that is pointed at waits', () => {
    vi.useFakeTimers();
    toasts.say('Ada rests.');
    toasts.hold();
    vi.advanceTimersByTime(60_000);
    expect(toasts.list).toHaveLength(1);
  });

  test('their button does its work once and closes them', async () => {
    const run = vi.fn();
    const ondismiss = vi.fn();
    await render(Toasts, {
      list: [{ id: 1, text: 'Ada rests.', action: { label: 'Undo', run } }],
      ondismiss,
      onhold: vi.fn(),
      onrelease: vi.fn(),
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(run).toHaveBeenCalledOnce();
    expect(ondismiss).toHaveBeenCalledOnce();
  });
});

describe('the theme', () => {
  afterEach(() => {
    theme.choose('system');
    delete document.documentElement.dataset.theme;
  });

  test('is what was chosen, on the page and after a reload', () => {
    theme.choose('dark');
    expect(document.documentElement.dataset.theme).toBe('dark');
    const stop = theme.start();
    expect(theme.choice).toBe('dark');
    expect(theme.current).toBe('dark');
    stop();
  });
});
