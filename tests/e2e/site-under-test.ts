import type { FoundBrowser } from './find-browser';

/** Where the global setup leaves what the workers need: they are started after it and inherit its environment. */
const variable = 'SIDESTYKKE_E2E';

interface SiteUnderTest {
  /** Of the server, without a slash at the end. */
  address: string;
  browser: FoundBrowser;
}

/** Called by the global setup, once per run. */
export function announce(site: SiteUnderTest): void {
  process.env[variable] = JSON.stringify(site);
}

/** Playwright's options for the announced site; nothing in the process that only plans the run. */
export function siteUnderTest() {
  const announced = process.env[variable];
  if (!announced) return {};
  const { address, browser } = JSON.parse(announced) as SiteUnderTest;
  const { executablePath, args } = browser;
  return { baseURL: address, launchOptions: { executablePath, args } };
}
