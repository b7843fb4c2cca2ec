import { oneLine } from '../clean-text.ts'
import type { Template } from './template.ts'

export const signInCode: Template<'sign-in-code'> = ({ code, minutes }, { texts: { t }, host }) => ({
  subject: t('mail.code.subject'),
  banner: t('app.name'),
  title: t('mail.code.title'),
  lead: t('mail.code.lead'),
  blocks: [
    { kind: 'code', code: oneLine(code) },
    { kind: 'paragraph', text: t('mail.code.use', { minutes }) },
  ],
  why: t('mail.code.why'),
  sender: t('mail.sentBy', { host }),
})
