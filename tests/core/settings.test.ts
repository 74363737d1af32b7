import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../src/lib/core/settings.ts';
import type { Setting } from '../../src/lib/core/settings/setting.ts';

const rooms = import.meta.glob<Record<string, Record<string, Setting>>>(
  ['../../src/lib/core/settings/*.ts', '!**/setting.ts'],
  { eager: true },
);

describe('settings', () => {
  it('are gathered from every room, and none stands in two', () => {
    const names = Object.values(rooms)
      .flatMap((room) => Object.values(room))
      .flatMap((settings) => Object.keys(settings));
    expect(names.toSorted()).toEqual(Object.keys(SETTINGS).toSorted());
  });

  it.each(Object.entries(SETTINGS))('%s is within its range, with a reason', (_, setting) => {
    expect(setting.value).toBeGreaterThanOrEqual(setting.min);
    expect(setting.value).toBeLessThanOrEqual(setting.max);
    expect(setting.why).toMatch(/\S/u);
  });
});
