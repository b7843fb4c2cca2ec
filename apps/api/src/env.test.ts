import { describe, expect, test } from 'vitest'
import { readEnv, SettingsError } from './env.ts'

const secret = 'x'.repeat(32)
const needed = {
  DATABASE_URL: 'postgres://stamtafel@localhost/stamtafel',
  LIVEKIT_API_KEY: 'key',
  LIVEKIT_API_SECRET: secret,
  AUTH_SECRET: secret,
}

describe('settings of the api', () => {
  test('fall back to one machine that only this computer reaches', () => {
    expect(readEnv(needed)).toMatchObject({
      PUBLIC_URL: 'http://127.0.0.1:4400',
      HOST: '127.0.0.1',
      PORT: 4400,
      TRUST_PROXY: false,
      ICE_SERVERS: [],
    })
  })

  test('with an empty value count as left out', () => {
    expect(readEnv({ ...needed, PORT: '', REDIS_URL: '' }).PORT).toBe(4400)
  })

  test('take servers for ICE as JSON', () => {
    const ICE_SERVERS = '[{"urls":"stun:stun.example.org"}]'
    expect(readEnv({ ...needed, ICE_SERVERS }).ICE_SERVERS).toEqual([{ urls: 'stun:stun.example.org' }])
  })

  test('make one public origin of the address in front of them', () => {
    expect(readEnv({ ...needed, PUBLIC_URL: 'https://Coffee.example.org/' }).PUBLIC_URL).toBe(
      'https://coffee.example.org',
    )
  })
})

describe('who is believed about an address', () => {
  test.for([
    ['true', true],
    ['false', false],
    ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
  ] as const)('%s', ([TRUST_PROXY, believed]) => {
    expect(readEnv({ ...needed, TRUST_PROXY }).TRUST_PROXY).toEqual(believed)
  })

  test('so many proxies and no more', () => {
    const trust = readEnv({ ...needed, TRUST_PROXY: '2' }).TRUST_PROXY
    if (typeof trust !== 'function') throw new Error('Expected a function')
    expect([0, 1, 2].map((hop) => trust('10.0.0.1', hop))).toEqual([true, true, false])
  })
})

describe('settings that are wrong', () => {
  test('are all told at once, each in a sentence', () => {
    const wrong = { DATABASE_URL: 'mysql://here', PORT: 'x', TRUST_PROXY: 'yes', ICE_SERVERS: '{' }
    expect(() => readEnv(wrong)).toThrow(SettingsError)
    expect(() => readEnv(wrong)).toThrow(
      [
        'The api cannot start with these settings:',
        '- DATABASE_URL must be an address such as postgres://stamtafel@localhost/stamtafel.',
        '- PORT must be a number.',
        '- TRUST_PROXY must be true, false, a number of proxies, or their addresses with commas between.',
        '- LIVEKIT_API_KEY is missing.',
        '- LIVEKIT_API_SECRET is missing.',
        '- ICE_SERVERS must be JSON, such as [{"urls":"stun:stun.example.org"}].',
        '- AUTH_SECRET is missing.',
      ].join('\n'),
    )
  })

  test('never show a secret', () => {
    expect(() => readEnv({ ...needed, AUTH_SECRET: 'short' })).toThrow(
      '- AUTH_SECRET must have 32 characters or more.',
    )
  })

  test('are told of a public address with a path', () => {
    expect(() => readEnv({ ...needed, PUBLIC_URL: 'https://example.org/coffee' })).toThrow(
      '- PUBLIC_URL must not have a path.',
    )
  })
})
