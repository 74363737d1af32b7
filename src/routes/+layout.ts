// One page, drawn in the browser: there is no server that could know anything.
export const ssr = false;
export const prerender = false;
