// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Around, createWorld, type World } from '#web/testing/render-at.tsx'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { ToastRegion } from '#web/ui/toast.tsx'
import type { DoneAct, PartnerActsProps } from './act.ts'
import { LaterActs } from './later-acts.tsx'
import { PartnerActs } from './partner-acts.tsx'

let world: World

beforeEach(() => {
  world = createWorld()
})
afterEach(cleanup)

const BLOCK = 'POST /events/:eventId/people/:attendeeId/block'
const REPORT = 'POST /events/:eventId/people/:attendeeId/report'
const DAAN = { id: 'daan', name: 'Daan Brouwer' }
const AMINA = { id: 'amina', name: 'Amina Berkane' }

function show(changes: Partial<PartnerActsProps> = {}) {
  const heard: string[] = []
  const onActed = vi.fn<(done: DoneAct) => void>()
  world.server.allow(BLOCK)
  world.server.allow(REPORT)
  const ui = (now: Partial<PartnerActsProps>) => (
    <Around world={world}>
      <PartnerActs
        people={[DAAN]}
        myName="Noor van der Kolk"
        leaveLabel="Leave"
        room={{ leave: () => heard.push('out of the room'), comeBack: () => heard.push('back in') }}
        onLeave={() => heard.push('leave')}
        onStop={() => heard.push('stop')}
        onActed={onActed}
        {...now}
      />
    </Around>
  )
  const page = renderInApp(ui(changes))
  return { heard, onActed, rerender: (now: Partial<PartnerActsProps>) => page.rerender(ui(now)) }
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const opened = (name: string) => within(screen.getByRole('dialog', { name }))

/** Opens an act from the list, which the flag opens. */
function choose(act: RegExp) {
  press('Report')
  fireEvent.click(opened('What would you like?').getByRole('button', { name: act }))
}

test('one button opens three acts, each with what the other reads', () => {
  show()
  press('Report')
  const list = opened('What would you like?')
  expect(list.getAllByRole('listitem')).toHaveLength(3)
  expect(list.getByText('The date ends. Daan reads “Noor had to go”.')).toBeDefined()
  expect(list.getByText('To Daan, all three look the same.')).toBeDefined()
})

test('leaving is asked once, and each answer is its own', () => {
  const { heard } = show()
  press('Leave')
  fireEvent.click(opened('Leave this date?').getByRole('button', { name: 'Stay' }))
  expect(heard).toEqual([])
  press('Leave')
  fireEvent.click(opened('Leave this date?').getByRole('button', { name: 'Leave this date' }))
  choose(/^Leave/)
  fireEvent.click(opened('Leave this date?').getByRole('button', { name: 'Stop for today' }))
  expect(heard).toEqual(['leave', 'stop'])
})

test('where nobody else is there is nothing but leaving', () => {
  show({ people: [] })
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Leave'])
})

test('not again says what it does, goes out of the room first, and then asks the server', async () => {
  const { heard, onActed } = show()
  choose(/^Not with this person again/)
  const dialog = opened('Not with Daan again?')
  expect(dialog.getByText('Daan is not told, now or later.')).toBeDefined()
  expect(world.server.asked).toEqual([])
  fireEvent.click(dialog.getByRole('button', { name: 'Not again, and leave' }))
  expect(heard).toEqual(['out of the room'])
  await waitFor(() =>
    expect(onActed).toHaveBeenCalledExactlyOnceWith({
      act: 'blocked',
      name: 'Daan Brouwer',
      isBlocked: true,
    }),
  )
  expect(world.server.bodiesOf(BLOCK)).toHaveLength(1)
  expect(world.server.bodiesOf(REPORT)).toEqual([])
})

test('a report needs no word, and nothing is ticked beforehand', async () => {
  const { onActed } = show()
  choose(/^Report/)
  const dialog = opened('What happened?')
  const ticks = [
    ...dialog.getAllByRole<HTMLInputElement>('radio'),
    dialog.getByRole<HTMLInputElement>('checkbox'),
  ]
  expect(ticks.map(({ checked }) => checked)).toEqual([false, false, false, false, false])
  fireEvent.click(dialog.getByRole('button', { name: 'Report and leave' }))
  await waitFor(() => expect(onActed).toHaveBeenCalledOnce())
  expect(world.server.bodiesOf(REPORT)).toEqual([{ text: '', isBlocked: false }])
})

test('a report tells what was chosen and written, and keeps apart if one wants that', async () => {
  const { onActed } = show()
  choose(/^Report/)
  const dialog = opened('What happened?')
  fireEvent.click(dialog.getByRole('radio', { name: 'Insult or discrimination' }))
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: ' He shouted. ' } })
  fireEvent.click(dialog.getByRole('checkbox', { name: 'Also never with this person again' }))
  fireEvent.click(dialog.getByRole('button', { name: 'Report and leave' }))
  await waitFor(() =>
    expect(onActed).toHaveBeenCalledWith({ act: 'reported', name: 'Daan Brouwer', isBlocked: true }),
  )
  expect(world.server.bodiesOf(REPORT)).toEqual([
    { text: 'Insult or discrimination\nHe shouted.', isBlocked: true },
  ])
})

