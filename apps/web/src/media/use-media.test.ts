// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import { createElement, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import { createFakeBrowser } from './fake-browser.ts'
import { createMediaSession } from './media-session.ts'
import { MediaSessionContext, useMedia } from './use-media.ts'

function setUp() {
  const session = createMediaSession(
    { now: () => 0, iceServers: [], isMutedAtFirst: false, askForToken: async () => ({}) },
    {
      browser: createFakeBrowser({ camera: 'front', microphone: 'desk' }),
      storage: { getItem: () => null, setItem: () => {} },
      openLink: () => ({
        view: () => ({ people: [], isSelfSpeaking: false, canPlayAudio: true }),
        send: () => {},
        reveal: () => {},
        startAudio: async () => {},
        dispose: () => {},
      }),
    },
  )
  const wrapper = ({ children }: { readonly children: ReactNode }) =>
    createElement(MediaSessionContext, { value: session }, children)
  return { session, wrapper }
}

test('a component sees what the session does', () => {
  const { session, wrapper } = setUp()
  const { result } = renderHook(() => useMedia(), { wrapper })
  expect(result.current.status).toBe('idle')
  act(() => session.enterRoom({ key: 'table', url: 'wss://coffee.example', token: 't' }))
  expect(result.current).toMatchObject({ status: 'connecting', roomKey: 'table' })
  session.dispose()
})

test('a component outside the context is told so', () => {
  expect(() => renderHook(() => useMedia())).toThrow('There is no MediaSessionContext')
})
