/** Saving a copy of everything, as Sources and the command offer it. */
import { session } from '#session/session.svelte.ts';
import { copyName, saveFile } from '../sources/save-file.ts';
import { toasts } from './toasts.svelte.ts';

/** Hands the copy to the reader and says where it went; a failure is told by the session. */
export async function saveCopy(): Promise<void> {
  const copy = await session.saveCopy();
  if (!copy) return;
  const name = copyName(new Date());
  saveFile(copy, name);
  toasts.say(`Saved as ${name}, where your downloads go.`);
}
