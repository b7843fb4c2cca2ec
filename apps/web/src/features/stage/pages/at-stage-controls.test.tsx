// @vitest-environment happy-dom
import type { StageView } from '@stamtafel/contracts'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { aStage, noorOn, siphoOn } from '#web/testing/samples-stage.ts'
import { access, at, aVenue, inFoyer } from '#web/testing/samples.ts'
import { AtStage } from './at-stage.tsx'

let world: World

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at(0)), shouldAdvanceTime: true })
  world = createWorld()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  localStorage.clear()
})

const STAGE = 'GET /events/:eventId/stages/:stageId'
const SAY = 'POST /events/:eventId/stages/:stageId/commands'
const PLACE = 'POST /events/:eventId/place'

/** The door lets Noor come to the stage, which is as told. */
function open(changes: Partial<StageView> = {}) {
  const place = { kind: 'stage' as const, stageId: 'zaal' }
  world.server.answer(PLACE, () => ({ place, media: access('zaal') }))
  world.server.answer('GET /events/:eventId/venue', () => aVenue({ place }))
  world.server.answer(STAGE, () => aStage(changes))
  return renderAt('/e/fair/stage/zaal', { page: AtStage }, world)
}

const button = (name: string) => screen.getByRole('button', { name })

async function press(name: string): Promise<void> {
  const found = await screen.findByRole('button', { name })
  found.focus()
  fireEvent.click(found)
}

describe('a keyboard goes on', () => {
  const asked = { me: { isHere: true, role: 'invited' as const, since: at(0), isHost: false } }
  const mayAnswer = { ...asked, allowed: ['accept' as const, 'decline' as const] }
  const up = {
    onStage: [siphoOn, noorOn],
    me: { isHere: true, role: 'on-stage' as const, since: at(1), isHost: false },
    allowed: ['step-down' as const],
  }
  test('from the own microphone after a yes', async () => {
    open(mayAnswer)
    world.server.answer(SAY, () => aStage(up))
    await press('Go on stage')
    await waitFor(() => expect(document.activeElement).toBe(button('Mute')))
  })

  test('from the hand after a no, and after stepping down', async () => {
    open(mayAnswer)
    world.server.answer(SAY, () => aStage())
    await press('Not now')
    await waitFor(() => expect(document.activeElement).toBe(button('Raise hand')))
    cleanup()
    world = createWorld()
    open(up)
    world.server.answer(SAY, () => aStage())
    await press('Step down')
    await waitFor(() => expect(document.activeElement).toBe(button('Raise hand')))
  })

  test('from the title where there is no hand to raise, and from the question where a host asks', async () => {
    open(up)
    world.server.answer(SAY, () => aStage({ allowed: [] }))
    await press('Step down')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })))
    cleanup()
    world = createWorld()
    open()
    world.server.answer(SAY, () => aStage(mayAnswer))
    await press('Raise hand')
    const question = await screen.findByRole('region', { name: 'A host asks you onto the stage.' })
    await waitFor(() => expect(document.activeElement).toBe(question))
  })
})

describe('the full screen', () => {
  afterEach(() => {
    Reflect.deleteProperty(document, 'fullscreenEnabled')
    Reflect.deleteProperty(document, 'fullscreenElement')
    Reflect.deleteProperty(document, 'exitFullscreen')
    Reflect.deleteProperty(document.documentElement, 'requestFullscreen')
  })

  test('is not offered where the browser has none', async () => {
    open()
    await screen.findByRole('region', { name: 'On stage' })
    expect(screen.queryByRole('button', { name: 'Full screen' })).toBeNull()
  })

  test('is taken by a press, and given back by another and when the page goes', async () => {
    let element: Element | null = null
    const become = async (next: Element | null) => {
      element = next
      document.dispatchEvent(new Event('fullscreenchange'))
    }
    const whole = document.documentElement
    Object.defineProperties(document, {
      fullscreenEnabled: { value: true, configurable: true },
      fullscreenElement: { get: () => element, configurable: true },
      exitFullscreen: { value: () => become(null), configurable: true },
    })
    Object.defineProperty(whole, 'requestFullscreen', { value: () => become(whole), configurable: true })
    const { path } = open()
    fireEvent.click(await screen.findByRole('button', { name: 'Full screen' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Leave full screen' }))
    expect(element).toBeNull()
    fireEvent.click(await screen.findByRole('button', { name: 'Full screen' }))
    expect(element).toBe(whole)
    world.server.answer(PLACE, inFoyer)
    fireEvent.click(screen.getByRole('button', { name: 'Leave' }))
    await waitFor(() => expect(path()).toBe('/e/fair'))
    expect(element).toBeNull()
  })
})
