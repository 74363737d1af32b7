import adapter from '@sveltejs/adapter-static';

/**
 * The one style hash below is SvelteKit's own route announcer, which carries a style attribute.
 * A journey asserts that the console stays clean, so a change of that attribute fails loudly.
 */
const ROUTE_ANNOUNCER_STYLE = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ fallback: '200.html' }),
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        'style-src-attr': ['unsafe-hashes', ROUTE_ANNOUNCER_STYLE],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
        'object-src': ['none'],
      },
    },
    version: { name: process.env.KITH_VERSION ?? 'dev' },
  },
};
