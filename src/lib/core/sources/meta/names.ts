/**
 * People as Meta's exports know them: by name alone. A name identifies within its service. Whoever closed
 * their account has no name left, only what the service calls such people.
 */
import { normaliseName, visibleText, type Handle } from '../../facts/handles.ts';
import { repaired } from './repair.ts';
import type { Service } from './files.ts';

/**
 * Stand for whoever made an export where none of its files tells who that is: lists of friends never do.
 */
export const OWNER_LABELS = {
  facebook: 'Me (owner of the Facebook export)',
  instagram: 'Me (owner of the Instagram export)',
} as const satisfies Record<Service, string>;

/** "Facebook user", as the languages of most exports write it. */
const CLOSED = new RegExp(
  `^(?:${[
    ...['(?:facebook|instagram) user', '(?:facebook|instagram)[- ]nutzer(?:[:*]?in)?'],
    ...['instagrammer', 'utilisateur (?:de )?(?:facebook|instagram)'],
    ...['usuario de (?:facebook|instagram)', 'utente (?:di )?(?:facebook|instagram)'],
    ...['(?:usuário|utilizador) do (?:facebook|instagram)', '(?:facebook|instagram)-gebruiker'],
    ...['(?:facebook|instagram)-användare', '(?:facebook|instagram)-bruge?r'],
    ...['użytkownik (?:facebooka|instagrama)', '(?:facebook|instagram)-bruker'],
  ].join('|')})$`,
  'u',
);

/** A name as it was meant; null for closed accounts and where there is none. */
export function nameFrom(text: string): string | null {
  const name = visibleText(repaired(text));
  return name === '' || CLOSED.test(normaliseName(name)) ? null : name;
}

export function nameHandleIn(service: Service, name: string): Handle {
  return `name-in-${service}:${name}`;
}

export function ownerHandle(service: Service): Handle {
  return nameHandleIn(service, OWNER_LABELS[service]);
}
