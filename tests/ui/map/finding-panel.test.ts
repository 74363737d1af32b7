import { beforeAll, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FindingPanel from '../../../src/lib/ui/map/FindingPanel.svelte';
import { smallNetwork, type SmallNetwork } from '../../session/views/small-network.ts';

let small: SmallNetwork;
beforeAll(async () => {
  small = await smallNetwork();
});

describe('the map’s panel', () => {
  it('opens with the finding and lists the groups by size', async () => {
    const { conclusions } = small;
    await render(FindingPanel, { conclusions, isBusy: false, onresolution: () => undefined });
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('two groups');
    expect(page.getByRole('link', { name: /4$/u }).elements()).toHaveLength(2);
  });

  it('shows how it was counted when asked why', async () => {
    const { conclusions } = small;
    await render(FindingPanel, { conclusions, isBusy: false, onresolution: () => undefined });
    const why = page.getByRole('button', { name: 'Why?' });
    await expect.element(why).toHaveAttribute('aria-expanded', 'false');
    await why.click();
    await expect.element(why).toHaveAttribute('aria-expanded', 'true');
    await expect.element(page.getByText(/A tie is between groups when/u)).toBeVisible();
  });

  it('asks for more groups one step at a time', async () => {
    const onresolution = vi.fn();
    await render(FindingPanel, { conclusions: small.conclusions, isBusy: false, onresolution });
    await page.getByRole('button', { name: 'More groups' }).click();
    const [asked] = onresolution.mock.calls[0] ?? [];
    expect(asked).toBeGreaterThan(small.conclusions.clusters.resolution);
  });

  it('leads back to what Kith would choose, where the owner chose otherwise', async () => {
    const onresolution = vi.fn();
    const { conclusions } = small;
    await render(FindingPanel, {
      ...{ conclusions, isBusy: false, isResolutionChosen: true, onresolution },
    });
    await page.getByRole('button', { name: 'Leave it to Kith' }).click();
    expect(onresolution).toHaveBeenCalledWith(null);
  });

  it('tells who is tied only to me', async () => {
    const { conclusions } = small;
    await render(FindingPanel, { conclusions, isBusy: false, onresolution: () => undefined });
    await expect.element(page.getByText(/2 people are tied only to you/u)).toBeVisible();
  });
});
