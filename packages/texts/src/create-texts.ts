import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Locale } from '@stamtafel/domain'
import { messages as english } from './en/browser.ts'
import { mail as englishMail } from './en/mail.ts'
import { templates as englishTemplates } from './en/templates.ts'
import { messages as dutch } from './nl/browser.ts'
import { mail as dutchMail } from './nl/mail.ts'
import { templates as dutchTemplates } from './nl/templates.ts'
import { textsFrom, type TextKey, type Texts } from './texts.ts'

const catalogues = {
  en: { ...english, ...englishMail, ...englishTemplates },
  nl: { ...dutch, ...dutchMail, ...dutchTemplates },
} as const satisfies Record<Locale, Record<TextKey, string>>

const compiled = new Map<string, ReturnType<typeof compileMessage>>()

/** Everything that can be said in a language, mails and names in new events too; messages are compiled when first said. */
export function createTexts(locale: Locale): Texts {
  return textsFrom<TextKey>(locale, catalogues[locale], compileOnce)
}

function compileOnce(message: string): ReturnType<typeof compileMessage> {
  const known = compiled.get(message) ?? compileMessage(message)
  compiled.set(message, known)
  return known
}
