// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { access, aDetail, aRound, aSpeedDate, at } from '#web/testing/samples.ts'
import {
  createDateWorld,
  DETAIL,
  ENTRY,
  ME,
  talking,
  TOKEN,
  type DateWorld,
} from '#web/testing/date-world.tsx'
import { onPlayedTime, pass } from '#web/testing/on-played-time.ts'

let world: DateWorld

onPlayedTime()
beforeEach(() => {
  world = createDateWorld()
})

const reserved = () => world.session.reservations.map(({ key }) => key)

function letIn() {
  world.server.answer(TOKEN, () => ({ place: access('noor-sipho'), reservation: null }))
}

test('a press says that one is here, the devices are opened, and the focus stays where the button was', async () => {
  world.open(aDetail({ speedDate: aSpeedDate({ myEntry: 'joined' }) }))
  await screen.findByRole('button', { name: 'I am here' })
  expect(world.session.areDevicesHeld()).toBe(false)
  const here = aDetail()
  world.server.answer(ENTRY, () => here)
  world.server.answer(DETAIL, () => here)
  fireEvent.click(screen.getByRole('button', { name: 'I am here' }))
  const answer = (await screen.findByText('You are in')).closest('output')
  expect(document.activeElement).toBe(answer)
  expect(world.server.bodiesOf(ENTRY)).toEqual([{ state: 'here' }])
  expect(world.session.areDevicesHeld()).toBe(true)
})

test('a press that fails says why', async () => {
  world.open(aDetail({ speedDate: aSpeedDate({ myEntry: 'joined' }) }))
  world.server.lose(ENTRY)
  fireEvent.click(await screen.findByRole('button', { name: 'I am here' }))
  expect(
    await screen.findByText('We cannot reach Stamtafel. Look whether you are online, and try again.'),
  ).toBeDefined()
})

test('a way out that fails is no fault of another button', async () => {
  world.open(aDetail({ speedDate: aSpeedDate({ myEntry: 'joined' }) }))
  world.server.lose(ENTRY)
  const here = await screen.findByRole('button', { name: 'I am here' })
  fireEvent.click(screen.getByRole('button', { name: 'Not after all' }))
  await screen.findByText(/We cannot reach Stamtafel/)
  expect(here.parentElement?.textContent).not.toContain('We cannot reach Stamtafel')
})

test('whoever chooses to listen first is muted, and the server is told', async () => {
  world.server.allow(ME)
  world.open(aDetail())
  fireEvent.click(await screen.findByRole('button', { name: /^Listen first/ }))
  await waitFor(() => expect(world.server.bodiesOf(ME)).toEqual([{ listensFirst: true, typesAlong: false }]))
  expect(world.session.view().self.isMuted).toBe(true)
  fireEvent.click(screen.getByRole('switch', { name: 'Glad of threes' }))
  await waitFor(() => expect(world.server.bodiesOf(ME).at(-1)).toEqual({ likesThrees: true }))
})

test('whoever has muted themselves and then types along stays muted', async () => {
  world.server.allow(ME)
  world.open(aDetail())
  const types = await screen.findByRole('button', { name: /^I type along/ })
  act(() => world.session.setMuted(true))
  fireEvent.click(types)
  await waitFor(() => expect(world.server.bodiesOf(ME)).toEqual([{ listensFirst: false, typesAlong: true }]))
  expect(world.session.view().self.isMuted).toBe(true)
})

test('whoever comes late reads to which round the clock counts', async () => {
  const speedDate = aSpeedDate({ phase: 'running', round: 1, myEntry: null })
  world.open(aDetail({ speedDate, current: [aRound({ seat: { kind: 'none' } })], nextBell: at(335) }))
  expect(await screen.findByRole('timer', { name: '5:35 to go to round 2' })).toBeDefined()
})

test('a round that is prepared already is the one that comes', async () => {
  const speedDate = aSpeedDate({ phase: 'running', round: 2, myEntry: null })
  const prepared = aRound({ id: 'two', number: 2, bell: at(15), endsAt: at(315), seat: { kind: 'none' } })
  world.open(aDetail({ speedDate, current: [prepared], nextBell: at(15) }))
  expect(await screen.findByRole('timer', { name: '0:15 to go to round 2' })).toBeDefined()
})

test('during the last round nobody is promised another', async () => {
  const speedDate = aSpeedDate({ phase: 'running', round: 3, myEntry: null })
  world.open(aDetail({ speedDate, nextBell: null }))
  expect(await screen.findByText('The last round is under way.')).toBeDefined()
  expect(screen.queryByRole('timer')).toBeNull()
})

