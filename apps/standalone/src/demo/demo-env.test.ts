import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSettings } from '../env.ts'
import { clearDemoStage, demoEnv, setDemoStage } from './demo-env.ts'

describe('the settings of the demo', () => {
  test('lead to no other computer, and to no data but its own', async () => {
    const env = await demoEnv({
      HOST: '0.0.0.0',
      PORT: '4480',
      PUBLIC_URL: 'https://meet.example',
      LIVEKIT_URL: 'wss://media.example',
      LIVEKIT_API_KEY: 'key',
      LIVEKIT_API_SECRET: 'secret',
      SMTP_URL: 'smtp://mail.example',
      REDIS_URL: 'redis://store.example',
      DATABASE_URL: 'postgres://data.example/stamtafel',
      LOG_LEVEL: 'warn',
    })
    expect(env).toEqual({
      PORT: '4480',
      PUBLIC_URL: 'http://localhost:4480',
      RATE_LIMIT_FACTOR: '20',
      LOG_LEVEL: 'warn',
    })
    expect(readSettings(env)).toMatchObject({ host: '127.0.0.1', livekit: undefined, smtpUrl: undefined })
  })

  test('name a port that is free where none is given', async () => {
    const { PORT } = await demoEnv({})
    expect(Number(PORT)).toBeGreaterThan(0)
  })
})

describe('the data of the demo', () => {
  let directory: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'demo-'))
    writeFileSync(join(directory, 'secrets.json'), '{}')
    writeFileSync(join(directory, 'demo.json'), '{}')
  })
  afterEach(() => rmSync(directory, { recursive: true }))

  test('is thrown away, with the links of the last one', async () => {
    const wish = { language: 'nl', isKept: false } as const
    const stage = await setDemoStage(directory, wish)
    expect(stage).toMatchObject({ language: 'nl', linksFile: join(directory, 'demo.json') })
    expect(stage.organiserUrl).toMatch(/^http:\/\/localhost:\d+\/organise\/[\w-]{20,}$/)
    expect(existsSync(join(directory, 'secrets.json'))).toBe(false)
  })

  test('may be kept, but for the links', async () => {
    const wish = { language: 'en', isKept: true } as const
    await setDemoStage(directory, wish)
    clearDemoStage(directory, wish)
    expect(existsSync(join(directory, 'secrets.json'))).toBe(true)
    expect(existsSync(join(directory, 'demo.json'))).toBe(false)
  })
})
