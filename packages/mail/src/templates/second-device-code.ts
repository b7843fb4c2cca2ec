import { CODE_MINUTES } from '@stamtafel/domain'
import { oneLine, title } from '../clean-text.ts'
import type { Template } from './template.ts'

export const secondDeviceCode: Template<'second-device-code'> = (
  { code, eventName },
  { texts: { t }, host },
) => {
  const event = title(eventName)
  return {
    subject: t('mail.device.subject', { event }),
    banner: event,
    title: t('mail.device.title'),
    lead: t('mail.device.lead'),
    blocks: [
      { kind: 'code', code: oneLine(code) },
      { kind: 'paragraph', text: t('mail.device.use', { minutes: CODE_MINUTES }) },
    ],
    why: t('mail.device.why', { event }),
    sender: t('mail.sentBy', { host }),
  }
}
