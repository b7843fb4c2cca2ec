import { LOCALES, type Locale } from '@stamtafel/domain'

/** The language of ours that somebody likes best, from `Accept-Language` or `navigator.languages`; else English. */
export function chooseLocale(accepted: string | readonly string[] | undefined): Locale {
  const wishes = typeof accepted === 'string' ? byQuality(accepted) : (accepted ?? [])
  for (const wish of wishes) {
    const language = wish.toLowerCase().split('-')[0]
    const locale = LOCALES.find((candidate) => candidate === language)
    if (locale) return locale
  }
  return 'en'
}

function byQuality(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { tag, quality: quality ? Number(quality.trim().slice(2)) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}
