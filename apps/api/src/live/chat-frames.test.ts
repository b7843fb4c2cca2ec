import type { LiveEnvelope, LiveMessage } from '@stamtafel/domain'
import { afterEach, expect, test } from 'vitest'
import { FAIR, startLive } from '../testing/start-live.ts'

const closings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closings.splice(0)) await close()
})

test('what many say at once leaves in few frames, each thing once and in order', async () => {
  const { live, connect } = await start()
  const noor = await connect('noor')
  await expect.poll(() => noor.frames.length).toBe(1)
  for (let sequence = 1; sequence <= 50; sequence++) await live.publish(toAll(said('foyer', sequence)))
  await expect.poll(() => sequencesOf(noor.heard())).toEqual(Array.from({ length: 50 }, (_, at) => at + 1))
  expect(noor.frames.length).toBeLessThanOrEqual(10)
})

test('what is said at a table is heard there only, also when it leaves together with what is for all', async () => {
  const { live, connect, lookOn } = await start()
  const [noor, sam, host] = [await connect('noor'), await connect('sam'), await lookOn()]
  await live.publish(toAll(said('foyer', 1)))
  await live.publish({ ...toAll(said('table:t', 2)), to: { attendeeIds: ['noor'] } })
  await live.publish(toAll(said('foyer', 3)))
  await expect.poll(() => sequencesOf(noor.heard())).toEqual([1, 2, 3])
  await expect
    .poll(() => [sam, host].map((one) => sequencesOf(one.heard())))
    .toEqual([
      [1, 3],
      [1, 3],
    ])
})

function toAll(message: LiveMessage): LiveEnvelope {
  return { eventId: FAIR, to: 'event', message }
}

function said(channel: 'foyer' | 'table:t', sequence: number): LiveMessage {
  const message = {
    id: `message-${sequence}`,
    sequence,
    author: { attendeeId: 'ada', name: 'Ada' },
    clientId: `client-${sequence}`,
    text: 'Good morning',
    at: '2026-11-24T12:00:00.000Z',
    isByHost: false,
    isRemoved: false,
  }
  return { type: 'chat.posted', channel, after: sequence - 1, messages: [message] }
}

function sequencesOf(heard: readonly { readonly type: string }[]): number[] {
  return heard.flatMap((one) =>
    'messages' in one && Array.isArray(one.messages)
      ? one.messages.map((message: { readonly sequence: number }) => message.sequence)
      : [],
  )
}

async function start() {
  const started = await startLive()
  closings.push(() => started.app.close())
  return started
}
