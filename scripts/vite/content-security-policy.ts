import type { Plugin } from 'vite';

/** A console that is built for a backend elsewhere may reach that one. */
const backend = process.env['VITE_API_URL'] ?? '';
const reachable = URL.canParse(backend) ? ` ${new URL(backend).origin}` : '';

const DIRECTIVES = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self'${reachable}`,
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types default 'allow-duplicates'",
];

/** The policy of the served page, as a header value; `frame-ancestors` works only in a header. */
export const CONTENT_SECURITY_POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join('; ');

/**
 * Puts the policy into the built page too, so that it holds on any static host. The dev server needs inline scripts for
 * hot updates and goes without.
 * @returns the plugin
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: DIRECTIVES.join('; ') },
        injectTo: 'head-prepend',
      },
    ],
  };
}
