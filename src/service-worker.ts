/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
/**
 * Keeps the whole app at hand, so that it opens without a network. Every file is fetched once per build
 * and served from the cache; nothing outside the app's own origin is ever cached or asked for here.
 */
import { base, build, files, prerendered, version } from '$service-worker';

declare const self: ServiceWorkerGlobalScope;

const CACHE = `kith-${version}-${fingerprint([...build, ...files])}`;
const SHELL = `${base}/200.html`;
const VERSION_FILE = `${base}/_app/version.json`;
const PRECACHED = [...build, ...files, ...prerendered, SHELL];
const precachedPaths = new Set(PRECACHED);

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(PRECACHED)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (precachedPaths.has(url.pathname)) event.respondWith(fromCache(url.pathname, request));
  else if (request.mode === 'navigate') event.respondWith(fromCache(SHELL, request));
  else if (url.pathname === VERSION_FILE) event.respondWith(versionAnswer(request));
});

async function dropOldCaches(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('kith-') && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function fromCache(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}

/** SvelteKit asks for this on unknown paths; without a network the answer is: still this version. */
function versionAnswer(request: Request): Promise<Response> {
  return fetch(request).catch(() => Response.json({ version }));
}

/** Tells builds apart even where `version` stays the same: file names hold hashes of their contents. */
function fingerprint(names: readonly string[]): string {
  let hash = 5381;
  for (const name of names) {
    for (let i = 0; i < name.length; i += 1)
      hash = (Math.imul(hash, 33) ^ name.charCodeAt(i)) >>> 0;
  }
  return hash.toString(36);
}
