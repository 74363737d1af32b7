/** Tagging by hand: one person on their page, many in a dialog, with the tags there are to choose from. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Conclusions } from '../../../src/lib/core/conclusions.ts';
import type { TagStep } from '../../../src/lib/session/views/tags.ts';
import PickedBar from '../../../src/lib/ui/map/PickedBar.svelte';
import PersonTags from '../../../src/lib/ui/tags/PersonTags.svelte';
import TagDialog from '../../../src/lib/ui/tags/TagDialog.svelte';
import TagMenu from '../../../src/lib/ui/tags/TagMenu.svelte';
import { smallNetwork } from '../../session/views/small-network.ts';

let tagged: Conclusions;
let ada: number;
let bea: number;
beforeAll(async () => {
  const { conclusions, person } = await smallNetwork();
  [ada, bea] = [person('Ada Amber'), person('Bea Brick')];
  const tags = [
    { name: 'choir', people: [ada, bea].sort((a, b) => a - b) },
    { name: 'chess', people: [ada] },
  ];
  tagged = { ...conclusions, tags };
});

const field = () => page.getByRole('combobox');
const said = (onstep: ReturnType<typeof vi.fn<(step: TagStep | null) => void>>) =>
  onstep.mock.calls.map(([step]) => step?.said);

describe('the tags of a person', () => {
  async function show(person: number) {
    const onstep = vi.fn<(step: TagStep | null) => void>();
    await render(PersonTags, { conclusions: tagged, person, isBusy: false, onstep });
    return onstep;
  }

  test('lead to everybody with the same, and come off', async () => {
    const onstep = await show(ada);
    await expect
      .element(page.getByRole('link', { name: 'choir' }))
      .toHaveAttribute('href', '/people?tag=choir');
    await page.getByRole('button', { name: 'Take “chess” off' }).click();
    expect(said(onstep)).toEqual(['“chess” taken off Ada Amber.']);
  });

  test('are chosen from those there are, by keys alone', async () => {
    const onstep = await show(bea);
    await page.getByRole('button', { name: 'Another tag' }).click();
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('ch');
    await expect.element(page.getByRole('option', { name: /^chess/u })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
    await expect
      .element(page.getByRole('option', { name: /^chess/u }))
      .toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    expect(said(onstep)).toEqual(['Bea Brick tagged “chess”.']);
    await expect.element(field()).toHaveValue('');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: 'Another tag' })).toHaveFocus();
  });

  test('are any word of one’s own', async () => {
    const onstep = await show(bea);
    await page.getByRole('button', { name: 'Another tag' }).click();
    await userEvent.keyboard('  school friends {Enter}');
    expect(said(onstep)).toEqual(['Bea Brick tagged “school friends”.']);
  });
});

describe('tagging many', () => {
  async function show(people: readonly number[]) {
    const onstep = vi.fn<(step: TagStep | null) => void>();
    await render(TagDialog, { isOpen: true, conclusions: tagged, people, isBusy: false, onstep });
    return onstep;
  }

  test('begins in the field, says which tags some have, and tags them all', async () => {
    const onstep = await show([ada, bea]);
    await expect.element(page.getByRole('heading', { name: 'Tag 2 people' })).toBeVisible();
    await expect.element(field()).toHaveFocus();
    await expect.element(page.getByText('1 of 2')).toBeVisible();
    await page.getByRole('option', { name: /^chess/u }).click();
    await page.getByRole('button', { name: 'Take “choir” off' }).click();
    expect(said(onstep)).toEqual(['Bea Brick tagged “chess”.', '“choir” taken off 2 people.']);
  });
});

describe('the menu of a tag', () => {
  test('calls it otherwise', async () => {
    const onrename = vi.fn();
    const others = { onmap: vi.fn(), oncompare: vi.fn(), ondrop: vi.fn() };
    await render(TagMenu, { tag: 'choir', isBusy: false, onrename, ...others });
    await page.getByRole('button', { name: 'This tag' }).click();
    await page.getByRole('menuitem', { name: 'Call it otherwise' }).click();
    await page.getByRole('textbox', { name: 'Tag' }).fill('singers');
    await page.getByRole('button', { name: 'Call it so' }).click();
    expect(onrename).toHaveBeenCalledExactlyOnceWith('singers');
  });
});

describe('the bar of the picked', () => {
  const nothing = () => {};
  const doing = {
    ...{ ontag: nothing, oncompare: nothing, onhide: nothing, ontakeaway: nothing },
    ...{ onclear: nothing, onshow: nothing },
  };

  test('says how many, and what can be done with them', async () => {
    await render(PickedBar, { picked: 12, hidden: 0, ...doing });
    await expect.element(page.getByRole('status')).toHaveTextContent('12 people picked');
    for (const name of ['Tag…', 'Compare', 'Hide', 'Take away…', 'Let go of them']) {
      await expect.element(page.getByRole('button', { name })).toBeVisible();
    }
  });

  test('compares nobody alone, and hides nobody where there is no map', async () => {
    await render(PickedBar, { picked: 1, hidden: 0, ...doing, onhide: null });
    expect(page.getByRole('button', { name: 'Compare' }).query()).toBeNull();
    expect(page.getByRole('button', { name: 'Hide' }).query()).toBeNull();
  });

  test('says how to pick while nobody is picked', async () => {
    const ondone = vi.fn();
    await render(PickedBar, { picked: 0, hidden: 0, isPicking: true, ...doing, ondone });
    await expect.element(page.getByText(/^Draw round people/u)).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();
    expect(ondone).toHaveBeenCalledOnce();
  });
});
