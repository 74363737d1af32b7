/** The three archives of the one invented owner, as a browser is given them. */
const ADDRESSES = import.meta.glob<string>(
  [
    '../../../shared/samples/linkedin/synthetic-Complete_LinkedInDataExport_03-09-2026.zip',
    '../../../shared/samples/mbox/synthetic-takeout-All-mail-Including-Spam-and-Trash.mbox',
    '../../../shared/samples/vcard/synthetic-icloud.vcf',
  ],
  { query: '?url', import: 'default', eager: true },
);

export const hasSampleArchives = Object.keys(ADDRESSES).length === 3;

/** LinkedIn, mail, contacts, in this order. None where ../shared is absent. */
export function sampleArchives(): Promise<File[]> {
  return Promise.all(
    Object.entries(ADDRESSES).map(async ([path, address]) => {
      const bytes = await (await fetch(address)).blob();
      return new File([bytes], path.split('/').at(-1) ?? path);
    }),
  );
}