test('of several one chooses about whom, and nobody is chosen beforehand', async () => {
  const { onActed } = show({ people: [DAAN, AMINA] })
  choose(/^Not with this person again/)
  const go = opened('Not with whom again?').getByRole('button', { name: 'Not again, and leave' })
  expect(go).toHaveProperty('disabled', true)
  fireEvent.click(screen.getByRole('radio', { name: /Amina Berkane/ }))
  fireEvent.click(opened('Not with Amina again?').getByRole('button', { name: 'Not again, and leave' }))
  await waitFor(() =>
    expect(onActed).toHaveBeenCalledWith(expect.objectContaining({ name: 'Amina Berkane' })),
  )
  expect(world.server.asked.map(({ key }) => key)).toContain(BLOCK)
})

test('whoever leaves meanwhile is still whom it is about, and nobody else takes their place', async () => {
  const { onActed, rerender } = show({ people: [DAAN, AMINA] })
  choose(/^Report/)
  fireEvent.click(screen.getByRole('radio', { name: /Daan Brouwer/ }))
  rerender({ people: [AMINA] })
  fireEvent.click(opened('What happened?').getByRole('button', { name: 'Report and leave' }))
  await waitFor(() => expect(onActed).toHaveBeenCalledWith(expect.objectContaining({ name: 'Daan Brouwer' })))
})

test('afterwards nothing is left to leave, and the other acts stay', async () => {
  world.server.allow(REPORT)
  renderInApp(
    <Around world={world}>
      <ToastRegion>
        <LaterActs person={DAAN} look="words" />
      </ToastRegion>
    </Around>,
  )
  press('Something went wrong in this talk')
  const list = opened('What would you like?')
  expect(list.getAllByRole('listitem')).toHaveLength(2)
  fireEvent.click(list.getByRole('button', { name: /^Report/ }))
  fireEvent.click(opened('What happened?').getByRole('button', { name: 'Report' }))
  expect(await screen.findByText('Your report is with the moderators. The other is not told.')).toBeDefined()
  expect(world.server.bodiesOf(REPORT)).toEqual([{ text: '', isBlocked: false }])
})

test('whoever cannot reach the server stays out of the room, may try again, and goes back only by saying so', async () => {
  const { heard, onActed } = show()
  world.server.lose(BLOCK)
  choose(/^Not with this person again/)
  const dialog = opened('Not with Daan again?')
  fireEvent.click(dialog.getByRole('button', { name: 'Not again, and leave' }))
  expect(await dialog.findByText(/We cannot reach Stamtafel/)).toBeDefined()
  expect(heard).toEqual(['out of the room'])
  fireEvent.click(dialog.getByRole('button', { name: 'Go back' }))
  expect(heard).toEqual(['out of the room', 'back in'])
  expect(onActed).not.toHaveBeenCalled()
})

test('Escape is the safe answer of each act', () => {
  const { heard } = show()
  for (const [act, title] of [
    [/^Leave/, 'Leave this date?'],
    [/^Not with this person again/, 'Not with Daan again?'],
    [/^Report/, 'What happened?'],
  ] as const) {
    choose(act)
    const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: title })
    fireEvent(dialog, new Event('cancel', { bubbles: false, cancelable: true }))
    expect(dialog.open).toBe(false)
  }
  expect(heard).toEqual([])
  expect(world.server.asked).toEqual([])
})
