import { LOCALES } from '@stamtafel/domain'
import { z } from 'zod'

/** No control characters, so that a name never breaks a line of a mail or a file. */
const printable = /^[^\p{Cc}\p{Cs}\p{Co}\u2028\u2029]*$/u

/** A line of text as people type it: trimmed, NFC, not empty. */
export const line = (most: number) => z.string().trim().normalize('NFC').min(1).max(most).regex(printable)

/** Text of some lines, trimmed at its ends; no control characters but line breaks. */
export const prose = (most: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .max(most)
    .regex(/^(?:\n|[^\p{Cc}\p{Cs}\p{Co}])*$/u)

export const Id = z.uuid()
export const Instant = z.iso.datetime()
export const LocaleCode = z.enum(LOCALES)
export const Address = z.string().trim().max(254).pipe(z.email())

/** The name of a time zone that this server's ICU knows, such as Europe/Amsterdam. */
export const TimeZone = z.string().max(64).refine(isTimeZone, 'Not a known time zone')

/** A tab's own name for itself, random, made when it opens. */
export const TabId = z.string().regex(/^[\w-]{8,64}$/)

/** A secret as it stands in a link: 160 random bits in base64url. */
export const Secret = z.string().regex(/^[\w-]{27,64}$/)

/** A short code as mailed: six digits. */
export const Code = z.string().regex(/^\d{6}$/)

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
