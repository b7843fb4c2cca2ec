// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { MessageText, splitLinks } from './message-text.tsx'

afterEach(cleanup)

test.for([
  ['See https://a.example/x.', ['See ', 'https://a.example/x', '.']],
  ['(https://a.example/x)', ['(', 'https://a.example/x', ')']],
  ['https://a.example/Dike_(water)!', ['https://a.example/Dike_(water)', '!']],
  [
    'https://a.example/?a=1&b=2#c and http://b.example',
    ['https://a.example/?a=1&b=2#c', ' and ', 'http://b.example'],
  ],
  ['No address here', ['No address here']],
  ['https://', ['https://']],
] as const)('%s', ([text, words]) => {
  expect(splitLinks(text).map((piece) => piece.words)).toEqual(words)
})

test.for([
  'javascript:alert(1)',
  'data:text/html,hi',
  'file:///etc/passwd',
  'ftp://a.example',
  '<b>bold</b>',
])('%s stays words', (text) => {
  const { container } = render(<MessageText text={text} />)
  expect(container.innerHTML).toBe(text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
})

test('an address opens elsewhere, and that page learns nothing of ours', () => {
  render(<MessageText text="Look: https://a.example/x" />)
  const link = screen.getByRole('link', { name: 'https://a.example/x' })
  expect([link.getAttribute('rel'), link.getAttribute('target')]).toEqual([
    'noopener noreferrer nofollow',
    '_blank',
  ])
})
