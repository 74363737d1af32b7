/**
 * Answers: what could name a group? The houses people belong to (employers and schools alike), the domains
 * of their mail addresses without those anybody may use, the towns and countries they live or work in, and
 * the topics of what they exchanged: subjects of letters, titles of chats and of meetings.
 * Cost: O(people + participants × topics).
 */
import type { FactSet } from '../facts/facts.ts';
import { parseHandle } from '../facts/handles.ts';
import type { People } from '../people/people.ts';
import { houseDomain } from '../people/mail-domain.ts';
import type { TermHolding } from './name-terms.ts';

/** Who holds what; somebody may hold a term twice. */
export function termHoldings({ interactions, texts }: FactSet, people: People): TermHolding[] {
  const holdings = people.persons.flatMap(({ organisations }, person) =>
    organisations.map(({ organisation }): TermHolding => {
      return { person, term: organisation, kind: 'organisation' };
    }),
  );
  people.persons.forEach(({ handles }, person) => {
    for (const handle of handles) {
      const parsed = parseHandle(handle);
      const domain = parsed?.scheme === 'email' ? houseDomain(parsed.value) : null;
      if (domain !== null) holdings.push({ person, term: domain, kind: 'domain' });
    }
  });
  people.persons.forEach(({ places }, person) => {
    for (const { name, country } of places) {
      holdings.push({ person, term: name, kind: 'place' });
      if (country !== null && country !== name) {
        holdings.push({ person, term: country, kind: 'place' });
      }
    }
  });
  const { start, handle, topicStart, topic } = interactions;
  const seen = new Set<number>();
  for (let row = 0; row < interactions.length; row += 1) {
    for (let at = topicStart[row] ?? 0; at < (topicStart[row + 1] ?? 0); at += 1) {
      const text = topic[at] ?? 0;
      for (let place = start[row] ?? 0; place < (start[row + 1] ?? 0); place += 1) {
        const person = people.personOfHandle[handle[place] ?? 0] ?? -1;
        const pair = person * texts.length + text;
        if (person < 0 || seen.has(pair)) continue;
        seen.add(pair);
        holdings.push({ person, term: texts[text] ?? '', kind: 'topic' });
      }
    }
  }
  return holdings;
}
