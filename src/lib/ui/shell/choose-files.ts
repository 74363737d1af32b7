/** Asking the system for files outside any button: what a command does. */

/** Endings of what Kith reads, as the system's chooser wants them. */
export const READABLE =
  '.zip,.csv,.tsv,.tab,.txt,.mbox,.mbx,.eml,.vcf,.vcard,.ics,.json,.xml,.gexf,.graphml,.gml,.net,.dl';

/** Opens the chooser; only a key or a press may ask for it. Nothing happens when it is left. */
export function chooseFiles(onfiles: (files: File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = READABLE;
  input.addEventListener('change', () => onfiles([...(input.files ?? [])]), { once: true });
  input.click();
}
