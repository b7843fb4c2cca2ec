// @vitest-environment happy-dom
import type { HostCommandView, RoundView, SpeedDateDetail } from '@stamtafel/contracts'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { aDetail, aPairing, aPartner, aRound, aSpeedDate, at, SIPHO } from '#web/testing/samples.ts'
import { aRemotePerson } from '#web/testing/fake-session.ts'
import { createDateWorld, DETAIL, ENTRY, SIGNS, talking, type DateWorld } from '#web/testing/date-world.tsx'
import { onPlayedTime, pass } from '#web/testing/on-played-time.ts'

let world: DateWorld

onPlayedTime()
beforeEach(() => {
  world = createDateWorld()
})

const stand = (detail: SpeedDateDetail) => act(() => world.stand(detail))
const withSeat = (seat: RoundView['seat']) => talking({ current: [aRound({ seat })] })
const said = () => world.server.bodiesOf(ENTRY)
const running = (changes: Parameters<typeof aSpeedDate>[0] = {}) =>
  aSpeedDate({ phase: 'running', round: 1, ...changes })
const command = (type: HostCommandView['type'], seconds: number, number = 1): HostCommandView => ({
  number,
  type,
  by: 'Lotte Smit',
  at: at(seconds),
  text: type === 'say' ? 'There is cake' : null,
})

const closeFirst = () => fireEvent.click(screen.getAllByRole('button', { name: 'Close' })[0] ?? document.body)

/** A round that begins so many seconds from now. */
const next = (bell: number) =>
  aRound({ bell: at(bell), endsAt: at(300 + bell), goodbyeUntil: at(310 + bell) })

/** Once something is said of the entry, the rows are these. */
function answer(detail: SpeedDateDetail) {
  world.server.answer(ENTRY, () => {
    world.server.answer(DETAIL, () => detail)
    return detail
  })
}

test('a held place and a partner who does not look are told from the rows', async () => {
  world.open(withSeat(aPairing({ partners: [aPartner({ state: 'held', until: at(14) })] })))
  expect(await screen.findByRole('heading', { name: 'Holding Sipho’s place' })).toBeDefined()
  stand(withSeat(aPairing({ partners: [aPartner({ state: 'looking-away', until: at(9) })] })))
  expect(await screen.findByRole('heading', { name: 'Sipho is on the way back' })).toBeDefined()
})

test('whose partner had to go meets somebody else by a press, and waits at the bar until then', async () => {
  world.open(withSeat({ kind: 'deserted', partner: SIPHO, met: [SIPHO], wantsElse: false }))
  answer(withSeat({ kind: 'deserted', partner: SIPHO, met: [SIPHO], wantsElse: true }))
  fireEvent.click(await screen.findByRole('button', { name: 'Meet someone else' }))
  expect(await screen.findByRole('heading', { name: 'At the bar, till round 2' })).toBeDefined()
  expect(said()).toEqual([{ state: 'here', wantsElse: true }])
})

test('a side round looks like any next one', async () => {
  const side = aRound({ id: 'side', isSide: true, bell: at(8), seat: aPairing({ pairingId: 'side' }) })
  const main = aRound({ seat: { kind: 'deserted', partner: SIPHO, met: [SIPHO], wantsElse: true } })
  world.open(talking({ current: [main, side] }))
  expect(await screen.findByRole('heading', { name: 'Next: Sipho Dlamini' })).toBeDefined()
  expect(screen.getByRole('timer', { name: '0:08 to go to round 1' })).toBeDefined()
  await pass(8000)
  expect(await screen.findByText('Round 1 of 3')).toBeDefined()
  expect(screen.getByRole('region', { name: 'Your conversation' })).toBeDefined()
})

