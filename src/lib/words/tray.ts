/** Who stands off the map, and why: in words. */
import type { SourceId } from '#core/facts/facts.ts';
import { count, counted, listed } from './format.ts';

/** People off the map, by why. */
export interface OffTheMap {
  /** Tied to me and to nobody else. */
  onlyToMe: number;
  /** Without a tie to anyone. */
  untied: number;
  /** On islands too small to be drawn. */
  onIslands: number;
}

/** "1,460 people are tied only to you, 179 to nobody here and 35 sit on small islands."; null for none. */
export function traySentence({ onlyToMe, untied, onIslands }: OffTheMap): string | null {
  const parts: string[] = [];
  const say = (people: number, first: [one: string, several: string], later: string): void => {
    if (people === 0) return;
    const [one, several] = first;
    parts.push(
      parts.length === 0
        ? counted(people, `person ${one}`, `people ${several}`)
        : `${count(people)} ${later}`,
    );
  };
  say(onlyToMe, ['is tied only to you', 'are tied only to you'], '');
  say(untied, ['is tied to nobody here', 'are tied to nobody here'], 'to nobody here');
  say(onIslands, ['sits on a small island', 'sit on small islands'], 'on small islands');
  return parts.length === 0 ? null : `${listed(parts)}.`;
}

/** Sources that list whom I know and say little or nothing of whom they know. */
const OWN_CONTACTS: ReadonlySet<SourceId> = new Set(['linkedin', 'vcard', 'google-contacts']);

/** Which file would say whom the people off the map know; null where one that could is in already. */
export function whoKnowsWhomGap(sources: ReadonlySet<SourceId>): string | null {
  if (sources.size === 0 || [...sources].some((source) => !OWN_CONTACTS.has(source))) return null;
  return sources.has('linkedin')
    ? 'LinkedIn’s export does not say whom they know; mail would.'
    : 'An address book does not say whom they know; mail would.';
}
