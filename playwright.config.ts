import { defineConfig } from '@playwright/test';
import { siteUnderTest } from './tests/e2e/site-under-test';

/** Browser tests of the finished site in `out/`; `npm test` builds it first and counts what passed. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  // Once more for what a busy machine breaks; what then passes is named as flaky.
  retries: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    ...siteUnderTest(),
    actionTimeout: 10_000,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // What moves has its end at once: a test looks at states, not at transitions.
    contextOptions: { reducedMotion: 'reduce' },
  },
});
