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

/** Everybody with a tag. */
export function tagHref(tag: string): string {
  return `/people?tag=${encodeURIComponent(tag)}`;
}

/** The map coloured by tags, everybody with this one kept. */
export function tagMapHref(tag: string): string {
  return `/map?layer=tag&keep=${encodeURIComponent(tag)}`;
}

/** `to` is a person's id, or `company:NAME`. */
export function introductionHref(to: string): string {
  return `/introductions?to=${encodeURIComponent(to)}`;
}
