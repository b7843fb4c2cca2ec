// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { createPlayedAddressBar } from '#web/testing/played-address-bar.ts'
import { renderInApp } from '#web/ui/testing/render.tsx'
import {
  createRouter,
  Navigate,
  Outlet,
  RouterProvider,
  useLocation,
  useNavigate,
  useParams,
  type Route,
} from './index.ts'

afterEach(cleanup)

function Frame() {
  const [count, setCount] = useState(0)
  const { slug, tableId = 'none' } = useParams()
  const navigate = useNavigate()
  return (
    <>
      <button type="button" onClick={() => setCount(count + 1)}>
        Count {count}
      </button>
      <button type="button" onClick={() => void navigate({ href: `/e/${slug}/table/7` })}>
        Sit down
      </button>
      <p>Table: {tableId}</p>
      <Outlet />
    </>
  )
}

function Place() {
  return <p>At {useLocation().pathname}</p>
}

function Breaks(): never {
  throw new Error('broken')
}

const ROUTES: readonly Route[] = [
  {
    path: '/e/$slug',
    page: Frame,
    within: [
      { path: '/', page: Place },
      { path: '/table/$tableId', page: Place },
    ],
  },
  { path: '/old', page: () => <Navigate href="/e/fair" replace /> },
  { path: '/breaks', page: Breaks },
]

function openAt(href: string) {
  const bar = createPlayedAddressBar(href)
  const router = createRouter({ routes: ROUTES, bar, renew: () => false })
  renderInApp(
    <RouterProvider
      router={router}
      nothing={() => <p>Nothing here</p>}
      broken={({ error }) => <p>{String(error)}</p>}
    />,
  )
  return { bar, router }
}

test('what stands around a page stays as it is while the page in it becomes another', async () => {
  openAt('/e/fair')
  await screen.findByText('At /e/fair')
  fireEvent.click(screen.getByRole('button', { name: 'Count 0' }))
  fireEvent.click(screen.getByRole('button', { name: 'Sit down' }))
  await screen.findByText('At /e/fair/table/7')
  expect(screen.getByText('Table: 7')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Count 1' })).toBeTruthy()
})

test('a page may send one on', async () => {
  const { bar } = openAt('/old')
  await screen.findByText('At /e/fair')
  expect(bar.entries()).toEqual(['/e/fair'])
})

test('where there is nothing, that is said', async () => {
  openAt('/nowhere')
  expect(await screen.findByText('Nothing here')).toBeTruthy()
})

test('a page that breaks says so, until one goes to another', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { router } = openAt('/breaks')
  await screen.findByText('Error: broken')
  await router.navigate({ href: '/e/fair' })
  await waitFor(() => expect(screen.queryByText('Error: broken')).toBeNull())
  await screen.findByText('At /e/fair')
})
