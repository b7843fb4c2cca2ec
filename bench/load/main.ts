import { setTimeout as wait } from 'node:timers/promises'
import { createAsk, type Ask } from './ask.ts'
import { inTurns } from './in-turns.ts'
import { createListeners } from './listeners.ts'
import type { Joined, LoadAnswers, LoadOrder } from './protocol.ts'

type Order<K extends LoadOrder['kind']> = Extract<LoadOrder, { readonly kind: K }>

const listeners = createListeners()

process.on('message', (order: LoadOrder) => {
  void obey(order).then(
    (answer) => process.send?.({ answer }),
    (error: unknown) => process.send?.({ fault: String(error) }),
  )
})
process.on('disconnect', () => process.exit())

function obey(order: LoadOrder): Promise<LoadAnswers[keyof LoadAnswers]> {
  switch (order.kind) {
    case 'hello':
      return hello(order)
    case 'join':
      return join(order)
    case 'listen':
      return listeners.openAll(order.streams, order.atOnce)
    case 'report':
      return Promise.resolve(listeners.report())
    case 'leave':
      return listeners.leave()
    default:
      return order satisfies never
  }
}

async function hello({ url, path, connections, seconds }: Order<'hello'>): Promise<LoadAnswers['hello']> {
  const ask = createAsk(url, connections)
  const startedAt = performance.now()
  const end = startedAt + seconds * 1000
  let count = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const { status } = await ask('GET', path)
        if (status !== 200) throw new Error(`${path} answered ${status}`)
        count += 1
      }
    }),
  )
  return { count, seconds: (performance.now() - startedAt) / 1000 }
}

async function join({ url, secrets, pace }: Order<'join'>): Promise<Joined> {
  const ask = createAsk(url, 'atOnce' in pace ? pace.atOnce : 256)
  const latencies: number[] = []
  const failures: string[] = []
  const startedAt = performance.now()
  const come = async (secret: string) => {
    const cameAt = performance.now()
    try {
      await enter(ask, url, secret)
      latencies.push(performance.now() - cameAt)
    } catch (error) {
      failures.push(String(error))
    }
  }
  if ('atOnce' in pace) {
    await inTurns(secrets, pace.atOnce, come)
  } else {
    const gap = pace.spreadMs / secrets.length
    await Promise.all(
      secrets.map(async (secret, index) => {
        await wait(Math.max(0, startedAt + index * gap - performance.now()))
        await come(secret)
      }),
    )
  }
  return { latencies, failures, seconds: (performance.now() - startedAt) / 1000 }
}

async function enter(ask: Ask, url: string, secret: string): Promise<void> {
  const { status, headers, body } = await ask('POST', '/api/attendee-sessions', { secret })
  if (status !== 200) throw new Error(`The link was answered with ${status}`)
  const { eventId }: { readonly eventId: string } = JSON.parse(body)
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  const address = `${url.replace('http', 'ws')}/api/events/${eventId}/live?tab=tab-${crypto.randomUUID()}`
  await listeners.open({ url: address, cookie, origin: url })
}
