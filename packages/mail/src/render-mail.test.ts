import type { Locale } from '@stamtafel/domain'
import { describe, expect, test } from 'vitest'
import type { MailKind, MailPayloads } from './mail-kinds.ts'
import { renderMail } from './render-mail.ts'

const publicUrl = 'https://meet.waalburg.example'

const payloads: MailPayloads = {
  'sign-in-code': { code: '482951', minutes: 15 },
  'personal-link': {
    eventName: 'Samen aan de Waal',
    startsAt: '2026-11-26T09:00:00.000Z',
    timeZone: 'Europe/Amsterdam',
    link: `${publicUrl}/e/1/enter#s3cret`,
    organisationName: 'Waalburg',
    name: 'Noor Bakker',
  },
  'second-device-code': { code: '105523', eventName: 'Samen aan de Waal' },
  removed: {
    eventName: 'Samen aan de Waal',
    organisationName: 'Waalburg',
    contact: 'lotte@waalburg.example',
  },
  'people-met': {
    eventName: 'Samen aan de Waal',
    name: 'Noor Bakker',
    people: [
      met('Sipho Dlamini', '2026-11-26T09:58:00.000Z', 300),
      met('Grace Mensah', '2026-11-26T10:04:00.000Z', 20),
    ],
    timeZone: 'Europe/Amsterdam',
    revealsAt: '2026-11-26T12:00:00.000Z',
    pageUrl: `${publicUrl}/e/1/people`,
  },
}

function met(name: string, metAt = '2026-11-26T09:58:00.000Z', seconds = 300) {
  return { name, metAt, seconds }
}

const kinds: readonly MailKind[] = [
  'sign-in-code',
  'personal-link',
  'second-device-code',
  'removed',
  'people-met',
]
const everyMail = kinds.flatMap((kind) => [
  { kind, locale: 'en' as const },
  { kind, locale: 'nl' as const },
])

function render(kind: MailKind, locale: Locale = 'en') {
  return renderMail(kind, payloads[kind], { locale, publicUrl })
}

function linked(name: Partial<MailPayloads['personal-link']>, locale: Locale = 'en') {
  return renderMail('personal-link', { ...payloads['personal-link'], ...name }, { locale, publicUrl })
}

/** What a reader of the HTML sees, without the tags. */
function shown(html: string): string {
  return html
    .replaceAll(/<(style|title)[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
}

describe.each(everyMail)('the $kind mail in $locale', ({ kind, locale }) => {
  const mail = render(kind, locale)

  test('says its language', () => {
    expect(mail.html).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${locale}"`))
  })

  test('has a subject of one line and leaves no placeholder open', () => {
    expect(mail.subject).toMatch(/^[^\p{Cc}{}]{4,120}$/u)
    expect(`${mail.subject}${mail.text}${shown(mail.html)}`).not.toMatch(/undefined|\bmail\.\w|[{}]/)
  })

  test('says every line of its plain text in its HTML too', () => {
    const lines = mail.text.split('\n').map((line) => line.replace(/^(- | +)|:$/, ''))
    const said = lines.filter((line) => !/^(-*|https?:.*|\d{6})$/.test(line))
    expect(said.filter((line) => !shown(mail.html).includes(line))).toEqual([])
  })

  test('loads nothing and runs nothing', () => {
    expect(mail.html).not.toMatch(/<(img|link|script|iframe|form|object)\b|url\(|@import|\bsrc=/i)
  })

  test('names where it comes from', () => {
    expect(mail.text).toContain('meet.waalburg.example')
  })
})

describe('a sign-in code', () => {
  test('stands alone on a line, so that it can be copied', () => {
    expect(render('sign-in-code').text.split('\n')).toContain('482951')
  })

  test('is copied from the HTML without a space in it', () => {
    expect(shown(render('sign-in-code').html.replaceAll(/<\/?span[^>]*>/g, ''))).toContain(' 482951 ')
  })

  test('says how long it works', () => {
    expect(render('sign-in-code').text).toContain('for 15 minutes')
    expect(render('sign-in-code', 'nl').text).toContain('15 minuten lang')
  })

  test('is not in the subject, which a locked screen shows', () => {
    expect(render('sign-in-code').subject).toBe('Your code')
    expect(render('second-device-code').subject).not.toMatch(/\d/)
  })
})

describe('a personal link', () => {
  test('is where the button leads and stands in the plain text', () => {
    const { html, text } = render('personal-link')
    expect(html).toContain('href="https://meet.waalburg.example/e/1/enter#s3cret"')
    expect(text.split('\n')).toContain('https://meet.waalburg.example/e/1/enter#s3cret')
  })

  test('says that it is for one person and one browser', () => {
    expect(render('personal-link').text).toMatch(/yours alone.*the browser.*a code/)
    expect(render('personal-link', 'nl').text).toMatch(/alleen van jou.*de browser.*een code/)
  })

  test('tells the time in the zone of the event, and which zone that is', () => {
    expect(render('personal-link').text).toContain('Thursday 26 November 2026 at 10:00\nAmsterdam time')
    expect(render('personal-link', 'nl').text).toContain(
      'donderdag 26 november 2026 om 10:00\ntijd in Amsterdam',
    )
    expect(linked({ timeZone: 'America/New_York' }).text).toContain('at 04:00\nNew York time')
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example'])(
    'is a web page and not %s',
    (link) => {
      expect(() => linked({ link })).toThrow('web pages only')
    },
  )

  test('keeps an address with signs that mean something in markup', () => {
    const link = `${publicUrl}/e/1/enter?a=1&b="><b>#x`
    expect(linked({ link }).html).toContain(`href="${publicUrl}/e/1/enter?a=1&amp;b=%22%3E%3Cb%3E#x"`)
  })
})

describe('the people met', () => {
  test('are named, each on a line', () => {
    const { text, html } = render('people-met')
    expect(text).toContain(
      '- Sipho Dlamini\n  Speed date at 10:58, 5 minutes\n- Grace Mensah\n  Speed date at 11:04',
    )
    expect(shown(html)).toMatch(/ SD Sipho Dlamini Speed date at 10:58, 5 minutes GM Grace Mensah /)
  })

  test('are counted in words that fit', () => {
    const one = { ...payloads['people-met'], people: [met('Sipho Dlamini')] }
    expect(render('people-met').subject).toBe('You met 2 people at Samen aan de Waal')
    expect(renderMail('people-met', one, { locale: 'nl', publicUrl }).subject).toBe(
      'Je ontmoette 1 mens bij Samen aan de Waal',
    )
  })

  test('come with a last call to say yes, in the zone of the event, until that is over', () => {
    expect(render('people-met').text).toContain(
      'You can still say yes until Thursday 26 November 2026 at 13:00\nAmsterdam time',
    )
    const over = { ...payloads['people-met'], revealsAt: null }
    expect(renderMail('people-met', over, { locale: 'en', publicUrl }).text).not.toContain('say yes until')
  })

  test('stop at fifty and say how many more there are', () => {
    const people = Array.from({ length: 200 }, (_, index) => met(`Person ${index}`))
    const mail = renderMail('people-met', { ...payloads['people-met'], people }, { locale: 'en', publicUrl })
    expect(mail.text).toContain('- Person 49\n  Speed date at 10:58, 5 minutes\n\n150 more people')
    expect(mail.html.length).toBeLessThan(100_000)
  })
})
