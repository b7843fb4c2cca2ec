import { act, cleanup } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { at } from './samples.ts'

/** Has each test of a file begin at the instant at which rows stand, in a tab that has just been opened, and time pass by itself. */
export function onPlayedTime(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse(at(0)), shouldAdvanceTime: true })
    sessionStorage.clear()
  })
  afterEach(() => {
    cleanup()
    vi.useRealTimers()
  })
}

/** Lets so much time pass at once. */
export const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
