/** Files handed to the reader: a copy of everything, the network in a format, a picture. */
import { EXPORTERS, type ExportFormat } from '#core/exports/export-network.ts';
import { session } from '#session/session.svelte.ts';
import { datedName, saveFile } from '../sources/save-file.ts';
import { toasts } from './toasts.svelte.ts';

/** Saves a copy of everything; a failure is told by the session. */
export async function saveCopy(): Promise<void> {
  handOver(await session.saveCopy(), 'kith', 'jsonl');
}

/** Saves the network in one format, of all or of some (person indices). */
export async function saveNetwork(
  format: ExportFormat,
  people: readonly number[] | null,
): Promise<void> {
  const persons = session.conclusions?.people.persons ?? [];
  const ids = people && people.flatMap((person) => persons[person]?.id ?? []);
  const { file, ending } = EXPORTERS[format];
  handOver(await session.exportNetwork(format, ids), `kith-${file}`, ending);
}

/** Saves a picture of the map. */
export function savePicture(picture: Blob | null, ending: 'png' | 'svg'): void {
  if (picture) handOver(picture, 'kith-map', ending);
  else
    toasts.say('This browser cannot draw so large a picture. The SVG can be as large as you like.');
}

function handOver(file: Blob | null, what: string, ending: string): void {
  if (!file) return;
  const name = datedName(what, ending, new Date());
  saveFile(file, name);
  toasts.say(`Saved as ${name}, where your downloads go.`);
}