/** Leaves a talk by the button and its question. */
async function leave(how: string) {
  fireEvent.click(await screen.findByRole('button', { name: 'Leave' }))
  const dialog = screen.getByRole('dialog', { name: 'Leave this date?' })
  fireEvent.click(within(dialog).getByRole('button', { name: how }))
}

test('whoever leaves a date is out of it at once, and chooses what comes next', async () => {
  letIn()
  const { path } = world.open(talking())
  await waitFor(() => expect(reserved()).toEqual(['noor-sipho']))
  const out = talking({
    speedDate: aSpeedDate({ phase: 'running', round: 1, myEntry: 'paused' }),
    current: [],
  })
  world.server.answer(ENTRY, () => out)
  world.server.answer(DETAIL, () => out)
  await leave('Leave this date')
  expect(world.session.isReserved()).toBe(false)
  expect(await screen.findByRole('heading', { name: 'Take your time, Noor' })).toBeDefined()
  expect(world.server.bodiesOf(ENTRY)).toEqual([{ state: 'paused' }])
  expect(path()).toBe('/e/fair/date/afternoon')

  fireEvent.click(screen.getByRole('button', { name: 'I am back' }))
  await waitFor(() => expect(world.server.bodiesOf(ENTRY).at(-1)).toEqual({ state: 'here' }))
})

test('whoever stops for today is in the foyer, and in no round any more', async () => {
  letIn()
  const { path } = world.open(talking())
  await waitFor(() => expect(reserved()).toEqual(['noor-sipho']))
  world.server.answer(ENTRY, () => talking())
  await leave('Stop for today')
  await waitFor(() => expect(path()).toBe('/e/fair'))
  expect(world.server.bodiesOf(ENTRY)).toEqual([{ state: 'left' }])
  expect(world.session.isReserved()).toBe(false)
})

test('a speed date that has ended meanwhile is left all the same', async () => {
  letIn()
  const { path } = world.open(talking())
  world.server.refuse(ENTRY, 'speed-date.wrong-phase')
  await leave('Stop for today')
  await waitFor(() => expect(path()).toBe('/e/fair'))
})

test('whoever cannot leave reads why, and talks on', async () => {
  letIn()
  const { path } = world.open(talking())
  await waitFor(() => expect(reserved()).toEqual(['noor-sipho']))
  world.server.lose(ENTRY)
  await leave('Stop for today')
  expect(
    await screen.findByText('We cannot reach Stamtafel. Look whether you are online, and try again.'),
  ).toBeDefined()
  expect(path()).toBe('/e/fair/date/afternoon')
  expect(world.session.isReserved()).toBe(true)
  expect(reserved()).toEqual(['noor-sipho', 'noor-sipho'])
})

test('sound that the browser holds back is heard by a press', async () => {
  letIn()
  world.open(talking())
  act(() => world.session.show({ canPlayAudio: false }))
  fireEvent.click(await screen.findByRole('button', { name: 'Press to hear the others' }))
  expect(world.session.isHeard()).toBe(true)
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Press to hear the others' })).toBeNull())
})

test('a talk becomes a break by the clock, whether or not anybody says so, and the focus goes along', async () => {
  letIn()
  world.open(talking({ current: [aRound({ endsAt: at(-8), goodbyeUntil: at(2) })], nextBell: at(40) }))
  expect(await screen.findByText('Round 1 of 3')).toBeDefined()
  await pass(2500)
  expect(await screen.findByText('Break after round 1')).toBeDefined()
  expect(screen.getByRole('timer', { name: /to round 2/ })).toBeDefined()
  expect(document.activeElement?.textContent).toBe('A short break')
})

test('after the last round one reads how many one met', async () => {
  const speedDate = aSpeedDate({ phase: 'ended', round: 3 })
  world.open(aDetail({ speedDate, nextBell: null, metToday: 3 }))
  expect(await screen.findByRole('heading', { name: 'That was it' })).toBeDefined()
  expect(screen.getByText('You have talked with 3 new people today, no one twice')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Who you met' }).getAttribute('href')).toBe('/e/fair/people')
})

test('who takes no part any more is called off from the round that was reserved', async () => {
  letIn()
  world.open(talking())
  await waitFor(() => expect(world.session.isReserved()).toBe(true))
  act(() =>
    world.stand(
      aDetail({ speedDate: aSpeedDate({ phase: 'running', round: 1, myEntry: 'left' }), current: [] }),
    ),
  )
  await waitFor(() => expect(world.session.isReserved()).toBe(false))
  expect(world.session.areDevicesHeld()).toBe(false)
})

test('a page that goes lets the devices go', async () => {
  const { unmount } = world.open(aDetail())
  await waitFor(() => expect(world.session.areDevicesHeld()).toBe(true))
  unmount()
  expect(world.session.areDevicesHeld()).toBe(false)
})
