/** Who is me, in a line: for imports that need not ask. */
import type { ImportPreview } from '#engine/import-preview.ts';

export function ownerLine(owner: ImportPreview['owner']): string {
  if (owner === null) return '';
  return owner === 'none' ? 'This is a network without an owner.' : `You are ${owner.name}.`;
}
