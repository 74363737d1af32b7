import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ThreeQuestions from '#ui/start/ThreeQuestions.svelte';
import TwoDoors from '#ui/start/TwoDoors.svelte';

const DRAWING = { width: 10, height: 10, groups: [], between: { thin: '', thick: '' } };

async function doors(isOpening = false) {
  const calls = { onfiles: vi.fn(), onopen: vi.fn(), oncancel: vi.fn() };
  await render(TwoDoors, { drawing: DRAWING, isOpening, progress: null, ...calls });
  return calls;
}

describe('two doors', () => {
  test('one click opens the real network', async () => {
    const { onopen } = await doors();
    await page.getByRole('button', { name: 'Open Edison’s map' }).click();
    expect(onopen).toHaveBeenCalledOnce();
  });

  test('and so does E', async () => {
    const { onopen } = await doors();
    await userEvent.keyboard('e');
    expect(onopen).toHaveBeenCalledOnce();
  });

  test('opening tells how far it is and can be stopped', async () => {
    const { oncancel, onopen } = await doors(true);
    await expect.element(page.getByRole('progressbar')).toBeVisible();
    await userEvent.keyboard('e');
    expect(onopen).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(oncancel).toHaveBeenCalledOnce();
  });
});

describe('three questions', () => {
  const line = {
    name: 'Ada',
    why: 'Reaches 3 other groups',
    hue: 1,
    isBridge: true,
    href: '/people/a',
  };
  const answers = {
    holders: { answer: 'Your network has 3 groups.', lines: [line] },
    introductions: { answer: 'Name a person.', lines: [] },
    reconnect: { answer: 'Two ties worth a thought, no hurry.', lines: [] },
  };

  test('each has its first answer and leads to the whole one', async () => {
    await render(ThreeQuestions, {
      answers,
      data: 'letters.csv',
      onfiles: vi.fn(),
      ontarget: vi.fn(),
    });
    await expect.element(page.getByText('Your network has 3 groups.')).toBeVisible();
    await expect.element(page.getByText('Two ties worth a thought, no hurry.')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: /Ada/u }))
      .toHaveAttribute('href', '/people/a');
    await expect
      .element(page.getByRole('link', { name: 'See the map' }))
      .toHaveAttribute('href', '/map');
  });

  test('a target is asked for by typing it', async () => {
    const ontarget = vi.fn();
    await render(ThreeQuestions, { answers, data: 'letters.csv', onfiles: vi.fn(), ontarget });
    await page.getByRole('textbox', { name: 'Whom would you like to meet?' }).fill(' Ada Quist ');
    await userEvent.keyboard('{Enter}');
    expect(ontarget).toHaveBeenCalledWith('Ada Quist');
  });
});
