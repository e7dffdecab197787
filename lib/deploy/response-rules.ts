import { addressPattern, namedTypes, typesByEnding } from '../finish/content-types';
import { immutableAddresses } from '../finish/headers-file';
import { documentHeaders, securityHeaders, subresource } from '../finish/policy';
import { locales } from '../i18n/locales';
import { healthPath, versionPath } from '../publish/version-file';
import type { Deployment } from './deployment';

type Headers = Readonly<Record<string, string>>;

/** What every server has to answer, in regular expressions of addresses that JavaScript, PCRE and RE2 read alike. */
export interface ResponseRules {
  /** Headers of every response. */
  everywhere: Headers;
  /** Headers of what is opened as a page, and of everything that is not found. */
  documents: Headers;
  /** Files that only ever belong to pages: they go without `documents`. */
  subresource: string;
  /** Files that may be kept for a year; all others are asked for each time. */
  immutable: readonly string[];
  /** What is there but not for readers: dot files, twins under their own name. */
  hidden: string;
  /** Where the server tells that it is well, at the root of the host, by sending `versionFile`, which lies in the site. */
  health: string;
  versionFile: string;
  /** Ending without its dot → content type. */
  typesByEnding: ReadonlyMap<string, string>;
  /** Address → content type, where the ending does not tell it. */
  typesByAddress: ReadonlyMap<string, string>;
  /** Address → page that tells in the address's language that there is nothing; any other gets `notFound`. */
  notFoundByAddress: ReadonlyMap<string, string>;
  notFound: string;
}

/** The rules of a site, from the same data as `_headers` and the server behind `npm start`. */
export function responseRules({ basePath, tls }: Pick<Deployment, 'basePath' | 'tls'>): ResponseRules {
  const security = Object.entries(securityHeaders({ tls }));
  const isForDocuments = (name: string) => documentHeaders.some(known => known === name);
  return {
    everywhere: Object.fromEntries(security.filter(([name]) => !isForDocuments(name))),
    documents: Object.fromEntries(security.filter(([name]) => isForDocuments(name))),
    subresource: subresource.source,
    immutable: immutableAddresses.map(address => addressPattern(basePath + address)),
    hidden: '/\\.|\\.(?:br|gz)$',
    health: healthPath,
    versionFile: versionPath,
    typesByEnding: new Map(Object.entries(typesByEnding).map(([ending, type]) => [ending.slice(1), type])),
    typesByAddress: new Map(
      Object.entries(namedTypes).map(([address, type]) => [addressPattern(basePath + address), type]),
    ),
    notFoundByAddress: new Map(
      locales.map(locale => [addressPattern(`${basePath}/${locale}/*`), `${basePath}/${locale}/404.html`]),
    ),
    notFound: `${basePath}/404.html`,
  };
}
