/** An instant as it travels: a Date, ISO 8601, or milliseconds since 1970. */
export type Instant = Date | string | number

/** Dates, numbers and lists as one language writes them; without a zone, instants are on the reader's clock. */
export interface Formats {
  /** `09:30` */
  readonly time: (instant: Instant, zone?: string) => string
  /** `Thursday 26 November 2026` */
  readonly day: (instant: Instant, zone?: string) => string
  /** `Thu 26 Nov` */
  readonly shortDay: (instant: Instant, zone?: string) => string
  /** `26` and `Nov`, for a leaf of a calendar */
  readonly leaf: (instant: Instant, zone?: string) => { readonly day: string; readonly month: string }
  readonly number: (value: number) => string
  /** `Tom, Lotte and Bram` */
  readonly list: (names: readonly string[]) => string
  /** `2:38` */
  readonly clock: (seconds: number) => string
  /** `Amsterdam` of `Europe/Amsterdam` */
  readonly city: (zone: string) => string
}

/** Formats for a region such as `en-GB`; each of its formatters is made once. */
export function createFormats(region: string): Formats {
  const formatters = new Map<string, Intl.DateTimeFormat>()
  const write = (instant: Instant, zone: string | undefined, options: Intl.DateTimeFormatOptions) => {
    const key = JSON.stringify([zone, options])
    const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(region, { ...options, timeZone: zone })
    formatters.set(key, formatter)
    return formatter.format(new Date(instant))
  }
  const numbers = new Intl.NumberFormat(region)
  const lists = new Intl.ListFormat(region, { type: 'conjunction' })
  return {
    time: (instant, zone) => write(instant, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    day: (instant, zone) => write(instant, zone, DAY).replaceAll(',', ''),
    shortDay: (instant, zone) => write(instant, zone, SHORT_DAY).replaceAll(/[,.]/g, ''),
    leaf: (instant, zone) => ({
      day: write(instant, zone, { day: 'numeric' }),
      month: write(instant, zone, { month: 'short' }).replace('.', ''),
    }),
    number: (value) => numbers.format(value),
    list: (names) => lists.format(names),
    clock: (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`,
    city: (zone) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' '),
  }
}

const SHORT_DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const
const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
