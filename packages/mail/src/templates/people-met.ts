import { personName, title, webLink } from '../clean-text.ts'
import type { Block } from '../mail-content.ts'
import type { Template } from './template.ts'

/** Mail programs cut off a mail of 100 kB, and the page has everyone. */
const mostNames = 50

export const peopleMet: Template<'people-met'> = (payload, { texts: { t }, host }) => {
  const event = title(payload.eventName)
  const count = payload.people.length
  return {
    subject: t('mail.met.subject', { count, event }),
    banner: event,
    title: t('mail.met.title', { count }),
    lead: t('mail.met.lead', { count, name: personName(payload.name) }),
    blocks: [
      { kind: 'people', names: payload.people.slice(0, mostNames).map(({ name }) => personName(name)) },
      ...(count > mostNames ? [more(t('people.more', { count: count - mostNames }))] : []),
      {
        kind: 'button',
        label: t('mail.met.button'),
        url: webLink(payload.pageUrl),
        hint: t('mail.met.hint'),
      },
    ],
    why: t('mail.met.why', { event }),
    sender: t('mail.sentBy', { host }),
  }
}

function more(text: string): Block {
  return { kind: 'paragraph', text }
}
