import { createHash } from 'node:crypto';

/**
 * Sets the reader's stored theme before the first paint. Short, because every page carries it; without storage
 * (private windows, blocked cookies) `localStorage` throws, and the page follows the device, as it does with no theme
 * or an unknown one.
 */
export const themeScript = `try{document.documentElement.dataset.theme=localStorage.theme||''}catch{}`;

/**
 * Speculation rules: a page whose link the reader rests on is fetched ahead; not one with a query, such as a search, nor
 * the same article in another form, which the line of dates leads to.
 * Allowed by hash: Chromium 156 ignores the keyword `'inline-speculation-rules'` beside another hash.
 */
export const speculationRules = JSON.stringify({
  prefetch: [{ where: { selector_matches: 'main a:not([href*="?"],.meta a)' }, eagerness: 'moderate' }],
});

/** The sources of every inline script a page may carry, to the letter: the policy allows these by hash. */
export const inlineScripts: readonly string[] = [themeScript, speculationRules];

/**
 * The hash by which a policy allows one inline script.
 * @param source what stands between `<script>` and `</script>`, to the letter
 * @example scriptHash('') // => 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
 */
export function scriptHash(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}

/**
 * The Content-Security-Policy of every page: own files only, and strings reach the page's markup only through the
 * Trusted Types policy `sidestykke`.
 * @param options.scriptHashes of the inline scripts, without quotes; default: those of `inlineScripts`
 * @param options.forMeta true for `<meta http-equiv>`, where browsers ignore `frame-ancestors` and say so in the console
 */
export function contentSecurityPolicy(options: {
  scriptHashes?: readonly string[];
  forMeta: boolean;
}): string {
  const { scriptHashes = inlineScripts.map(scriptHash), forMeta } = options;
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scriptHashes.map(hash => `'${hash}'`)].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(forMeta ? [] : ["frame-ancestors 'none'"]),
    'trusted-types sidestykke',
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** Headers that mean something for what is opened as a page only; style sheets, modules and data go without. */
export const documentHeaders = [
  'Content-Security-Policy',
  'Referrer-Policy',
  'Cross-Origin-Opener-Policy',
  'Permissions-Policy',
] as const;

/** Files that a browser never opens as a page of its own, and so go without `documentHeaders`; an SVG it does. */
export const subresource = /\.(?:css|js|bin)$/;

/**
 * The headers of every response, whatever its status: name → value.
 * @param options.tls readers come by HTTPS alone; browsers then remember it for a year
 */
export function securityHeaders({ tls = false }: { tls?: boolean } = {}): Record<string, string> {
  return {
    ...(tls && { 'Strict-Transport-Security': 'max-age=31536000' }),
    'Content-Security-Policy': contentSecurityPolicy({ forMeta: false }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  };
}
