import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'journeys',
  outputDir: '../test-results',
  // A journey is mostly waiting for a bell.
  workers: 2,
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
