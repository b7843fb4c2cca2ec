export { createFakeMailTransport, type FakeMailTransport } from './fake-mail-transport.ts'
export type { MailKind, MailPayload, MailPayloads } from './mail-kinds.ts'
export {
  ATTEMPT_SECONDS,
  isPlainAddress,
  messageIdOf,
  type MailOutcome,
  type MailTransport,
  type OutgoingMail,
} from './mail-transport.ts'
export { renderMail, type MailContext, type RenderedMail } from './render-mail.ts'
