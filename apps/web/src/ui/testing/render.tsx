import type { Locale } from '@stamtafel/domain'
import { loadArea, loadTexts } from '@stamtafel/texts/browser'
import { render, type RenderResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Announcer } from '../announcer.tsx'
import { ClockProvider } from '../clock.tsx'
import { TextsProvider } from '../texts.tsx'

const english = await loadTexts('en')
const dutch = await loadTexts('nl')
await Promise.all([loadArea('venue'), loadArea('chat'), loadArea('help'), loadArea('organise')])

interface Surroundings {
  readonly locale?: Locale
  /** The server's time; it stands still unless a test moves it. */
  readonly now?: () => number
}

/** An instant in tests: a Thursday morning, 09:48 in Amsterdam. */
export const MORNING = Date.parse('2026-11-26T08:48:00Z')

/** Renders something with texts, a clock and live regions around it, as the app does. */
export function renderInApp(
  ui: ReactNode,
  { locale = 'en', now = () => MORNING }: Surroundings = {},
): RenderResult {
  return render(ui, {
    wrapper: ({ children }) => (
      <TextsProvider initial={locale === 'en' ? english : dutch}>
        <ClockProvider value={now}>
          <Announcer>{children}</Announcer>
        </ClockProvider>
      </TextsProvider>
    ),
  })
}
