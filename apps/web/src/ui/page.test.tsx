// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ArrivalProvider, PageTitle } from './page.tsx'
import { renderInApp } from './testing/render.tsx'

afterEach(cleanup)

test('the tab bears the name of the page', () => {
  renderInApp(<PageTitle page="Foyer">Good morning, Noor</PageTitle>)
  expect(document.title).toBe('Foyer · Stamtafel')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Good morning, Noor')
})

test('after a move the focus lands on the title', () => {
  renderInApp(
    <ArrivalProvider value={() => true}>
      <PageTitle page="Foyer" />
    </ArrivalProvider>,
  )
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
})

test('the first page leaves the focus where the browser has it', () => {
  renderInApp(<PageTitle page="Foyer" />)
  expect(document.activeElement).toBe(document.body)
})
