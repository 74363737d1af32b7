import { beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { peopleRows } from '../../../src/lib/session/views/directory.ts';
import { EVERYONE } from '../../../src/lib/session/views/people-query.ts';
import PeopleScreen from '../../../src/lib/ui/people/PeopleScreen.svelte';
import PeopleTable from '../../../src/lib/ui/people/PeopleTable.svelte';
import { LONG_NAME, smallNetwork, type SmallNetwork } from '../../session/views/small-network.ts';

let small: SmallNetwork;
beforeAll(async () => {
  small = await smallNetwork();
  await page.viewport(1280, 800);
});

const nothing = () => undefined;

describe('the table of people', () => {
  it('says how it is sorted and sorts by another column on a press', async () => {
    const onquery = vi.fn();
    document.documentElement.style.setProperty('--stage-height', '600px');
    await render(PeopleScreen, {
      conclusions: small.conclusions,
      query: EVERYONE,
      onquery,
      onmap: nothing,
    });
    await expect
      .element(page.getByRole('columnheader', { name: 'Strength' }))
      .toHaveAttribute('aria-sort', 'descending');
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    expect(onquery).toHaveBeenCalledWith({ ...EVERYONE, sort: 'name', isDescending: false });
  });

  it('shows names of any length and script whole in their title', async () => {
    document.documentElement.style.setProperty('--stage-height', '600px');
    await render(PeopleScreen, {
      conclusions: small.conclusions,
      query: EVERYONE,
      onquery: nothing,
      onmap: nothing,
    });
    await expect.element(page.getByTitle(LONG_NAME)).toBeVisible();
    await expect.element(page.getByText('שרה כהן')).toBeVisible();
  });

  it('offers everyone again when nobody fits', async () => {
    const onquery = vi.fn();
    await render(PeopleScreen, {
      conclusions: small.conclusions,
      query: { ...EVERYONE, text: 'nobody at all' },
      onquery,
      onmap: nothing,
    });
    await page.getByRole('button', { name: 'Show everyone' }).click();
    expect(onquery).toHaveBeenCalledWith(EVERYONE);
  });

  it('draws only the rows in sight, and walks them with the arrow keys', async () => {
    const [template] = peopleRows(small.conclusions);
    const rows = Array.from({ length: 5000 }, (_, at) => ({
      ...(template ?? peopleRows(small.conclusions)[0]),
      person: at,
      id: `name:Person ${at}`,
      name: `Person ${at}`,
    })) as ReturnType<typeof peopleRows>;
    const onmap = vi.fn();
    const { container } = await render(PeopleTable, {
      rows,
      sort: 'name',
      isDescending: false,
      onsort: nothing,
      onmap,
    });
    container.style.cssText = 'display:flex;flex-direction:column;height:400px';
    const first = page.getByRole('link', { name: 'Person 0', exact: true });
    await expect.element(first).toBeVisible();
    expect(container.querySelectorAll('tr[data-at]').length).toBeLessThan(80);
    first.element().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(page.getByRole('link', { name: 'Person 2', exact: true })).toHaveFocus();
    await userEvent.keyboard('m');
    expect(onmap).toHaveBeenCalledWith(rows[2]);
  });
});
