// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Around, createWorld, type World } from '#web/testing/render-at.tsx'
import { at, SIPHO } from '#web/testing/samples.ts'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { Impression } from './impression.tsx'

let world: World

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  world = createWorld()
  world.server.allow(NOTE)
  world.server.allow(YES)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const MET = 'GET /events/:eventId/people-met'
const NOTE = 'PUT /events/:eventId/people-met/:attendeeId/note'
const YES = 'PUT /events/:eventId/people-met/:attendeeId/yes'
const KEPT = { ...SIPHO, metAt: at(-300), seconds: 300, isMutual: false, email: null }

function met(kept: { note: string; isYes: boolean } | undefined) {
  const people = kept ? [{ ...KEPT, ...kept }] : []
  world.server.answer(MET, () => ({ revealsAt: at(6000), isRevealed: false, people }))
}

const ui = () => (
  <Around world={world}>
    <Impression person={{ id: SIPHO.attendeeId, name: SIPHO.name }} look="break" />
  </Around>
)
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Private note about Sipho' })
const yes = () => screen.getByRole('switch', { name: 'Keep in touch with Sipho' })
const isOn = () => yes().getAttribute('aria-checked') === 'true'
const isReady = () => waitFor(() => expect(note().readOnly).toBe(false))
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

test('what one keeps of somebody is there', async () => {
  met({ note: 'Rows', isYes: true })
  renderInApp(ui())
  await waitFor(() => expect(note().value).toBe('Rows'))
  expect(isOn()).toBe(true)
})

test('nothing can be written over before it is known what is kept', () => {
  world.server.lose(MET)
  renderInApp(ui())
  expect(note().readOnly).toBe(true)
  fireEvent.click(yes())
  expect(world.server.bodiesOf(YES)).toEqual([])
})

test('a note saves itself when typing rests, and says so', async () => {
  met(undefined)
  renderInApp(ui())
  await isReady()
  fireEvent.change(note(), { target: { value: 'Rows on Sundays' } })
  expect(screen.getByText('Saving')).toBeDefined()
  await pass(800)
  expect(await screen.findByText('Saved. Shown to no one else.')).toBeDefined()
  expect(world.server.bodiesOf(NOTE)).toEqual([{ note: 'Rows on Sundays' }])
})

test('a note is sent when the field is left, and outlives the page on which it was typed', async () => {
  met(undefined)
  const page = renderInApp(ui())
  await isReady()
  fireEvent.change(note(), { target: { value: 'Rows' } })
  fireEvent.blur(note())
  page.unmount()
  renderInApp(ui())
  expect(note().value).toBe('Rows')
  await waitFor(() => expect(world.server.bodiesOf(NOTE)).toEqual([{ note: 'Rows' }]))
})

test('a note that does not reach the server says so, and is tried again', async () => {
  met(undefined)
  renderInApp(ui())
  await isReady()
  world.server.lose(NOTE)
  fireEvent.change(note(), { target: { value: 'Rows' } })
  await pass(800)
  expect(await screen.findByText('Not saved yet. We try again by ourselves.')).toBeDefined()
  world.server.allow(NOTE)
  await pass(2000)
  expect(await screen.findByText('Saved. Shown to no one else.')).toBeDefined()
})

test('a yes is said and taken back, in order, and asks for nothing about the other', async () => {
  met({ note: '', isYes: false })
  renderInApp(ui())
  await isReady()
  fireEvent.click(yes())
  await waitFor(() => expect(isOn()).toBe(true))
  await waitFor(() => expect(world.server.bodiesOf(YES)).toEqual([{ isYes: true }]))
  fireEvent.click(yes())
  await waitFor(() => expect(world.server.bodiesOf(YES)).toEqual([{ isYes: true }, { isYes: false }]))
  await waitFor(() => expect(isOn()).toBe(false))
  expect(world.server.asked.filter(({ key }) => key === MET)).toHaveLength(1)
})

test('a yes that was not kept goes back, and says why', async () => {
  met({ note: '', isYes: false })
  renderInApp(ui())
  await isReady()
  world.server.refuse(YES, 'server.failed')
  fireEvent.click(yes())
  expect(await screen.findByText(/Something went wrong on our side/)).toBeDefined()
  expect(isOn()).toBe(false)
})
