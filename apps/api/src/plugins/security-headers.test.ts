import { expect, test } from 'vitest'
import { buildTestApp } from '../testing/build-test-app.ts'

test('a page may load and reach what is ours, and nothing else', async () => {
  const headers = await headersAt('http://stamtafel.test')
  expect(String(headers['content-security-policy']).split(';')).toEqual([
    "default-src 'self'",
    "connect-src 'self' ws://stamtafel.test",
    "worker-src 'self' blob:",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ])
})

test('camera, microphone and screen are for our own pages', async () => {
  const { 'permissions-policy': policy } = await headersAt('http://stamtafel.test')
  expect(policy).toContain('camera=(self), microphone=(self), display-capture=(self)')
})

test('plain http is not told to become https', async () => {
  const headers = await headersAt('http://stamtafel.test')
  expect(headers).not.toHaveProperty('strict-transport-security')
  expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
})

test('https stays https, and so does the stream', async () => {
  const headers = await headersAt('https://stamtafel.test')
  expect(headers['strict-transport-security']).toBe('max-age=31536000')
  expect(headers['content-security-policy']).toContain('wss://stamtafel.test')
})

test('no other site is let in, and none is told which page one came from', async () => {
  const headers = await headersAt('https://stamtafel.test', { origin: 'https://elsewhere.test' })
  expect(headers).toMatchObject({ 'referrer-policy': 'same-origin', 'x-frame-options': 'DENY' })
  expect(headers).not.toHaveProperty('access-control-allow-origin')
})

test('an answer of the api is kept by nobody and taken for nothing else', async () => {
  const headers = await headersAt('http://stamtafel.test')
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
})

async function headersAt(publicUrl: string, sent = {}) {
  const settings = { trustProxy: false, rateLimitFactor: 1, webRoot: undefined }
  const app = await buildTestApp({ app: { ...settings, publicUrl } })
  const { headers } = await app.inject({ url: '/api/clock', headers: sent })
  return headers
}