test('the next round is skipped by its number, and not skipped after all', async () => {
  const rows = aDetail({ speedDate: running(), nextBell: at(40) })
  world.open(rows)
  answer({ ...rows, skipsRound: 2 })
  fireEvent.click(await screen.findByRole('button', { name: 'Skip this round' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Take part after all' }))
  await waitFor(() =>
    expect(said()).toEqual([
      { state: 'here', skipsRound: 2 },
      { state: 'here', skipsRound: null },
    ]),
  )
})

test('twenty seconds before the bell it is too late to skip', async () => {
  world.open(aDetail({ speedDate: running(), nextBell: at(21.5) }))
  await screen.findByRole('button', { name: 'Skip this round' })
  await pass(2000)
  expect(screen.queryByRole('button', { name: 'Skip this round' })).toBeNull()
})

test('whoever was silent is back by one press', async () => {
  world.open(aDetail({ speedDate: running({ myEntry: 'silent' }), nextBell: at(40) }))
  answer(aDetail({ speedDate: running(), nextBell: at(40) }))
  fireEvent.click(await screen.findByRole('button', { name: 'I am here' }))
  expect(await screen.findByRole('heading', { name: 'A short break' })).toBeDefined()
  expect(said()).toEqual([{ state: 'here' }])
})

test('whoever presses nothing is kept off camera at the bell, reads so, and comes on by a press', async () => {
  const current = [aRound({ bell: at(3), endsAt: at(303), goodbyeUntil: at(313) })]
  world.open(aDetail({ speedDate: running(), current }))
  expect(await screen.findByText('Press anything so that Sipho sees you')).toBeDefined()
  await pass(4000)
  expect(
    screen.getByText('Your camera and microphone are off until you press anything', { selector: 'b' }),
  ).toBeDefined()
  expect(world.session.view().self.isUnseen).toBe(true)
  await act(async () => fireEvent.pointerDown(document.body))
  await pass(300)
  expect(screen.queryByText(/off until you press anything/, { selector: 'b' })).toBeNull()
  expect(world.session.view().self.isUnseen).toBe(false)
  expect(world.server.bodiesOf(SIGNS)).toEqual([{ sign: 'pressed' }])
})

test('while a host has it stand still the talk goes on past its end, and afterwards by the moved instants', async () => {
  const current = [aRound({ endsAt: at(5), goodbyeUntil: at(15) })]
  const paused = running({ phase: 'paused', pausedAt: at(0) })
  world.open(talking({ speedDate: paused, current, commands: [command('pause', 0)] }))
  expect(await screen.findByText('Lotte paused the round. Talk on.', { selector: 'span' })).toBeDefined()
  await pass(30_000)
  expect(screen.getByRole('timer', { name: 'paused, 0:05 to go' })).toBeDefined()

  const moved = [aRound({ endsAt: at(40), goodbyeUntil: at(50) })]
  stand(
    talking({
      speedDate: running(),
      current: moved,
      commands: [command('pause', 0), command('resume', 35, 2)],
    }),
  )
  expect(await screen.findByText('Lotte lets the clock run on', { selector: 'span' })).toBeDefined()
  expect(screen.queryByText(/paused the round/, { selector: 'span' })).toBeNull()
})

test('what hosts do is told once in a tab, and a message until it is closed', async () => {
  const commands = [command('say', -2, 1), command('more-round', -1, 2)]
  const { unmount } = world.open(talking({ commands, nextBell: at(400) }))
  expect(await screen.findByText('A minute more for all, from Lotte', { selector: 'span' })).toBeDefined()
  expect(screen.getByText('+1 min')).toBeDefined()
  expect(screen.getByText(/There is cake/, { selector: 'p' })).toBeDefined()
  await pass(6500)
  expect(screen.queryByText('A minute more for all, from Lotte', { selector: 'span' })).toBeNull()
  expect(screen.queryByText('+1 min')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByText(/There is cake/, { selector: 'p' })).toBeNull()

  unmount()
  world.open(talking({ commands, nextBell: at(400) }))
  await screen.findByText('Round 1 of 3')
  expect(screen.queryByText('A minute more for all, from Lotte', { selector: 'span' })).toBeNull()
  expect(screen.queryByText(/There is cake/, { selector: 'p' })).toBeNull()
})

test('a message that is closed leaves the focus at the next one, and after the last at the title', async () => {
  const commands = [command('say', -3, 1), command('say', -2, 2)]
  world.open(talking({ commands, nextBell: at(400) }))
  await screen.findAllByRole('button', { name: 'Close' })
  closeFirst()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' }))
  closeFirst()
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
})

test('while picture and sound are lost in a talk, nobody sees or hears one', async () => {
  world.open(talking())
  await screen.findByText('Round 1 of 3')
  act(() => world.session.show({ status: 'connected', people: [aRemotePerson('sipho')] }))
  expect(screen.queryByText('Nobody sees or hears you now')).toBeNull()
  act(() => world.session.show({ status: 'lost' }))
  expect(screen.getByText('Nobody sees or hears you now')).toBeDefined()
})

test('in a trio note and yes stay open about who had to go, and nobody is noted before they have come', async () => {
  const partners = [
    aPartner({ state: 'left' }),
    aPartner({ attendeeId: 'tom', name: 'Tom Prins' }),
    aPartner({ attendeeId: 'amina', name: 'Amina Berkane', state: 'coming', joinsAt: at(8), isMet: false }),
    // Announced, and gone before they came.
    aPartner({ attendeeId: 'yara', name: 'Yara Vos', state: 'left', isMet: false }),
  ]
  world.open(withSeat(aPairing({ partners })))
  expect(await screen.findByLabelText(/Sipho/, { selector: 'textarea' })).toBeDefined()
  expect(screen.getByLabelText(/Tom/, { selector: 'textarea' })).toBeDefined()
  expect(screen.queryByLabelText(/Amina|Yara/, { selector: 'textarea' })).toBeNull()
})

test('a press that failed is told at its own button', async () => {
  world.open(withSeat({ kind: 'deserted', partner: SIPHO, met: [SIPHO], wantsElse: false }))
  world.server.lose(ENTRY)
  const breather = await screen.findByRole('button', { name: 'Take a breather' })
  fireEvent.click(breather)
  await waitFor(() => expect(breather.parentElement?.textContent).toContain('We cannot reach Stamtafel'))
  const other = screen.getByRole('button', { name: 'Meet someone else' })
  expect(other.parentElement?.textContent).not.toContain('We cannot reach')
})

test('a stop is counted down, with the host’s name, and no further round is promised', async () => {
  const speedDate = running({ stopsAt: at(58) })
  const current = [aRound({ endsAt: at(58), goodbyeUntil: at(68) })]
  world.open(talking({ speedDate, current, commands: [command('stop', -2)], nextBell: null }))
  expect(await screen.findByText('Lotte stops the speed date')).toBeDefined()
  expect(screen.getByText('This is the last round.')).toBeDefined()
})

test('the bell moves with the rows, with the same room', async () => {
  world.server.answer('POST /events/:eventId/media-token', () => ({
    place: null,
    reservation: { key: 'noor-sipho', url: 'ws://media.test', token: 'one', expiresAt: at(60) },
  }))
  world.open(aDetail({ speedDate: running(), current: [next(15)] }))
  await waitFor(() => expect(world.session.reservations).toHaveLength(1))
  stand(aDetail({ speedDate: running(), current: [next(75)] }))
  await waitFor(() => expect(world.session.reservations).toHaveLength(2))
  expect(world.session.reservations.map(({ bell }) => bell)).toEqual(
    [at(15), at(75)].map((it) => Date.parse(it)),
  )
  stand(aDetail({ speedDate: running(), current: [] }))
  await waitFor(() => expect(world.session.isReserved()).toBe(false))
})
