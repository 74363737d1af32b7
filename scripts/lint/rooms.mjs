// House law as a lint rule: data walks one way through the rooms of the house, and a few libraries live
// behind one door. A room imports only from itself and from rooms before it; core from core alone.
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** The rooms in the order data walks. A folder below another listed one is a room of its own. */
const ROOMS = [
  'lib/core/settings',
  'lib/core/settings.ts',
  'lib/core/random.ts',
  'lib/core/facts',
  'lib/core/decisions.ts',
  'lib/core/sources',
  'lib/core/people',
  'lib/core/ties',
  'lib/core/network',
  'lib/core/clusters',
  'lib/core/bridges',
  'lib/core/rhythm',
  'lib/core/composition',
  'lib/core/layout',
  'lib/core/conclusions.ts',
  'lib/core/introductions',
  'lib/core/exports',
  'lib/core/looking-from.ts',
  'lib/core/analyse.ts',
  'lib/core/index.ts',
  'lib/core',
  // What tab and engine say to each other: types only, so that words and vault can speak of them.
  'lib/engine/decision-command.ts',
  'lib/engine/import-preview.ts',
  'lib/engine/protocol.ts',
  'lib/words',
  'lib/vault',
  'lib/engine',
  'lib/session',
  'lib/map',
  'lib/ui',
  'routes',
  'cli',
];

/** Libraries with one door: who may import them. */
const DOORS = new Map([
  ['idb', ['lib/vault']],
  ['yjs', ['lib/vault']],
  ['comlink', ['lib/engine', 'lib/session']],
  ['d3-zoom', ['lib/map']],
  ['d3-selection', ['lib/map']],
  ['d3-quadtree', ['lib/map', 'lib/core/layout']],
  ['papaparse', ['lib/core/sources']],
  ['ical.js', ['lib/core/sources']],
  ['bits-ui', ['lib/ui']],
  ['svelte', ['lib/session', 'lib/map', 'lib/ui', 'routes']],
]);

/** @param {string} path relative to src, with forward slashes */
function roomOf(path) {
  const room = ROOMS.filter((name) => path === name || path.startsWith(`${name}/`)).sort(
    (a, b) => b.length - a.length,
  )[0];
  if (room) return room;
  return path.startsWith('cli') ? 'cli' : null;
}

/** @param {string} specifier @param {string} file @returns {string | null} path relative to src */
function targetOf(specifier, file) {
  const alias = /^#(core|words|vault|engine|session|map|ui)\/(.*)$/u.exec(specifier);
  if (alias) return `lib/${alias[1]}/${alias[2]}`;
  if (specifier.startsWith('$lib/')) return `lib/${specifier.slice(5)}`;
  if (!specifier.startsWith('.')) return null;
  return relative(src, resolve(dirname(file), specifier))
    .split(sep)
    .join('/');
}

/** @type {import('eslint').Rule.RuleModule} */
export const roomOrder = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      later: '{{from}} may not import from {{to}}: data walks one way through the rooms.',
      door: '{{library}} is only known to {{doors}}.',
    },
  },
  create(context) {
    const file = context.filename;
    const from = roomOf(relative(src, file).split(sep).join('/'));
    if (!from) return {};
    /** @param {{ source?: { value?: unknown } | null } & import('estree').Node} node */
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const library = [...DOORS.keys()].find(
        (name) => specifier === name || specifier.startsWith(`${name}/`),
      );
      if (library) {
        const doors = DOORS.get(library) ?? [];
        if (!doors.includes(from)) {
          context.report({ node, messageId: 'door', data: { library, doors: doors.join(', ') } });
        }
        return;
      }
      const target = targetOf(specifier, file);
      const to = target && roomOf(target);
      if (to && ROOMS.indexOf(to) > ROOMS.indexOf(from)) {
        context.report({ node, messageId: 'later', data: { from, to } });
      }
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
