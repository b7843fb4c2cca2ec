import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compileTexts } from './build/compile-texts.ts'

const api = process.env['API_URL'] ?? 'http://127.0.0.1:4400'

/** What every page needs comes in one file each, which packs tighter; LiveKit stays apart from all of it. */
const CHUNKS = [
  {
    name: 'livekit',
    test: /node_modules\/(?:livekit-client|@livekit|@bufbuild|webrtc-adapter|sdp)\//,
    priority: 3,
  },
  {
    name: 'vendor',
    test: /node_modules\/(?:react|react-dom|scheduler|@tanstack|@lingui)\//,
    priority: 2,
  },
  {
    name: 'shared',
    test: /(?:apps\/web\/src\/(?:ui|pages)|packages\/[^/]+\/src)\//,
    minShareCount: 4,
    priority: 1,
  },
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
