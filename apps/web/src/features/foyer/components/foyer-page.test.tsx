// @vitest-environment happy-dom
import type { LoungeView, TableView } from '@stamtafel/contracts'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { MORNING, renderInApp } from '#web/ui/testing/render.tsx'
import { aLounge } from '#web/testing/samples.ts'
import type { FoyerSpeedDate } from '../types.ts'
import { FoyerPage } from './foyer-page.tsx'

afterEach(cleanup)

const noor = { id: 'noor', name: 'Noor van der Kolk' }
const seat = (attendeeId: string, name: string, number: number) => ({
  attendeeId,
  name,
  seat: number,
  isAway: false,
})

const tables: TableView[] = [
  { id: 't1', number: 1, topic: null, seats: 2, seatsLeft: 0, people: [] },
  {
    id: 't2',
    number: 2,
    topic: null,
    seats: 4,
    seatsLeft: 2,
    people: [seat('tom', 'Tom Verhagen', 1), { ...seat('grace', 'Grace Mensah', 3), isAway: true }],
  },
  { id: 't3', number: 3, topic: null, seats: 4, seatsLeft: 4, people: [] },
]

const speedDate: FoyerSpeedDate = {
  id: 'date',
  phase: 'scheduled',
  startsAt: new Date(MORNING + 12 * 60_000).toISOString(),
  here: 0,
  joined: 46,
  rounds: 4,
  roundSeconds: 300,
  isJoined: false,
}

const session = (id: string, minutes: number, kind: 'talk' | 'speed-date' = 'talk') => ({
  id,
  kind,
  title: id,
  startsAt: new Date(MORNING + minutes * 60_000).toISOString(),
  endsAt: new Date(MORNING + (minutes + 20) * 60_000).toISOString(),
  stageId: kind === 'talk' ? 'hall' : null,
  phase: 'scheduled' as const,
})
const sessions = [session('Welcome', -40), session('Opening', -5), session('Dates', 12, 'speed-date')]

interface Changes {
  readonly lounges?: readonly LoungeView[]
  readonly speedDate?: Partial<FoyerSpeedDate>
  readonly sessions?: ReturnType<typeof session>[]
}

function renderFoyer(changes: Changes = {}) {
  const onSit = vi.fn<(tableId: string) => void>()
  const onJoin = vi.fn<() => void>()
  renderInApp(
    <FoyerPage
      person={noor}
      event={{
        startsAt: '2026-11-26T08:30:00Z',
        endsAt: '2026-11-26T12:00:00Z',
        sessions: changes.sessions ?? sessions,
      }}
      lounges={changes.lounges ?? [aLounge({ tables })]}
      loungePage={(id) => `/lounge/${id}`}
      stages={[{ id: 'hall', name: 'Grote Zaal', watching: 3 }]}
      stagePage={(id) => `/stage/${id}`}
      speedDate={{ ...speedDate, ...changes.speedDate }}
      agendaPage="/agenda"
      datePage="/date"
      isJoining={false}
      onSit={onSit}
      onJoin={onJoin}
    />,
  )
  return { onSit, onJoin }
}

function card(title: string): HTMLElement {
  const item = screen.getByRole('heading', { name: title }).closest('li')
  if (!item) throw new Error(`There is no table called ${title}`)
  return item
}

test('one sentence says when the speed date starts and how many sit at a table', () => {
  renderFoyer()
  expect(
    screen.getByText('The speed date starts in 12 minutes. 4 people are already at a table.'),
  ).toBeDefined()
})

test('a talk that begins sooner is said before the speed date', () => {
  renderFoyer({ sessions: [session('The keynote', 5), session('Dates', 12, 'speed-date')] })
  expect(screen.getByText(/^“The keynote” starts in 5 minutes\. 4 people are already/)).toBeDefined()
})

test('one reads who sits at a table before one sits down', () => {
  renderFoyer()
  expect(within(card('Table 2')).getByText(/At this table: Tom Verhagen and Grace Mensah/)).toBeDefined()
  expect(within(card('Table 3')).getByText('Nobody here yet')).toBeDefined()
})

