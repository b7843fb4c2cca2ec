import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'journeys',
  outputDir: '../test-results',
  // Two side by side slow an api that starts again down to half a minute, which the rules for lost people do not forgive.
  workers: 1,
  // A flaky journey is a bug to be found.
  retries: 0,
  fullyParallel: false,
  timeout: 360_000,
  expect: { timeout: 60_000 },
  reporter: process.env['CI'] ? [['line']] : [['list']],
  use: {
    actionTimeout: 30_000,
    // Filming pages full of moving pictures would take a core of the two.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
  },
})
