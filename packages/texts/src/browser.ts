import type { Locale } from '@stamtafel/domain'
import { textsFrom, type BrowserTextKey, type Texts } from './texts.ts'

/** What a page says in one language. */
export type BrowserTexts = Texts<BrowserTextKey>

/** A part of the texts that is fetched when it is needed; `first` always is. */
export type TextArea = keyof typeof AREAS

type Messages = Record<string, string>

const AREAS = {
  first: {
    en: async (): Promise<Messages> => (await import('./en/first.ts')).first,
    nl: async (): Promise<Messages> => (await import('./nl/first.ts')).first,
  },
  venue: {
    en: async (): Promise<Messages> => (await import('./en/venue.ts')).venue,
    nl: async (): Promise<Messages> => (await import('./nl/venue.ts')).venue,
  },
  chat: {
    en: async (): Promise<Messages> => (await import('./en/chat.ts')).chat,
    nl: async (): Promise<Messages> => (await import('./nl/chat.ts')).chat,
  },
  demo: {
    en: async (): Promise<Messages> => (await import('./en/demo.ts')).demo,
    nl: async (): Promise<Messages> => (await import('./nl/demo.ts')).demo,
  },
  help: {
    en: async (): Promise<Messages> => (await import('./en/help.ts')).help,
    nl: async (): Promise<Messages> => (await import('./nl/help.ts')).help,
  },
  organise: {
    en: async (): Promise<Messages> => (await import('./en/organise.ts')).organise,
    nl: async (): Promise<Messages> => (await import('./nl/organise.ts')).organise,
  },
}

const wanted = new Set<TextArea>(['first'])
/** What has been fetched so far; texts that were given out read from here. */
const shelves = new Map<Locale, Messages>()

/** Fetches one language only; the web build has compiled its messages, so no parser comes along. */
export async function loadTexts(locale: Locale): Promise<BrowserTexts> {
  const shelf = shelves.get(locale) ?? {}
  shelves.set(locale, shelf)
  await Promise.all(Array.from(wanted, (area) => fill(shelf, locale, area)))
  return textsFrom<BrowserTextKey>(locale, shelf)
}

/** Fetches an area for the languages in use, now and after a change of language; a page's route awaits it. */
export async function loadArea(area: TextArea): Promise<void> {
  wanted.add(area)
  await Promise.all(Array.from(shelves, ([locale, shelf]) => fill(shelf, locale, area)))
}

async function fill(shelf: Messages, locale: Locale, area: TextArea): Promise<void> {
  Object.assign(shelf, await AREAS[area][locale]())
}

export { chooseLocale } from './choose-locale.ts'
export type { Formats, Instant } from './formats.ts'
export type { BrowserTextKey, Translate } from './texts.ts'
