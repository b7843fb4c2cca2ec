// @vitest-environment happy-dom
import type { SpeedDateDetail } from '@stamtafel/contracts'
import { act, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { talking, TOKEN } from '#web/testing/date-world.tsx'
import { onPlayedTime, pass } from '#web/testing/on-played-time.ts'
import { Around, createWorld, type World } from '#web/testing/render-at.tsx'
import { access, aDetail, aRound, at } from '#web/testing/samples.ts'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { usePairingRoom } from './use-pairing-room.ts'

let world: World

onPlayedTime()
beforeEach(() => {
  world = createWorld()
})

function Page({ detail }: { readonly detail: SpeedDateDetail }) {
  usePairingRoom(detail)
  return null
}

function ui(detail: SpeedDateDetail) {
  return (
    <Around world={world}>
      <Page detail={detail} />
    </Around>
  )
}

/** The page with the rows as they are; the answer shows it with others. */
function open(detail: SpeedDateDetail) {
  const { rerender } = renderInApp(ui(detail))
  return (next: SpeedDateDetail) => rerender(ui(next))
}

const asks = () => world.server.bodiesOf(TOKEN).length
const reserved = () => world.session.reservations.map(({ key }) => key)

function letIn() {
  world.server.answer(TOKEN, () => ({ place: access('noor-sipho'), reservation: null }))
}

/** The live stream announces a round, with a room of its own. */
const announce = (speedDateId: string) =>
  act(() =>
    world.stream.say({
      type: 'round.prepared',
      speedDateId,
      roundId: 'one',
      number: 1,
      of: 3,
      opensAt: at(30),
      bell: at(55),
      endsAt: at(355),
      goodbyeUntil: at(365),
      seat: {
        kind: 'pairing',
        pairingId: 'noor-sipho',
        partners: [{ attendeeId: 'sipho', name: 'Sipho Dlamini' }],
        reasons: [],
        media: { url: 'ws://media.test', token: 'announced' },
      },
    }),
  )

test('a room that the live stream announces is reserved, and not asked for', async () => {
  const show = open(aDetail())
  announce('afternoon')
  expect(world.session.reservations).toEqual([
    {
      key: 'noor-sipho',
      url: 'ws://media.test',
      token: 'announced',
      opensAt: Date.parse(at(30)),
      bell: Date.parse(at(55)),
      endsAt: Date.parse(at(355)),
      goodbyeUntil: Date.parse(at(365)),
    },
  ])
  show(talking())
  await pass(4000)
  expect(asks()).toBe(0)
})

test('a room of another speed date is none of ours', () => {
  open(aDetail())
  announce('evening')
  expect(reserved()).toEqual([])
})

test('after a reload the room is asked for', async () => {
  letIn()
  open(talking())
  await waitFor(() => expect(reserved()).toEqual(['noor-sipho']))
  await pass(6000)
  expect(asks()).toBe(1)
})

test('a server that is away is asked again every two seconds until it lets in', async () => {
  world.server.refuse(TOKEN, 'media.away')
  open(talking())
  await waitFor(() => expect(asks()).toBe(1))
  await pass(2000)
  expect(asks()).toBe(2)
  world.server.lose(TOKEN)
  await pass(2000)
  expect(asks()).toBe(3)
  letIn()
  await pass(2000)
  expect(reserved()).toEqual(['noor-sipho'])
  await pass(4000)
  expect(asks()).toBe(4)
})

test('a door that is not open yet is asked again', async () => {
  world.server.answer(TOKEN, () => ({ place: null, reservation: null }))
  open(talking())
  await waitFor(() => expect(asks()).toBe(1))
  world.server.answer(TOKEN, () => ({ place: null, reservation: access('noor-sipho') }))
  await pass(2000)
  expect(reserved()).toEqual(['noor-sipho'])
})

test('when the goodbye is over nothing is asked any more', async () => {
  world.server.refuse(TOKEN, 'media.away')
  open(talking({ current: [aRound({ endsAt: at(-6), goodbyeUntil: at(3) })] }))
  await waitFor(() => expect(asks()).toBe(1))
  await pass(20_000)
  expect(asks()).toBe(2)
})

test('where another tab holds the media one waits until this tab has it', async () => {
  world.server.refuse(TOKEN, 'media.elsewhere')
  open(talking())
  await waitFor(() => expect(asks()).toBe(1))
  await pass(10_000)
  expect(asks()).toBe(1)

  letIn()
  act(() => world.stream.show({ state: { kind: 'open', isMediaTab: false } }))
  act(() => world.stream.show({ state: { kind: 'open', isMediaTab: true } }))
  await waitFor(() => expect(reserved()).toEqual(['noor-sipho']))
})

test('while the stream is cut nothing is asked, and at once when it is back', async () => {
  world.server.refuse(TOKEN, 'server.unavailable')
  open(talking())
  await waitFor(() => expect(asks()).toBe(1))
  act(() => world.stream.show({ state: { kind: 'waiting', forMs: 500 } }))
  await pass(10_000)
  expect(asks()).toBe(1)
  letIn()
  act(() => world.stream.reopen())
  await waitFor(() => expect(reserved()).toEqual(['noor-sipho']))
})
