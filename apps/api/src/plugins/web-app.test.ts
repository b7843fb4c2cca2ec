import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { PUBLIC_URL, buildTestApp } from '../testing/build-test-app.ts'

const webRoot = mkdtempSync(join(tmpdir(), 'web-app-'))
mkdirSync(join(webRoot, 'assets'))
writeFileSync(join(webRoot, 'index.html'), '<title>Stamtafel</title>')
writeFileSync(join(webRoot, 'assets/index-1a2b.js'), 'export {}')
writeFileSync(join(webRoot, 'favicon.svg'), '<svg/>')
afterAll(() => rmSync(webRoot, { recursive: true }))

const settings = { publicUrl: PUBLIC_URL, trustProxy: false, rateLimitFactor: 1 }
const app = await buildTestApp({ app: { ...settings, webRoot } })
const html = { accept: 'text/html,*/*' }

describe('the web app', () => {
  test.for(['/', '/e/spring-fair', '/organise/1'])(
    '%s is a page of it, and never an old one',
    async (url) => {
      const reply = await app.inject({ url, headers: html })
      expect(reply.body).toBe('<title>Stamtafel</title>')
      expect(reply.statusCode).toBe(200)
      expect(reply.headers['cache-control']).toBe('no-store')
    },
  )

  test('what is named by its content is kept for ever', async () => {
    const reply = await app.inject('/assets/index-1a2b.js')
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test('what is named otherwise is asked for again', async () => {
    const reply = await app.inject('/favicon.svg')
    expect(reply.headers['cache-control']).toBe('no-cache')
  })

  test.for(['/../package.json', '/%2e%2e/package.json', '/assets/../../package.json'])(
    '%s leads nowhere else',
    async (url) => {
      const reply = await app.inject(url)
      expect(reply.statusCode).not.toBe(200)
    },
  )
})

describe('what is no page', () => {
  test.for(['/api/nowhere', '/rtc/nowhere', '/assets/gone.js'])('%s is not found', async (url) => {
    const accept = url.startsWith('/assets') ? '*/*' : html.accept
    const reply = await app.inject({ url, headers: { accept } })
    expect(reply.json()).toMatchObject({ code: 'route.not-found' })
  })

  test('neither is anything without a built web app', async () => {
    const bare = await buildTestApp()
    const reply = await bare.inject({ url: '/', headers: html })
    expect(reply.json()).toMatchObject({ code: 'route.not-found' })
  })
})
