import { expect, test } from 'vitest'
import { handleSendMail } from './send-mail.ts'

const mailId = '019aa0f2-7b00-7000-8000-000000000001'

test('a job sends its mail', async () => {
  const sent: unknown[] = []
  await handleSendMail({ send: async (mail) => void sent.push(mail) }, { mailId })
  expect(sent).toEqual([{ mailId }])
})

test('a job that names no mail fails before it sends anything', async () => {
  const sent: unknown[] = []
  const job = handleSendMail({ send: async (mail) => void sent.push(mail) }, {})
  await expect(job).rejects.toThrow('mailId')
  expect(sent).toEqual([])
})
