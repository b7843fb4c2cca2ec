import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

const settings = {
  DATABASE_URL: 'postgres://stamtafel@127.0.0.1:5432/stamtafel',
  PUBLIC_URL: 'http://127.0.0.1:4400/',
  LIVEKIT_URL: 'ws://127.0.0.1:7880',
  LIVEKIT_API_KEY: 'key',
  LIVEKIT_API_SECRET: 'a-secret-of-more-than-thirty-two-characters',
  SMTP_URL: 'smtp://127.0.0.1:2525',
  MAIL_FROM: 'Stamtafel <stamtafel@localhost>',
}

test('a public url loses the slash at its end, so that paths can be put after it', () => {
  expect(readEnv(settings).PUBLIC_URL).toBe('http://127.0.0.1:4400')
})

test('a setting with an empty value counts as left out', () => {
  expect(readEnv({ ...settings, REDIS_URL: '' }).REDIS_URL).toBeUndefined()
})

test('every fault is named at once', () => {
  const wrong = { ...settings, DATABASE_URL: 'mysql://here', MAIL_FROM: undefined }
  expect(() => readEnv(wrong)).toThrow(/DATABASE_URL[^]*MAIL_FROM/)
})
