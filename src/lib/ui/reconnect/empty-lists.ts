/** What an empty list says: why nobody stands on it. */
import type { ReconnectList } from '#core/rhythm/rhythm.ts';

export const EMPTY: Readonly<Record<ReconnectList, string>> = {
  cooling: 'No tie has been quiet for longer than is usual for it, as far as your files reach.',
  dormant:
    'Nobody you were once close to has been silent for years inside the time your files cover.',
  new: 'Nobody wrote to you for the first time of late, or you have answered.',
};
