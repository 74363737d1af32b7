import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { OtherSender } from '../../../src/lib/core/facts/aside.ts';
import type { Standing } from '../../../src/lib/engine/protocol.ts';
import OtherSenders from '../../../src/lib/ui/sources/OtherSenders.svelte';

const SENDERS: OtherSender[] = [
  { handle: 'email:weekly@news.example', name: 'The Weekly', why: 'list', messages: 150 },
  { handle: 'email:noreply@shop.example', name: null, why: 'robot', messages: 15 },
  { handle: 'email:deals@shop.example', name: null, why: 'one-way', messages: 3 },
];
const NOTHING: Standing = { admitted: [], nobody: [], domains: [] };

async function show(standing: Partial<Standing> = {}) {
  const onsay = vi.fn();
  await render(OtherSenders, {
    ...{ isOpen: true, senders: SENDERS },
    deciding: { standing: { ...NOTHING, ...standing }, isBusy: false, onsay },
  });
  return onsay;
}
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

describe('other senders', () => {
  test('are taken in or left out one by one', async () => {
    const onsay = await show();
    await press('Take in: noreply@shop.example');
    expect(onsay.mock.calls[0]?.[0]).toMatchObject({
      command: { kind: 'admit', handles: ['email:noreply@shop.example'], isAdmitted: true },
    });
    await press('Leave out: The Weekly');
    expect(onsay.mock.calls[1]?.[0]).toMatchObject({
      command: { kind: 'nobody', handles: ['email:weekly@news.example'], isNobody: true },
    });
  });

  test('say what was said of them, and take it back', async () => {
    const onsay = await show({
      admitted: ['email:noreply@shop.example'],
      nobody: [
        { handle: 'email:weekly@news.example', name: null },
        { handle: 'phone:+461', name: 'Reception' },
        { handle: 'name-in-vcard:Reception', name: 'Reception' },
      ],
    });
    await press('Set aside again: noreply@shop.example');
    expect(onsay.mock.calls[0]?.[0]).toMatchObject({ command: { isAdmitted: false } });
    await press('Bring back: The Weekly');
    await press('Bring back: Reception');
    expect(onsay.mock.calls[2]?.[0]).toMatchObject({
      command: { handles: ['phone:+461', 'name-in-vcard:Reception'], isNobody: false },
    });
  });

  test('are taken in by domain, but for the lists among them', async () => {
    const onsay = await show();
    await page.getByText('By domain').click();
    await press('Take in: shop.example');
    expect(onsay.mock.calls[0]?.[0]).toMatchObject({
      command: { kind: 'domain', domain: 'shop.example', word: 'admitted' },
    });
  });

  test('of a domain that is only lists are left out, and not taken in', async () => {
    await show();
    await page.getByText('By domain').click();
    await expect
      .element(page.getByRole('button', { name: 'Leave out: news.example' }))
      .toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Take in: news.example' }))
      .not.toBeInTheDocument();
  });

  test('show that a whole domain was taken in or left out', async () => {
    await show({
      domains: [
        { domain: 'shop.example', word: 'admitted' },
        { domain: 'news.example', word: 'hidden' },
      ],
    });
    await expect.element(page.getByText(/taken in by domain/u).first()).toBeVisible();
    await expect.element(page.getByText(/left out by domain/u)).toBeVisible();
  });
});
