import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{apps,packages,tooling,e2e}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    typecheck: {
      enabled: true,
      include: ['{apps,packages}/**/*.test-d.ts'],
      // All else is checked by `npm run typecheck`.
      tsconfig: 'tooling/tsconfigs/types.json',
    },
    globalSetup: 'packages/testing/src/global-setup.ts',
    hookTimeout: 60_000,
    testTimeout: 30_000,
  },
})
