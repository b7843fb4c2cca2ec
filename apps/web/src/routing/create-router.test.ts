import { expect, test, vi } from 'vitest'
import { createPlayedAddressBar } from '#web/testing/played-address-bar.ts'
import { createRouter } from './create-router.ts'
import type { PageComponent, Route } from './match-route.ts'

/** A page whose code comes when the test says so. */
function aLatePage(name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const page: PageComponent = Object.assign(() => name, { fetch: () => promise })
  return { page, come: resolve, fail: reject }
}

const Home = () => 'home'
const Foyer = () => 'foyer'

function open(at: string, more: readonly Route[] = [], renew: (error: unknown) => boolean = () => false) {
  const bar = createPlayedAddressBar(at)
  const routes = [{ path: '/', page: Home }, { path: '/e/$slug', page: Foyer }, ...more]
  return { bar, router: createRouter({ routes, bar, renew }) }
}

const shows = (page: PageComponent) => expect.objectContaining({ kind: 'page', pages: [page] })

test('the page of the address is shown at first, and the one that one goes to after it', async () => {
  const { router, bar } = open('/')
  await vi.waitFor(() => expect(router.view()).toEqual(shows(Home)))
  await router.navigate({ href: '/e/fair?from=mail#top' })
  expect(router.view()).toMatchObject({ pathname: '/e/fair', params: { slug: 'fair' } })
  expect(bar.entries()).toEqual(['/', '/e/fair?from=mail#top'])
})

test('until the code of a page is there, the one before stays', async () => {
  const late = aLatePage('late')
  const { router } = open('/', [{ path: '/late', page: late.page }])
  await vi.waitFor(() => expect(router.view()).toEqual(shows(Home)))
  const arrival = router.navigate({ href: '/late' })
  await Promise.resolve()
  expect(router.view()).toEqual(shows(Home))
  late.come()
  await arrival
  expect(router.view()).toEqual(shows(late.page))
})

test('of two moves at once the later one counts, whichever code comes first', async () => {
  const late = aLatePage('late')
  const { router } = open('/', [{ path: '/late', page: late.page }])
  const first = router.navigate({ href: '/late' })
  await router.navigate({ href: '/e/fair' })
  late.come()
  await first
  expect(router.view()).toEqual(shows(Foyer))
})

test('going back shows the page before, and whoever was sent on does not come back to where they were sent from', async () => {
  const { router, bar } = open('/')
  await router.navigate({ href: '/e/fair' })
  await router.navigate({ href: '/e/other', replace: true })
  await router.navigate({ href: '/e/other' })
  expect(bar.entries()).toEqual(['/', '/e/other'])
  bar.goBack()
  await vi.waitFor(() => expect(router.view()).toEqual(shows(Home)))
})

test('at an address at which there is nothing, that is said', async () => {
  const { router } = open('/nowhere')
  await vi.waitFor(() => expect(router.view()).toMatchObject({ kind: 'nothing', pathname: '/nowhere' }))
})

test('a page whose code does not come is shown as failed, unless the app is opened anew for it', async () => {
  const gone = new Error('gone')
  const late = aLatePage('late')
  const more = [{ path: '/late', page: late.page }]
  const renewed = vi.fn<(error: unknown) => boolean>(() => true)
  const { router } = open('/', more)
  const other = open('/', more, renewed)
  const arrivals = [router, other.router].map((one) => one.navigate({ href: '/late' }))
  late.fail(gone)
  await Promise.all(arrivals)
  expect(router.view()).toMatchObject({ kind: 'failed', error: gone })
  expect(renewed).toHaveBeenCalledWith(gone)
  expect(other.router.view()?.kind).not.toBe('failed')
})
