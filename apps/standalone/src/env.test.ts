import { describe, expect, test } from 'vitest'
import { readSettings } from './env.ts'

describe('the settings of the launcher', () => {
  test('may all be left out or empty', () => {
    const settings = readSettings({ PORT: '', SMTP_URL: '' })
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 4400, publicUrl: 'http://127.0.0.1:4400' })
    expect(settings.livekit).toBeUndefined()
  })

  test('name this computer where it listens on all addresses', () => {
    const { localUrl, publicUrl } = readSettings({ HOST: '0.0.0.0', PUBLIC_URL: 'https://meet.example/' })
    expect({ localUrl, publicUrl }).toEqual({
      localUrl: 'http://127.0.0.1:4400',
      publicUrl: 'https://meet.example',
    })
  })

  test('write an IPv6 address as addresses on the web do', () => {
    expect(readSettings({ HOST: '::1' }).publicUrl).toBe('http://[::1]:4400')
  })

  test('tell all their faults at once', () => {
    const faulty = { PORT: 'many', LIVEKIT_URL: 'ws://media:7880', SMTP_URL: 'smtp://mail' }
    expect(() => readSettings(faulty)).toThrow(/PORT: /)
    expect(() => readSettings({ ...faulty, PORT: '1' })).toThrow(
      /LIVEKIT_URL: needs[^]*SMTP_URL: needs MAIL_FROM/,
    )
  })
})