test('whoever is on the way back is said to be', () => {
  renderFoyer()
  expect(within(card('Table 2')).getByText('Tom Verhagen and Grace Mensah, on the way back')).toBeDefined()
})

test('a press sits one down at that table', () => {
  const { onSit } = renderFoyer()
  fireEvent.click(screen.getByRole('button', { name: 'Sit down at table 3' }))
  expect(onSit).toHaveBeenCalledExactlyOnceWith('t3')
})

test('a full table has no button and names nobody, but one with room', () => {
  renderFoyer()
  expect(within(card('Table 1')).getByText('Every seat is taken')).toBeDefined()
  expect(within(card('Table 1')).queryByRole('button')).toBeNull()
  expect(within(card('Table 1')).getByText('This table is full. Table 2 has room.')).toBeDefined()
})

test('one’s own table leads back to one’s seat', () => {
  renderFoyer({
    lounges: [
      aLounge({
        tables: [
          {
            id: 't4',
            number: 4,
            topic: null,
            seats: 1,
            seatsLeft: 0,
            people: [seat('noor', 'Noor van der Kolk', 1)],
          },
        ],
      }),
    ],
  })
  expect(within(card('Table 4')).getByRole('button', { name: 'Back to your seat' })).toBeDefined()
})

test('before the speed date gathers one may say that one takes part', () => {
  const { onJoin } = renderFoyer()
  fireEvent.click(screen.getByRole('button', { name: 'I take part' }))
  expect(onJoin).toHaveBeenCalledOnce()
})

test('whoever takes part finds the way in', () => {
  renderFoyer({ speedDate: { isJoined: true } })
  expect(screen.getByRole('link', { name: 'Go in' }).getAttribute('href')).toBe('/date')
})

test('a latecomer may join the round that comes', () => {
  renderFoyer({ speedDate: { phase: 'running', round: 2 } })
  expect(screen.getByText(/Round 2 of 4 is under way/)).toBeDefined()
  expect(screen.getByRole('link', { name: 'Join this round' })).toBeDefined()
})

test('a speed date that is over leads nowhere', () => {
  renderFoyer({ speedDate: { phase: 'ended' } })
  expect(screen.getByText(/Over for today/)).toBeDefined()
  expect(screen.queryAllByRole('link').filter((link) => link.getAttribute('href') === '/date')).toEqual([])
})

test('now and next says what is on, where, and how soon the next is, leads there, and keeps nothing that is over', () => {
  renderFoyer()
  const list = screen.getByRole('heading', { name: 'Now and next' }).closest('section')
  if (!list) throw new Error('The agenda stands in a section')
  const [walkUp, opening, dates] = within(list).getAllByRole('listitem')
  const ways = within(list)
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')])
  expect(ways).toEqual([
    ['The whole programme', '/agenda'],
    ['Tables', '/lounge/lounge'],
    ['Opening', '/stage/hall'],
    ['Dates', '/date'],
  ])
  expect(walkUp?.textContent).toContain('Tables')
  expect(opening?.textContent).toContain('Grote Zaal')
  expect(opening?.textContent).toMatch(/Opening.*now/)
  expect(dates?.textContent).toMatch(/Dates.*in 12 minutes/)
  expect(within(list).queryByText('Welcome')).toBeNull()
  expect(within(list).getByRole('link', { name: 'The whole programme' }).getAttribute('href')).toBe('/agenda')
})

test('of several lounges the foyer shows each in small, with the way in', () => {
  const library = aLounge({ id: 'library', name: 'Library' })
  renderFoyer({ lounges: [aLounge({ tables }), library] })
  const lounge = card('Lounge')
  expect(within(lounge).getByText('4 in')).toBeDefined()
  expect(within(lounge).getByText('6 seats left')).toBeDefined()
  expect(within(lounge).getByText('Among those there: Tom Verhagen and Grace Mensah')).toBeDefined()
  expect(within(card('Library')).getByText('nobody in yet')).toBeDefined()
  const way = screen.getByRole('link', { name: 'See the tables of Library' })
  expect(way.getAttribute('href')).toBe('/lounge/library')
  expect(screen.queryByRole('button', { name: /^Sit down/ })).toBeNull()
})
