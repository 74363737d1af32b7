/** Files meant for Kith, wherever they were dropped or chosen: they are read, and Sources tells of it. */
import { goto } from '$app/navigation';
import type { DroppedFile } from '#session/dropped-files.ts';
import { session } from '#session/session.svelte.ts';

/** Starts reading and leads to the conversation about it. Does nothing while another job runs. */
export async function readFiles(files: readonly (File | DroppedFile)[]): Promise<void> {
  if (session.status !== 'ready' || session.isBusy || files.length === 0) return;
  const reading = session.reading.read(files);
  await goto('/sources');
  await reading;
}
