import { describe, expect, it } from 'vitest';
import { PickedPeople } from '../../src/lib/session/picked-people.svelte.ts';

describe('the picked', () => {
  it('are picked alone, besides others, or let go, each once', () => {
    const people = new PickedPeople();
    people.pick(['name:Ada', 'name:Bo', 'name:Ada']);
    people.pick(['name:Bo', 'name:Cy'], 'add');
    expect(people.picked).toEqual(['name:Ada', 'name:Bo', 'name:Cy']);
    people.pick(['name:Bo', 'name:Di'], 'toggle');
    expect(people.picked).toEqual(['name:Ada', 'name:Cy', 'name:Di']);
    people.pick(['name:Ed']);
    expect(people.picked).toEqual(['name:Ed']);
  });

  it('are hidden once each, and come back together', () => {
    const people = new PickedPeople();
    for (const id of ['name:Ada', 'name:Bo', 'name:Ada'] as const) {
      people.pick([id]);
      people.hidePicked();
    }
    expect(people.hidden).toEqual(['name:Ada', 'name:Bo']);
    expect(people.picked).toEqual([]);
    people.showHidden();
    expect(people.hidden).toEqual([]);
  });

  it('stay while drawing round people begins and ends', () => {
    const people = new PickedPeople();
    people.pick(['name:Ada']);
    people.draw(true);
    people.draw(false);
    expect([people.picked, people.isPicking]).toEqual([['name:Ada'], false]);
  });
});
