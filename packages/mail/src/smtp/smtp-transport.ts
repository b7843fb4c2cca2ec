import { createTransport } from 'nodemailer'
import { ATTEMPT_SECONDS, isPlainAddress, type MailTransport, type OutgoingMail } from '../mail-transport.ts'
import { refusalOf } from './refusal.ts'

/** How to reach the mail server and whom the mail is from. */
export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly url: string
  readonly from: string
  /** How long to wait for a connection and a greeting; an answer to a mail may take six times as long. */
  readonly patienceMs?: number
  /** How long one attempt takes at most, however busy the mail server keeps us. */
  readonly deadlineMs?: number
}

/** Mail over SMTP, one connection a mail. It never reads a file or a URL that a mail names. */
export function createSmtpTransport(options: SmtpOptions): MailTransport {
  const transporter = connect(options)
  const { from, deadlineMs = ATTEMPT_SECONDS * 1000 } = options
  return {
    async send(mail) {
      if (!isPlainAddress(mail.to)) return { outcome: 'refused', permanent: true, reason: 'address' }
      const signal = AbortSignal.timeout(deadlineMs)
      try {
        await transporter.sendMail({ ...message(mail, from), signal })
        return { outcome: 'sent' }
      } catch (error) {
        if (signal.aborted) return { outcome: 'refused', permanent: false, reason: 'deadline' }
        return refusalOf(error)
      }
    },
  }
}

/** Whether the mail server greets us and takes our password; sends nothing. */
export async function isSmtpReachable(options: Pick<SmtpOptions, 'url' | 'patienceMs'>): Promise<boolean> {
  try {
    return await connect(options).verify()
  } catch {
    return false
  }
}

function connect({ url, patienceMs = 10_000 }: Pick<SmtpOptions, 'url' | 'patienceMs'>) {
  return createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    dnsTimeout: patienceMs,
    socketTimeout: patienceMs * 6,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

function message({ to, subject, text, html, messageId }: OutgoingMail, from: string) {
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
