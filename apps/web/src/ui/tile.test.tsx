// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { MORNING, renderInApp } from './testing/render.tsx'
import { Tile } from './tile.tsx'

afterEach(cleanup)

const grace = { id: 'grace', name: 'Grace Mensah' }

test('whoever speaks is named so', () => {
  renderInApp(<Tile person={{ ...grace, isSpeaking: true }} />)
  expect(screen.getByRole('figure', { name: 'Grace Mensah, speaking' })).toBeDefined()
})

test('without a picture there are initials at its place', () => {
  renderInApp(<Tile person={grace} />)
  expect(screen.getByText('GM')).toBeDefined()
})

test('a picture stands in the place of the initials', () => {
  renderInApp(<Tile person={{ ...grace, video: <video muted data-testid="picture" /> }} />)
  expect(screen.getByTestId('picture')).toBeDefined()
  expect(screen.queryByText('GM')).toBeNull()
})

test('your own tile says that it is you', () => {
  renderInApp(<Tile person={{ ...grace, isYou: true }} />)
  expect(screen.getByRole('figure', { name: 'You' })).toBeDefined()
})

test('a seat that is kept for somebody who is away says for whom', () => {
  renderInApp(<Tile person={{ ...grace, isAway: true }} />)
  expect(screen.getByText('The seat of Grace Mensah is kept')).toBeDefined()
})

test('a kept seat says for whom and how long', () => {
  renderInApp(<Tile person={{ ...grace, heldUntil: MORNING + 42_000 }} />)
  expect(screen.getByText('0:42')).toBeDefined()
  expect(screen.getByText(/The seat of Grace Mensah is kept/)).toBeDefined()
})
