import { describe, expect, test } from 'vitest'
import type { MailPayloads } from './mail-kinds.ts'
import { renderMail } from './render-mail.ts'

const publicUrl = 'https://meet.waalburg.example'
const markup = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' style='position:fixed' onmouseover='alert(1)",
  '<!--',
  '</title></head><body onload=alert(1)>',
  '<a href="javascript:alert(1)">Noor</a>',
  String.raw`\x3cscript\x3ealert(1)\x3c/script\x3e`,
  String.raw`\u003cimg src=x\u003e`,
  '&lt;script&gt;',
]
const headers = [
  'Noor\r\nBcc: everyone@waalburg.example',
  'Noor\nSubject: another',
  'Noor\r\n\r\n<p>body</p>',
  'Noor\u2028Bcc: a@b.example',
  'Noor\u0000\u000b\u000c\u001b[31m',
  'Noor\u0085X: y',
  String.raw`Noor\u000d\u000aBcc: a@b.example`,
  String.raw`Noor\x0d\x0aBcc: a@b.example`,
]

function metBy(name: string, eventName: string): MailPayloads['people-met'] {
  const instant = '2026-11-26T09:00:00.000Z'
  const people = [{ name, metAt: instant, seconds: 300 }]
  const when = { timeZone: 'Europe/Amsterdam', revealsAt: instant }
  return { eventName, name, people, ...when, pageUrl: `${publicUrl}/people` }
}

function mailsOf(name: string) {
  const link: MailPayloads['personal-link'] = {
    eventName: name,
    startsAt: '2026-11-26T09:00:00.000Z',
    timeZone: 'Europe/Amsterdam',
    link: `${publicUrl}/e/1`,
    organisationName: name,
    name,
  }
  const met = metBy(name, name)
  const context = { locale: 'nl', publicUrl } as const
  return [
    renderMail('personal-link', link, context),
    renderMail('people-met', met, context),
    renderMail('removed', { eventName: name, organisationName: name, contact: name }, context),
    renderMail('second-device-code', { code: '123456', eventName: name }, context),
  ]
}

const plainTags = tagsOf('Noor')

function tagsOf(name: string): string[] {
  return mailsOf(name).flatMap(({ html }) => html.match(/<[^>]*>/g) ?? [])
}

describe.each(markup)('markup in a name: %s', (name) => {
  test('adds no tag and no attribute to a mail', () => {
    expect(tagsOf(name)).toEqual(plainTags)
  })
})

describe.each(headers)('a line break in a name: %j', (name) => {
  test('never reaches a subject', () => {
    for (const { subject } of mailsOf(name)) expect(subject).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u)
  })

  test('starts no line of its own in the plain text', () => {
    for (const { text } of mailsOf(name)) {
      expect(text).not.toMatch(/^(Bcc|Subject|X):|[^\P{Cc}\n]|[\p{Zl}\p{Zp}]/mu)
    }
  })
})

test('a name of 300 letters leaves the subject short', () => {
  for (const { subject } of mailsOf('Wijk-aan-Zee'.repeat(25)))
    expect(subject.length).toBeLessThanOrEqual(120)
})

test('a cut never splits an emoji', () => {
  for (const { subject, text } of mailsOf('👩‍👩‍👧‍👦'.repeat(200))) {
    expect(`${subject}${text}`).toMatch(/^(?:(?!\u200d…)[^\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/)
    expect(subject.replaceAll('👩‍👩‍👧‍👦', '')).not.toMatch(/\p{Extended_Pictographic}/u)
  }
})

test('half a surrogate pair becomes a replacement character', () => {
  for (const { html, text } of mailsOf('Noor \ud83d')) {
    expect(html.isWellFormed() && text.isWellFormed()).toBe(true)
  }
})

describe('a name from right to left', () => {
  test('turns nothing but itself', () => {
    const [link] = mailsOf('نور')
    expect(link?.text).toContain('\u2068نور\u2069, dit is je eigen ingang.')
  })

  test('cannot turn the sentence around it with a hidden sign', () => {
    for (const { subject, text, html } of mailsOf('Noor\u202efdp.exe\u2067')) {
      expect(subject + text + html).not.toMatch(/[\u202a-\u202e\u2066\u2067]/)
    }
  })
})

test.each(['Win at http://evil.example/now', 'www.evil.example', 'call@evil.example'])(
  'a stranger cannot have us mail a link: %s',
  (name) => {
    const [link] = mailsOf('Samen').concat(
      renderMail('people-met', metBy(name, 'Samen'), { locale: 'en', publicUrl }),
    )
    expect(link?.text).not.toMatch(/evil\.example|:\/\/evil|@evil/)
  },
)
