import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compileTexts } from './build/compile-texts.ts'
import { compressAssets } from './build/compress-assets.ts'

const api = process.env['API_URL'] ?? 'http://127.0.0.1:4400'

/** Drawn over a conversation only. */
const CALL_UI = 'call|halo|movebar|strip|tile|timer-ring|unseen-pill'

/** Drawn in the foyer and its like, on pages of organisers, and in forms only. */
const OTHER_UI = 'venue-bar|empty|organiser-frame|segments|form|select|text-'

const SHARED = `apps/web/src/(?:[^/]+$|(?:pages|live|venue(?!/event-bar))/|ui/(?!${CALL_UI}|${OTHER_UI}))|packages/[^/]+/src/`

/**
 * What several pages need comes in one file each, which packs tighter. LiveKit stays apart from all of it: so a group with
 * `includeDependenciesRecursively: false` takes nothing along that a page without LiveKit may need as well.
 */
const CHUNKS = [
  {
    name: 'livekit',
    test: /node_modules\/(?:livekit-client|@livekit|@bufbuild|webrtc-adapter|sdp)\//,
    priority: 5,
  },
  {
    // What every page stands on, and no more: a list that is drawn piece by piece stays with the chat that needs it.
    name: 'vendor',
    test: /node_modules\/(?:react|react-dom|scheduler|@tanstack\/(?:react-query|query-core)|@lingui)\//,
    priority: 4,
  },
  { name: 'shared', test: new RegExp(SHARED), minShareCount: 4, priority: 3 },
  {
    name: 'call-ui',
    test: new RegExp(`apps/web/src/ui/(?:${CALL_UI})\\.`),
    minShareCount: 2,
    includeDependenciesRecursively: false,
    priority: 2,
  },
  {
    name: 'call',
    test: /apps\/web\/src\/(?:call|media)\//,
    minShareCount: 3,
    includeDependenciesRecursively: false,
    priority: 2,
  },
  {
    name: 'chat',
    test: /apps\/web\/src\/chat\/(?:use-chat|open-chats|chat-panel)\./,
    minShareCount: 2,
    includeDependenciesRecursively: false,
    priority: 2,
  },
  {
    // Of foyer, lounges and programme; a phone far away waits for each file.
    name: 'hall',
    test: /apps\/web\/src\/(?:venue\/(?:event-bar|soon-chip)|ui\/venue-bar|seating\/(?:table-cards|use-sit-down))\./,
    minShareCount: 2,
    includeDependenciesRecursively: false,
    priority: 2,
  },
  {
    name: 'seating',
    test: /apps\/web\/src\/seating\//,
    minShareCount: 2,
    includeDependenciesRecursively: false,
    priority: 1,
  },
  {
    name: 'icons',
    test: /lucide-react\/dist\/esm\/icons\//,
    minShareCount: 2,
    includeDependenciesRecursively: false,
    priority: 2,
  },
  { name: 'date', test: /apps\/web\/src\/features\/speed-date\//, minShareCount: 2, priority: 1 },
]

export default defineConfig({
  plugins: [compileTexts(), react(), tailwind(), compressAssets()],
  build: {
    target: 'es2023',
    /** Our Content-Security-Policy allows no data: addresses, and browsers of this target need no polyfill. */
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  server: {
    proxy: {
      '/api': { target: api, ws: true },
      '/rtc': { target: api, ws: true },
    },
  },
})
