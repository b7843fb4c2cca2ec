import { personName, title, webLink } from '../clean-text.ts'
import type { Template } from './template.ts'

export const personalLink: Template<'personal-link'> = (payload, { texts, host }) => {
  const { t, format } = texts
  const { startsAt, timeZone } = payload
  const event = title(payload.eventName)
  const organisation = title(payload.organisationName)
  return {
    subject: t('mail.link.subject', { event }),
    banner: event,
    title: t('mail.link.title'),
    lead: t('mail.link.lead', { name: personName(payload.name) }),
    blocks: [
      {
        kind: 'card',
        title: t('mail.when', { day: format.day(startsAt, timeZone), time: format.time(startsAt, timeZone) }),
        lines: [t('mail.zone', { city: format.city(timeZone) }), t('mail.link.organiser', { organisation })],
      },
      { kind: 'button', label: t('mail.link.button'), url: webLink(payload.link) },
      { kind: 'paragraph', text: t('mail.link.use') },
    ],
    why: t('mail.link.why', { event }),
    sender: t('mail.uses', { organisation, host }),
  }
}
