import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Progress } from '#engine/protocol.ts';
import { answersOf } from '#ui/sources/answers.ts';
import { fileStates } from '#ui/sources/file-states.ts';
import ImportList from '#ui/sources/ImportList.svelte';
import { typedOwner } from '#ui/sources/owner-choice.ts';
import ReadingView from '#ui/sources/ReadingView.svelte';
import RefusedView from '#ui/sources/RefusedView.svelte';
import SafeKeeping from '#ui/sources/SafeKeeping.svelte';
import { REFUSED, report, summary } from './report-case.ts';

const FILES = ['one.csv', 'two.csv', 'three.csv'];
const HALFWAY: Progress = {
  stage: 'reading',
  file: 'two.csv',
  done: 50,
  total: 100,
  records: 6120,
};

describe('reading', () => {
  test('says what, how far, and stops when asked', async () => {
    const oncancel = vi.fn();
    await render(ReadingView, { files: FILES, progress: HALFWAY, oncancel });
    await expect.element(page.getByRole('heading', { name: 'Reading 3 files' })).toBeVisible();
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '50');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(oncancel).toHaveBeenCalledOnce();
  });

  test('files before the present one are read, those after it wait', () => {
    expect(fileStates(FILES, HALFWAY).map(({ state }) => state)).toEqual([
      'read',
      'reading',
      'waiting',
    ]);
    expect(fileStates(FILES, null).map(({ state }) => state)).toEqual([
      'waiting',
      'waiting',
      'waiting',
    ]);
  });
});

test('files nothing could be read from leave everything as it was, and say why', async () => {
  const onleave = vi.fn();
  await render(RefusedView, { reports: [REFUSED], onfiles: vi.fn(), onleave });
  await expect.element(page.getByText('Nothing has changed.')).toBeVisible();
  await expect.element(page.getByText('This looks like a picture')).toBeVisible();
  await page.getByRole('button', { name: 'Leave it' }).click();
  expect(onleave).toHaveBeenCalledOnce();
});

describe('what files can answer', () => {
  const full = (reports: Parameters<typeof answersOf>[0]) =>
    answersOf(reports).map(({ isFull }) => isFull);

  test('dated letters answer everything but where people belong', () => {
    expect(full([report()])).toEqual([true, true, true, false]);
  });

  test('a list of people says no ties and no rhythm', () => {
    const list = report({ shape: 'people', interactions: 0, affiliations: 4, coverage: null });
    expect(full([list])).toEqual([false, false, false, true]);
  });

  test('a refused file answers nothing', () => {
    expect(full([{ ...REFUSED, interactions: 10 }])).toEqual([false, false, false, false]);
  });
});

describe('a typed owner', () => {
  const handle = 'name:Lindqvist, Mara' as const;
  const mara = { handle, handles: [handle], name: 'Mara Lindqvist', rows: 9, isStated: false };

  test('is found by either way of writing the name', () => {
    expect(typedOwner(' mara lindqvist ', [mara])).toEqual({ handle: mara.handle, known: mara });
    expect(typedOwner('Lindqvist, Mara', [mara])).toEqual({ handle: mara.handle, known: mara });
  });

  test('may be an address', () => {
    expect(typedOwner('Mara@Example.org', [mara])?.handle).toBe('email:mara@example.org');
  });

  test('is nobody while nothing is typed', () => {
    expect(typedOwner('  ', [mara])).toBeNull();
  });
});

describe('what was read', () => {
  test('can be taken back, and what was taken back can return', async () => {
    const onwithdraw = vi.fn();
    const onbringback = vi.fn();
    const live = summary({ id: 'live' });
    const gone = summary({ id: 'gone', isWithdrawn: true });
    await render(ImportList, { imports: [live, gone], isBusy: false, onwithdraw, onbringback });
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    expect(onwithdraw).toHaveBeenCalledWith(live);
    expect(onbringback).toHaveBeenCalledWith(gone);
  });
});

describe('safe keeping', () => {
  const ABOUT = {
    createdAt: Date.UTC(2026, 2, 1),
    schema: 1,
    imports: 2,
    facts: 8767,
    decisions: 3,
  };

  async function show() {
    const calls = {
      onsave: vi.fn(),
      ontakeaway: vi.fn(),
      oninspect: vi.fn(async () => ABOUT),
      onrestore: vi.fn(),
      onerase: vi.fn(),
    };
    const shown = await render(SafeKeeping, {
      isEmpty: false,
      isBusy: false,
      isStorageKept: null,
      ...calls,
    });
    return { ...calls, container: shown.container };
  }

  test('erasing takes two steps', async () => {
    const { onerase } = await show();
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('button', { name: 'Erase…' }).click();
    expect(onerase).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Erase for good' }).click();
    expect(onerase).toHaveBeenCalledOnce();
  });

  test('erasing can be left at either step', async () => {
    const { onerase } = await show();
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('button', { name: 'Erase…' }).click();
    await page.getByRole('button', { name: 'Keep everything' }).click();
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await expect.element(page.getByRole('button', { name: 'Erase…' })).toBeVisible();
    expect(onerase).not.toHaveBeenCalled();
  });

  test('a copy is described before it replaces anything', async () => {
    const { onrestore, container } = await show();
    const input = container.querySelector('input');
    if (!input) throw new Error('the section holds a file input');
    await page.elementLocator(input).upload(new File(['{}'], 'kith.jsonl'));
    await expect.element(page.getByText('8,767 facts')).toBeVisible();
    expect(onrestore).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Restore it' }).click();
    expect(onrestore).toHaveBeenCalledOnce();
  });
});
