// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { SeatGlyph } from './seat-glyph.tsx'
import { TableTop } from './table-top.tsx'
import { renderInApp } from './testing/render.tsx'

afterEach(cleanup)

test('a table has a chair for every seat, and who sits there', () => {
  const { container } = renderInApp(
    <TableTop
      diameter="100px"
      seatSize="20px"
      seats={[
        { state: 'taken', id: 'a', name: 'Grace Mensah' },
        { state: 'you', id: 'b', name: 'Noor van der Kolk' },
        { state: 'free' },
      ]}
    />,
  )
  expect(container.querySelectorAll('.table-seat')).toHaveLength(3)
  expect(container.querySelectorAll('.table-seat-free')).toHaveLength(1)
  expect(screen.getByText('GM')).toBeDefined()
  expect(container.querySelector('.table-seat-you')?.textContent).toBe('NK')
})

test('the small table says in words how many seats are taken', () => {
  renderInApp(<SeatGlyph seats={6} taken={[0, 1, 3]} />)
  expect(screen.getByRole('img', { name: '3 of 6 seats taken' })).toBeDefined()
})

test('a small table beside its own words is not read', () => {
  renderInApp(<SeatGlyph seats={6} taken={[0]} isDecoration />)
  expect(screen.queryByRole('img')).toBeNull()
})
