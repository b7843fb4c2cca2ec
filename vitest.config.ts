import { defineConfig } from 'vitest/config'

/** Tests that start processes, listen on ports or set variables of their process. */
const APART = [
  'apps/{crowd,standalone,worker}/**/*.test.ts',
  'apps/api/src/*.test.ts',
  'apps/api/src/{live,media-gate}/**/*.test.ts',
  'packages/{db,embedded-postgres,jobs,live,mail,media,processes,test-stores}/**/*.test.ts',
  '{tooling,e2e}/**/*.test.ts',
]

export default defineConfig({
  test: {
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: 'packages/testing/src/global-setup.ts',
    hookTimeout: 60_000,
    testTimeout: 30_000,
    // Vitest leaves one core of two to itself, which then has little to do.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'together',
          // All modules evaluated anew for each file cost more than the tests themselves.
          isolate: false,
          include: ['{apps,packages,tooling,e2e}/**/*.test.{ts,tsx}'],
          exclude: APART,
        },
      },
      {
        test: {
          name: 'apart',
          include: APART,
          typecheck: {
            enabled: true,
            include: ['{apps,packages}/**/*.test-d.ts'],
            // All else is checked by `npm run typecheck`.
            tsconfig: 'tooling/tsconfigs/types.json',
          },
        },
      },
    ],
  },
})
