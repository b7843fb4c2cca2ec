// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { createWorld, renderAt } from '#web/testing/render-at.tsx'
import { useCallNotice } from './call-notice.tsx'

afterEach(cleanup)

test('while picture and sound are away one reads what goes on working, and may try at once', async () => {
  const world = createWorld()
  const restore = vi.spyOn(world.session, 'restore')
  world.session.show({ status: 'lost' })
  renderAt('/e/fair/table/four', { page: () => <main>{useCallNotice()}</main> }, world)
  expect(await screen.findByText(/Chat and notes go on working/)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Try now' }))
  expect(restore).toHaveBeenCalledOnce()
})
