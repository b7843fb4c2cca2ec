import type { Texts } from '@stamtafel/texts'
import { personName, title, webLink } from '../clean-text.ts'
import type { Block } from '../mail-content.ts'
import type { MailPayloads } from '../mail-kinds.ts'
import type { Template } from './template.ts'

type Payload = MailPayloads['people-met']

/** Mail programs cut off a mail of 100 kB, and the page has everyone. */
const mostNames = 50

/** Names and a link: neither a note nor what anybody said of keeping in touch goes by mail. */
export const peopleMet: Template<'people-met'> = (payload, { texts, host }) => {
  const { t } = texts
  const event = title(payload.eventName)
  const count = payload.people.length
  return {
    subject: t('mail.met.subject', { count, event }),
    banner: event,
    title: t('mail.met.title', { count }),
    lead: t('mail.met.lead', { count, name: personName(payload.name) }),
    blocks: [
      {
        kind: 'people',
        people: payload.people.slice(0, mostNames).map((met) => listed(met, payload, texts)),
      },
      ...(count > mostNames ? [more(t('people.more', { count: count - mostNames }))] : []),
      {
        kind: 'button',
        label: t('mail.met.button'),
        url: webLink(payload.pageUrl),
        hint: t('mail.met.hint'),
      },
      ...(payload.revealsAt === null ? [] : [lastCall(payload.revealsAt, payload, texts)]),
    ],
    why: t('mail.met.why', { event }),
    sender: t('mail.sentBy', { host }),
  }
}

function listed(
  { name, metAt, seconds }: Payload['people'][number],
  { timeZone }: Payload,
  { t, format, duration }: Texts,
) {
  const time = format.time(metAt, timeZone)
  // Seconds mean little afterwards.
  const length = duration(Math.max(60, Math.round(seconds / 60) * 60))
  return { name: personName(name), detail: t('mail.met.when', { time, duration: length }) }
}

/** Until when one may say yes; the reveal is then, for everybody. */
function lastCall(revealsAt: string, { timeZone }: Payload, { t, format }: Texts): Block {
  const day = format.day(revealsAt, timeZone)
  const time = format.time(revealsAt, timeZone)
  const city = format.city(timeZone)
  return {
    kind: 'card',
    title: t('mail.met.until', { when: t('mail.when', { day, time }) }),
    lines: [t('mail.zone', { city }), t('mail.met.until.hint')],
  }
}

function more(text: string): Block {
  return { kind: 'paragraph', text }
}
