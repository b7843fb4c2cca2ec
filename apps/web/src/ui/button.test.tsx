// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Button } from './button.tsx'
import { renderInApp } from './testing/render.tsx'

afterEach(cleanup)

test('a busy button keeps its label and takes no second press', () => {
  const onClick = vi.fn<() => void>()
  renderInApp(
    <Button isBusy onClick={onClick}>
      Sit down
    </Button>,
  )
  const button = screen.getByRole('button', { name: 'Sit down' })
  fireEvent.click(button)
  expect(onClick).not.toHaveBeenCalled()
  expect(button.getAttribute('aria-busy')).toBe('true')
})

test('a busy button does not send its form again', () => {
  const onSubmit = vi.fn<() => void>()
  renderInApp(
    <form onSubmit={onSubmit}>
      <Button type="submit" isBusy>
        Save my seat
      </Button>
    </form>,
  )
  fireEvent.click(screen.getByRole('button'))
  expect(onSubmit).not.toHaveBeenCalled()
})
