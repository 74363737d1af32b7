/** What the bar of the picked and the commands for them do, in one place. */
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { pickedPeople } from '#session/picked-people.svelte.ts';
import { session } from '#session/session.svelte.ts';
import { comparisonHref, sideOfPicked } from '#session/views/comparing.ts';
import { readMapWishes, withMapWishes } from '#map/map-address.ts';

/** Draws round people on the map, whatever screen is in view; or stops drawing. */
export function drawRound(): void {
  const isOnMap = page.route.id?.startsWith('/(workspace)') === true;
  pickedPeople.draw(!(isOnMap && pickedPeople.isPicking));
  if (!isOnMap) void goto('/map');
}

/** Opens the picked beside one another, or beside everyone else; the map stays as it is looked at. */
export function comparePicked(): void {
  const { conclusions } = session;
  if (!conclusions || pickedPeople.picked.length < 2) return;
  const side = sideOfPicked(conclusions, pickedPeople.picked);
  const href = comparisonHref({ side, beside: { kind: 'others' } });
  const wishes = readMapWishes(page.url.searchParams);
  void goto(withMapWishes(new URL(href, page.url), wishes));
}
