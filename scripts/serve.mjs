// Serves build/ on 127.0.0.1 with the headers Kith relies on. Used by `npm start` and by the journeys:
// `vite preview` serves SvelteKit's inner output instead and answers deep links with 404.
import { createServer } from 'node:http';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../build', import.meta.url));
const wanted = Number(process.env.PORT ?? 4173);

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Chromium's outgoing firewall: closes the channels a CSP leaves open (navigation, WebRTC).
  'Connection-Allowlist': '(response-origin)',
};

/** @param {string} path */
function isFile(path) {
  return existsSync(path) && statSync(path).isFile();
}

/** The exact file, the page of that name, or the app's shell for paths the app itself routes. @param {string} url */
function fileFor(url) {
  let pathname;
  try {
    pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  const path = normalize(join(root, pathname));
  if (path !== root && !path.startsWith(root + sep)) return null;
  if (isFile(path)) return path;
  if (isFile(`${path}.html`)) return `${path}.html`;
  if (pathname === '/' && isFile(join(root, 'index.html'))) return join(root, 'index.html');
  const isAsset = pathname.startsWith('/_app/') || pathname.startsWith('/sample/');
  return isAsset ? null : join(root, '200.html');
}

const server = createServer((request, response) => {
  const path =
    request.method === 'GET' || request.method === 'HEAD' ? fileFor(request.url ?? '/') : null;
  if (!path) {
    response.writeHead(404, HEADERS).end('Not found');
    return;
  }
  const isImmutable = path.includes(`${sep}_app${sep}immutable${sep}`);
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(path).pipe(response);
});

/** @param {number} port @param {number} triesLeft */
function listen(port, triesLeft) {
  server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code === 'EADDRINUSE' && triesLeft > 0) listen(port + 1, triesLeft - 1);
    else throw error;
  });
  server.listen(port, '127.0.0.1', () => {
    server.removeAllListeners('error');
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : port;
    console.log(`\n  Kith is open at http://127.0.0.1:${actual}\n  Press Ctrl+C to stop.\n`);
  });
}

if (!existsSync(join(root, '200.html'))) {
  console.error('There is no build yet: run `npm run build` first.');
  process.exit(1);
}
listen(wanted, process.env.PORT ? 0 : 20);
