import type { Locale } from '@stamtafel/domain'
import { textsFrom, type BrowserTextKey, type Texts } from './texts.ts'

/** What a page says in one language. */
export type BrowserTexts = Texts<BrowserTextKey>

/** Fetches one language only; the web build has compiled its messages, so no parser comes along. */
export async function loadTexts(locale: Locale): Promise<BrowserTexts> {
  const { messages } = locale === 'nl' ? await import('./nl/browser.ts') : await import('./en/browser.ts')
  return textsFrom(locale, messages)
}

export { chooseLocale } from './choose-locale.ts'
export type { Formats, Instant } from './formats.ts'
export type { BrowserTextKey, Translate } from './texts.ts'
