import type { Locale } from '@stamtafel/domain'
import { chooseLocale, loadTexts, type BrowserTexts } from '@stamtafel/texts/browser'
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { keep, kept } from './kept.ts'

const KEY = 'stamtafel.locale'

interface Speech extends BrowserTexts {
  /** Fetches the other language, then shows it, and remembers the choice on this device. */
  readonly speak: (locale: Locale) => void
}

const SpeechContext = createContext<Speech | undefined>(undefined)

/** The language somebody chose here before, else the one their browser asks for. */
export function preferredLocale(): Locale {
  const chosen = kept(KEY)
  return chooseLocale(chosen ? [chosen] : navigator.languages)
}

/** Whether somebody has chosen a language on this device. */
export function hasChosenLocale(): boolean {
  return kept(KEY) !== undefined
}

/** Lets everything inside speak the language of `initial`, or the one chosen since. */
export function TextsProvider({ initial, children }: { initial: BrowserTexts; children: ReactNode }) {
  const [texts, setTexts] = useState(initial)
  const speak = useCallback((locale: Locale) => {
    keep(KEY, locale)
    void loadTexts(locale).then(setTexts)
  }, [])
  useEffect(() => {
    document.documentElement.lang = texts.locale
  }, [texts.locale])
  const speech = useMemo(() => ({ ...texts, speak }), [texts, speak])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

/** The texts and formats of the current language. */
export function useTexts(): Speech {
  const speech = use(SpeechContext)
  if (!speech) throw new Error('There is no TextsProvider around this component')
  return speech
}
