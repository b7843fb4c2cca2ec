import { oneLine, title } from '../clean-text.ts'
import type { Template } from './template.ts'

/** Says what happened and whom to write to; why is between the hosts. */
export const removed: Template<'removed'> = (payload, { texts: { t }, host }) => {
  const event = title(payload.eventName)
  const organisation = title(payload.organisationName)
  return {
    subject: t('mail.removed.subject', { event }),
    banner: event,
    title: t('mail.removed.title', { event }),
    lead: t('mail.removed.lead', { organisation }),
    blocks: [
      { kind: 'paragraph', text: t('mail.removed.contact', { address: oneLine(payload.contact) }) },
      { kind: 'paragraph', text: t('mail.removed.kept') },
    ],
    why: t('mail.removed.why', { event }),
    sender: t('mail.uses', { organisation, host }),
  }
}
