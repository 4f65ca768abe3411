import { defineConfig } from '@playwright/test';

/**
 * Screens on the real SPFx runtime. Three workers for two cores, since a test waits for frames and answers a good part of its time; every worker has its own city
 * (see `fixtures.ts`), so specs do not meet. The browser is chosen in the fixtures, since finding one may unpack it.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../.artifacts/browser',
  fullyParallel: false,
  workers: 3,
  // Limits are there for what never ends: a loaded machine is no fault.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  globalSetup: './build-package.ts'
});
