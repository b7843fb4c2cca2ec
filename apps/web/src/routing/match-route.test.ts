import { expect, test } from 'vitest'
import { matchRoute, type Route } from './match-route.ts'

const Home = () => 'home'
const New = () => 'new'
const Event = () => 'event'
const Venue = () => 'venue'
const Foyer = () => 'foyer'
const Table = () => 'table'
const Register = () => 'register'

const ROUTES: readonly Route[] = [
  { path: '/', page: Home },
  { path: '/organise/new', page: New },
  { path: '/organise/$eventId', page: Event },
  { path: '/e/$slug/register', page: Register },
  {
    path: '/e/$slug',
    page: Venue,
    within: [
      { path: '/', page: Foyer },
      { path: '/table/$tableId', page: Table },
    ],
  },
]

test('a page stands at its address, with or without a stroke at the end', () => {
  expect(matchRoute(ROUTES, '/')).toEqual({ pages: [Home], params: {} })
  expect(matchRoute(ROUTES, '/organise/new/')).toEqual({ pages: [New], params: {} })
})

test('what a parameter stands for is told, decoded', () => {
  expect(matchRoute(ROUTES, '/organise/caf%C3%A9')).toEqual({ pages: [Event], params: { eventId: 'café' } })
})

test('a page within another brings that one along, and the parameters of both', () => {
  expect(matchRoute(ROUTES, '/e/fair')).toEqual({ pages: [Venue, Foyer], params: { slug: 'fair' } })
  expect(matchRoute(ROUTES, '/e/fair/table/t1')).toEqual({
    pages: [Venue, Table],
    params: { slug: 'fair', tableId: 't1' },
  })
})

test('of two that fit the first one stands there', () => {
  expect(matchRoute(ROUTES, '/organise/new')?.pages).toEqual([New])
  expect(matchRoute(ROUTES, '/e/fair/register')?.pages).toEqual([Register])
})

test('elsewhere there is nothing, nor where an address is not well written', () => {
  for (const path of ['/nowhere', '/organise', '/organise/a/b', '/e/fair/table', '/organise/%E0%A4%A'])
    expect(matchRoute(ROUTES, path)).toBeUndefined()
})
