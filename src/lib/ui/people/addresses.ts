/** Addresses of what screens link to. A person's address is their id, so links outlive re-imports. */
export function personHref(id: string): string {
  return `/people/${encodeURIComponent(id)}`;
}

export function groupHref(id: string): string {
  return `/map?group=${encodeURIComponent(id)}`;
}

/** `ring` counts from 0, the closest; addresses from 1. */
export function ringHref(ring: number): string {
  return `/map?ring=${ring + 1}`;
}

/** `to` is a person's id, or `company:NAME`. */
export function introductionHref(to: string): string {
  return `/introductions?to=${encodeURIComponent(to)}`;
}
