import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  inlineScripts,
  scriptHash,
  securityHeaders,
  themeScript,
} from '../../../lib/finish/policy';

describe('contentSecurityPolicy', () => {
  const rest =
    "style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'";
  const types = "trusted-types sidestykke; require-trusted-types-for 'script'";

  it('is the policy of the design, in a header', () => {
    expect(contentSecurityPolicy({ scriptHashes: ['sha256-a=', 'sha256-b='], forMeta: false })).toBe(
      `default-src 'none'; script-src 'self' 'sha256-a=' 'sha256-b='; ${rest}; frame-ancestors 'none'; ${types}`,
    );
  });

  it('leaves out of the meta element what browsers refuse there', () => {
    expect(contentSecurityPolicy({ scriptHashes: [], forMeta: true })).toBe(
      `default-src 'none'; script-src 'self'; ${rest}; ${types}`,
    );
  });

  it('allows the constant inline scripts unless told otherwise', () => {
    const policy = contentSecurityPolicy({ forMeta: true });
    for (const source of inlineScripts) expect(policy).toContain(`'${scriptHash(source)}'`);
    expect(policy).not.toContain('unsafe');
  });
});

it('hashes as browsers do', () => {
  expect(scriptHash('')).toBe('sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
});

it('has a security header for each concern', () => {
  expect(securityHeaders()).toEqual({
    'Content-Security-Policy': contentSecurityPolicy({ forMeta: false }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  });
});

describe('the theme script', () => {
  function themeAfter(localStorage: unknown): string | undefined {
    const dataset: { theme?: string } = {};
    new Script(themeScript).runInNewContext({ localStorage, document: { documentElement: { dataset } } });
    return dataset.theme;
  }

  it.each(['light', 'dark'])('sets the stored theme %s', theme => {
    expect(themeAfter({ theme })).toBe(theme);
  });

  it('sets none where none is stored, so that the page follows the device', () => {
    expect(themeAfter({})).toBe('');
  });

  it('does nothing without storage', () => {
    expect(themeAfter(undefined)).toBeUndefined();
  });

  it('can stand in HTML as it is', () => {
    expect(themeScript).not.toMatch(/<|&|-->/);
  });
});
