import { isPlainAddress, type MailOutcome, type MailTransport, type OutgoingMail } from './mail-transport.ts'

/** A mail server that only remembers, and refuses when told to. */
export interface FakeMailTransport extends MailTransport {
  readonly sent: readonly OutgoingMail[]
  /** Gives the next attempt this answer instead. */
  refuseNext(refusal: { readonly permanent: boolean; readonly reason: string }): void
}

export function createFakeMailTransport(): FakeMailTransport {
  const sent: OutgoingMail[] = []
  const refusals: MailOutcome[] = []
  return {
    sent,
    refuseNext: (refusal) => void refusals.push({ outcome: 'refused', ...refusal }),
    async send(mail) {
      if (!isPlainAddress(mail.to)) return { outcome: 'refused', permanent: true, reason: 'address' }
      const refusal = refusals.shift()
      if (refusal !== undefined) return refusal
      sent.push(mail)
      return { outcome: 'sent' }
    },
  }
}
