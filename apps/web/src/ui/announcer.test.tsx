// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useAnnounce, useAnnouncement, type Urgency } from './announcer.tsx'
import { renderInApp } from './testing/render.tsx'

afterEach(cleanup)

function Say({ sentence, urgency }: { sentence: string; urgency?: Urgency }) {
  const announce = useAnnounce()
  return (
    <button type="button" onClick={() => announce(sentence, urgency)}>
      say
    </button>
  )
}

function Announced({ sentence }: { sentence: string | undefined }) {
  useAnnouncement(sentence, 'assertive')
  return null
}

function AllAnnounced({ third }: { third: string | undefined }) {
  return (
    <>
      <Announced sentence="You talk with Grace" />
      <Announced sentence="Your camera is off" />
      <Announced sentence={third} />
    </>
  )
}

test('what comes is said politely', () => {
  renderInApp(<Say sentence="In 20 seconds you meet Grace." />)
  fireEvent.click(screen.getByText('say'))
  expect(screen.getByRole('status').textContent?.trim()).toBe('In 20 seconds you meet Grace.')
  expect(screen.getByRole('alert').textContent).toBe('')
})

test('an arrival is said at once', () => {
  renderInApp(<Announced sentence="You are at table 4." />)
  expect(screen.getByRole('alert').textContent?.trim()).toBe('You are at table 4.')
})

test('the same sentence said again is another text, so that it is read again', () => {
  renderInApp(<Say sentence="Tom sits down" />)
  fireEvent.click(screen.getByText('say'))
  const first = screen.getByRole('status').textContent
  fireEvent.click(screen.getByText('say'))
  expect(screen.getByRole('status').textContent).not.toBe(first)
})

test('what is said at one moment is read together, and no more with what is said later', () => {
  const { rerender } = renderInApp(<AllAnnounced third={undefined} />)
  expect(screen.getByRole('alert').textContent?.trim()).toBe('You talk with Grace. Your camera is off')
  rerender(<AllAnnounced third="Tom had to go" />)
  expect(screen.getByRole('alert').textContent?.trim()).toBe('Tom had to go')
})

test('nothing to say says nothing', () => {
  renderInApp(<Announced sentence={undefined} />)
  expect(screen.getByRole('alert').textContent).toBe('')
})
