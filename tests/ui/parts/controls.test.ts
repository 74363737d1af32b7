import { createRawSnippet } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Button from '#ui/parts/Button.svelte';
import Dialog from '#ui/parts/Dialog.svelte';
import FileButton from '#ui/parts/FileButton.svelte';
import ProgressBar from '#ui/parts/ProgressBar.svelte';
import SearchField from '#ui/parts/SearchField.svelte';
import Segmented from '#ui/parts/Segmented.svelte';
import StrengthBars from '#ui/parts/StrengthBars.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

describe('a button', () => {
  test('does not submit a form unless it is asked to', async () => {
    await render(Button, { children: words('Let rest') });
    await expect
      .element(page.getByRole('button', { name: 'Let rest' }))
      .toHaveAttribute('type', 'button');
  });

  test('with an address is a link', async () => {
    await render(Button, { href: '/sources', children: words('Sources') });
    await expect
      .element(page.getByRole('link', { name: 'Sources' }))
      .toHaveAttribute('href', '/sources');
  });
});

describe('a dialog', () => {
  test('closes on Escape and says so', async () => {
    const onclose = vi.fn();
    await render(Dialog, { isOpen: true, title: 'Erase?', children: words('All of it.'), onclose });
    await expect.element(page.getByRole('dialog', { name: 'Erase?' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  });

  test('stays away until it is asked for', async () => {
    await render(Dialog, { isOpen: false, title: 'Erase?', children: words('All of it.') });
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('progress', () => {
  test('tells its share in hundredths', async () => {
    await render(ProgressBar, { share: 0.625, label: 'Reading letters.csv' });
    await expect
      .element(page.getByRole('progressbar', { name: 'Reading letters.csv' }))
      .toHaveAttribute('aria-valuenow', '63');
  });

  test('promises nothing while the whole is unknown', async () => {
    await render(ProgressBar, { share: null, label: 'Reading' });
    await expect.element(page.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow');
  });
});

describe('strength', () => {
  test('is four bars and a word', async () => {
    const { container } = await render(StrengthBars, { word: 'strong' });
    await expect.element(page.getByText('strong')).toBeVisible();
    expect(container.querySelectorAll('i.full')).toHaveLength(3);
  });

  test('that is unknown is left empty', async () => {
    const { container } = await render(StrengthBars, { word: 'unknown' });
    expect(container.textContent.trim()).toBe('');
    expect(container.querySelectorAll('i')).toHaveLength(0);
  });
});

test('a search field has a name beyond its placeholder', async () => {
  await render(SearchField, { label: 'Whom would you like to meet?', placeholder: 'Person' });
  const field = page.getByRole('textbox', { name: 'Whom would you like to meet?' });
  await field.fill('Ada');
  await expect.element(field).toHaveValue('Ada');
});

test('of a few choices one holds, and the arrows move it', async () => {
  const onchoose = vi.fn();
  await render(Segmented, {
    label: 'Colours',
    value: 'light',
    options: [
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ],
    onchoose,
  });
  const light = page.getByRole('radio', { name: 'Light' });
  await expect.element(light).toBeChecked();
  (light.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(onchoose).toHaveBeenCalledWith('dark');
});

test('the same file chosen twice is told twice', async () => {
  const onfiles = vi.fn();
  const { container } = await render(FileButton, { label: 'Choose files', onfiles });
  const input = container.querySelector('input');
  if (!input) throw new Error('a file button holds a file input');
  const file = new File(['date,from,to\n'], 'letters.csv');
  await userEvent.upload(input, file);
  await userEvent.upload(input, file);
  expect(onfiles).toHaveBeenCalledTimes(2);
  expect(input.value).toBe('');
});
