import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { PersonPart } from '../../../src/lib/engine/protocol.ts';
import Corrections from '../../../src/lib/ui/people/Corrections.svelte';
import { smallNetwork, type SmallNetwork } from '../../session/views/small-network.ts';

let small: SmallNetwork;
beforeAll(async () => {
  small = await smallNetwork();
});

const NOTHING = { admitted: [], nobody: [], domains: [] };
const PARTS: PersonPart[] = [
  { source: 'vcard', name: 'Gus Teal', handles: ['email:gus@a.example', 'name-in-vcard:Gus Teal'] },
  { source: 'linkedin', name: 'G. Teal', handles: ['email:gus@a.example', 'linkedin:gus'] },
  { source: 'sms', name: 'Gustav', handles: ['phone:+461', 'name-in-sms:Gustav'] },
];

async function show(more: Partial<Parameters<typeof Corrections>[1]> = {}) {
  const found = small.conclusions.people.persons[small.person('Gus Teal')];
  if (!found) throw new Error('Gus is in the small network');
  const who = { ...found, handles: ['name:Gus Teal', 'email:gus@a.example'] as const };
  const ondecide = vi.fn();
  await render(Corrections, {
    ...{ conclusions: small.conclusions, standing: NOTHING, isBusy: false },
    ...{
      who: { ...who, handles: [...who.handles] },
      parts: () => Promise.resolve(PARTS),
      ondecide,
    },
    ...more,
  });
  await page.getByRole('button', { name: 'Not right?' }).click();
  return ondecide;
}

describe('the menu "Not right?"', () => {
  test('says somebody is no person, and leaves their page', async () => {
    const ondecide = await show();
    await page.getByRole('menuitem', { name: 'Not a person' }).click();
    expect(ondecide).toHaveBeenCalledWith(
      {
        command: {
          ...{ kind: 'nobody', isNobody: true, label: 'Gus Teal' },
          handles: ['name:Gus Teal', 'email:gus@a.example'],
        },
        said: 'Gus Teal is left out, as no person.',
      },
      true,
    );
  });

  test('makes them me beside who is me already', async () => {
    const ondecide = await show();
    await page.getByRole('menuitem', { name: 'This is me too' }).click();
    expect(ondecide.mock.calls[0]?.[0]).toMatchObject({
      command: { handles: ['name:Me Myself', 'name:Gus Teal', 'email:gus@a.example'] },
    });
  });

  test('sets those aside again who were taken in', async () => {
    const standing = { ...NOTHING, admitted: ['email:gus@a.example' as const] };
    const ondecide = await show({ standing });
    await page.getByRole('menuitem', { name: 'Set aside again' }).click();
    expect(ondecide.mock.calls[0]?.[0]).toMatchObject({
      command: { kind: 'admit', isAdmitted: false },
    });
  });

  test('renames, and takes the files’ own name again when left empty', async () => {
    const ondecide = await show();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Gustav Teal');
    await page.getByRole('button', { name: 'Call them so' }).click();
    expect(ondecide.mock.calls[0]?.[0]).toMatchObject({
      command: { kind: 'rename-person', name: 'Gustav Teal' },
    });
    await page.getByRole('button', { name: 'Not right?' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill(' ');
    await page.getByRole('button', { name: 'Call them so' }).click();
    expect(ondecide.mock.calls[1]?.[0]).toMatchObject({ command: { name: null } });
  });

  test('takes them apart by what each file says', async () => {
    const ondecide = await show();
    await page.getByRole('menuitem', { name: /^Take apart/u }).click();
    const other = page.getByRole('button', { name: 'That is somebody else' });
    await expect.element(other).toBeDisabled();
    await expect.element(page.getByRole('group', { name: 'LinkedIn, as G. Teal' })).toBeVisible();
    await page.getByRole('checkbox', { name: 'the number +461' }).click();
    await other.click();
    expect(ondecide).toHaveBeenCalledWith(
      {
        command: {
          ...{ kind: 'different', label: 'Gus Teal' },
          pairs: ['phone:+461', 'name-in-sms:Gustav'].flatMap((goes) =>
            ['email:gus@a.example', 'linkedin:gus', 'name-in-vcard:Gus Teal'].map((stays) => [
              goes,
              stays,
            ]),
          ),
        },
        said: 'Gus Teal is taken apart.',
      },
      false,
    );
  });
});
