import { setupI18n } from '@lingui/core'
import type { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Locale } from '@stamtafel/domain'
import type { ArgumentNames } from './arguments.ts'
import type { messages } from './en/browser.ts'
import type { mail } from './en/mail.ts'
import type { templates } from './en/templates.ts'
import { createFormats, type Formats } from './formats.ts'

type BrowserCatalogue = typeof messages
type Catalogue = BrowserCatalogue & typeof mail & typeof templates

export type TextKey = keyof Catalogue
/** The keys that a page may use: all but those of the mails and of new events. */
export type BrowserTextKey = keyof BrowserCatalogue

type Values<Message extends string> = [ArgumentNames<Message>] extends [never]
  ? []
  : [values: Readonly<Record<ArgumentNames<Message>, string | number>>]

/** Says the text of a key; what the message leaves open must be given, by name. */
export type Translate<K extends TextKey = TextKey> = <Key extends K>(
  key: Key,
  ...values: Values<Catalogue[Key]>
) => string

/** Everything that is said in one language. */
export interface Texts<K extends TextKey = TextKey> {
  readonly locale: Locale
  readonly t: Translate<K>
  readonly format: Formats
  /** A length of time in words, such as `5 minutes` or `1 minute 30 seconds`. */
  readonly duration: (seconds: number) => string
}

/** British spelling and a day that begins at 00:00: what `en` means here. */
const REGIONS = { en: 'en-GB', nl: 'nl-NL' } as const satisfies Record<Locale, string>

/** Texts from one language's messages; without `compile` they must have been compiled, as in the web build. */
export function textsFrom<K extends TextKey>(
  locale: Locale,
  catalogue: Readonly<Record<string, string>>,
  compile?: typeof compileMessage,
): Texts<K> {
  const i18n = setupI18n()
  if (compile) i18n.setMessagesCompiler(compile)
  i18n.loadAndActivate({ locale, locales: [REGIONS[locale]], messages: catalogue })
  const say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => i18n._(key, values)
  return {
    locale,
    t: (key, ...values) => say(key, values[0]),
    format: createFormats(REGIONS[locale]),
    duration: (seconds) => durationIn(say, seconds),
  }
}

type SayNumbers = (key: TextKey, values: Readonly<Record<string, number>>) => string

function durationIn(say: SayNumbers, length: number): string {
  const minutes = Math.floor(length / 60)
  const seconds = Math.round(length % 60)
  if (minutes === 0) return say('time.seconds', { count: seconds })
  if (seconds === 0 && minutes >= 60) return hoursIn(say, minutes)
  if (seconds === 0) return say('time.minutes', { count: minutes })
  return say('time.minutes-seconds', { minutes, seconds })
}

function hoursIn(say: SayNumbers, length: number): string {
  const hours = Math.floor(length / 60)
  const minutes = length % 60
  return minutes === 0 ? say('time.hours', { count: hours }) : say('time.hours-minutes', { hours, minutes })
}
