import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compileTexts } from './build/compile-texts.ts'

const api = process.env['API_URL'] ?? 'http://127.0.0.1:4400'

export default defineConfig({
  plugins: [compileTexts(), react(), tailwind()],
  build: {
    target: 'es2023',
    /** Our Content-Security-Policy allows no data: addresses, and browsers of this target need no polyfill. */
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      '/api': { target: api, ws: true },
      '/rtc': { target: api, ws: true },
    },
  },
})
