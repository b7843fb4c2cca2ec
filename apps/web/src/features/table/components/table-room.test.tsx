// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Around, createWorld } from '#web/testing/render-at.tsx'
import { renderInApp } from '#web/ui/testing/render.tsx'
import type { TilePerson } from '#web/ui/tile.tsx'
import { TableRoom } from './table-room.tsx'

afterEach(cleanup)

const noor: TilePerson = { id: 'noor', name: 'Noor van der Kolk', isYou: true }
const names = ['Grace Mensah', 'Youssef El Idrissi', 'Priya Raghunathan', 'Tom Verhagen', 'Daan Jacobs']
const people = names.map((name): TilePerson => ({ id: name, name }))

function room(others: readonly TilePerson[], seats = 6) {
  const presses = {
    onMicrophone: vi.fn<(isOn: boolean) => void>(),
    onCamera: vi.fn<(isOn: boolean) => void>(),
    onLeave: vi.fn<() => void>(),
  }
  const world = createWorld()
  const ui = (present: readonly TilePerson[]) => (
    <Around world={world}>
      <TableRoom
        table={{ number: 4, topic: 'Outside work', seats }}
        you={noor}
        others={present}
        isMicrophoneOn
        isCameraOn={false}
        {...presses}
      />
    </Around>
  )
  const { rerender, container } = renderInApp(ui(others))
  return { ...presses, container, show: (present: readonly TilePerson[]) => rerender(ui(present)) }
}

function tiles(): (string | null)[] {
  return screen.getAllByRole('figure').map((tile) => tile.getAttribute('aria-label'))
}

test('on arrival one hears where one is and with whom', () => {
  room(people.slice(0, 2))
  expect(screen.getByRole('alert').textContent?.trim()).toBe(
    'You are at table 4 with Grace Mensah and Youssef El Idrissi.',
  )
})

test('alone, one reads the truth', () => {
  room([])
  expect(screen.getByText('You are the first')).toBeDefined()
  expect(screen.getByText('You are alone at the table')).toBeDefined()
})

test('of two, both are tiles', () => {
  room(people.slice(0, 1))
  expect(tiles()).toEqual(['Grace Mensah', 'You'])
})

test('of five, the others are tiles and one sits on the rim', () => {
  const { container } = room(people.slice(0, 4))
  expect(tiles()).toEqual(names.slice(0, 4))
  expect(container.querySelector('.scene-self')).not.toBeNull()
})

test('a full table of four shows no free seat', () => {
  room(people.slice(0, 3), 4)
  expect(tiles()).toEqual([...names.slice(0, 3), 'You'])
  expect(screen.queryByText('Free seat')).toBeNull()
})

test('when somebody leaves, nobody changes place, and the chair is free', () => {
  const { show } = room(people.slice(0, 4))
  show([people[0], people[2], people[3]].filter((person) => person !== undefined))
  expect(tiles()).toEqual(['Grace Mensah', 'Priya Raghunathan', 'Tom Verhagen'])
  expect(screen.getByText('Free seat')).toBeDefined()
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent?.trim())).toContain(
    'Youssef El Idrissi had to go',
  )
})

test('the buttons say what a press does', () => {
  const { onMicrophone, onCamera, onLeave } = room(people.slice(0, 1))
  fireEvent.click(screen.getByRole('button', { name: 'Mute' }))
  expect(onMicrophone).toHaveBeenCalledWith(false)
  fireEvent.click(screen.getByRole('button', { name: 'Camera on' }))
  expect(onCamera).toHaveBeenCalledWith(true)
  fireEvent.click(screen.getByRole('button', { name: 'Leave the table' }))
  expect(onLeave).toHaveBeenCalledOnce()
})
