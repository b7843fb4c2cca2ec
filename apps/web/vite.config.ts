import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compileTexts } from './build/compile-texts.ts'

const api = process.env['API_URL'] ?? 'http://127.0.0.1:4400'

/** Drawn over a conversation only. */
const CALL_UI = 'call|halo|movebar|strip|tile|timer-ring|unseen-pill'

/** Drawn on pages of organisers and in forms only. */
const FORM_UI = 'organiser-frame|segments|form|select|text-'

/** What several pages need comes in one file each, which packs tighter; LiveKit stays apart from all of it. A group takes what its modules need as well, unless one of higher priority has. */
const CHUNKS = [
  {
    name: 'livekit',
    test: /node_modules\/(?:livekit-client|@livekit|@bufbuild|webrtc-adapter|sdp)\//,
    priority: 5,
  },
  {
    name: 'vendor',
    test: /node_modules\/(?:react|react-dom|scheduler|@tanstack|@lingui)\//,
    priority: 4,
  },
  {
    name: 'shared',
    test: new RegExp(
      `apps/web/src/(?:[^/]+$|(?:pages|live|venue)/|ui/(?!(?:${CALL_UI}|${FORM_UI})))|packages/[^/]+/src/`,
    ),
    minShareCount: 4,
    priority: 3,
  },
  {
    name: 'call',
    test: new RegExp(`apps/web/src/(?:(?:call|media)/|ui/(?:${CALL_UI})\\.)`),
    minShareCount: 2,
    priority: 2,
  },
  { name: 'date', test: /apps\/web\/src\/features\/speed-date\//, minShareCount: 2, priority: 1 },
]

export default defineConfig({
  plugins: [compileTexts(), react(), tailwind()],
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
