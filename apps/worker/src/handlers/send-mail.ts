import { sendMail } from '@stamtafel/jobs'
import type { Mails } from '@stamtafel/use-cases'

/** Makes one attempt at a mail; handed over twice, the second time finds it in hand or done. */
export async function handleSendMail(mails: Pick<Mails, 'send'>, data: unknown): Promise<void> {
  await mails.send(sendMail.payload.parse(data))
}
