/** What the app's database holds, counted from the page without the app. */
import type { Page } from '@playwright/test';

/** Rows by store, and what the database says of its own state; the same text means that nothing changed. */
export function storedRows(page: Page): Promise<string> {
  // No function in here may have a name: the runner would mark it with a word that the page does not know.
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('kith');
        opening.onerror = () => reject(new Error(opening.error?.message));
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction([...db.objectStoreNames]);
          const counts = [...db.objectStoreNames].map((name) => ({
            name,
            count: reading.objectStore(name).count(),
          }));
          const state = reading.objectStore('meta').get('state');
          reading.oncomplete = () => {
            db.close();
            const rows = counts.map(({ name, count }) => `${name} ${count.result}`);
            resolve(`${rows.join(', ')}; ${JSON.stringify(state.result)}`);
          };
          reading.onerror = () => reject(new Error(reading.error?.message));
        };
      }),
  );
}
