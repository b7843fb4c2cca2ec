import { createServer } from 'node:http'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fakeApi } from '../testing/fake-api.ts'
import { openLine, openSession, register, slugOf } from './come-in.ts'
import { mailedLink } from './inbox.ts'

test('an event is named by the last part of its page', () => {
  expect(slugOf('https://fair.example/e/spring-fair-1a2b')).toBe('spring-fair-1a2b')
  expect(slugOf('https://fair.example/e/spring-fair/')).toBe('spring-fair')
  expect(() => slugOf('https://fair.example/setup')).toThrow('not the page of an event')
})

test('everybody has cookies of their own, and speaks to the installation of the address', () => {
  const [one, other] = [openLine('https://fair.example/e/a'), openLine('https://fair.example/e/a')]
  expect([one.origin, one.baseUrl]).toEqual(['https://fair.example', 'https://fair.example/api'])
  expect(one.cookies).not.toBe(other.cookies)
})

test('somebody registers with the notice that stood beside the form', async () => {
  const { call, asked } = fakeApi({
    'GET /public-events/fair': () => ({ noticeVersion: '7' }),
    'POST /public-events/fair/registrations': () => ({ outcome: 'link-mailed' }),
  })
  await register({ call }, { eventUrl: 'http://a.example/e/fair', name: 'Noor', email: 'noor@a.example' })
  expect(asked[1]).toContain('{"name":"Noor","email":"noor@a.example","locale":"en","noticeVersion":"7"}')
})

test('a link opens a session by its secret, and says when it was used elsewhere', async () => {
  const link = 'http://a.example/enter#secret'
  const entered = fakeApi({
    'POST /attendee-sessions': () => ({ outcome: 'entered', eventId: 'fair', slug: 'fair' }),
  })
  expect(await openSession(entered, link)).toMatchObject({ eventId: 'fair' })
  expect(entered.asked).toEqual(['POST /attendee-sessions {"secret":"secret"}'])
  const used = fakeApi({ 'POST /attendee-sessions': () => ({ outcome: 'code-mailed', eventName: 'Fair' }) })
  await expect(openSession(used, link)).rejects.toThrow('used elsewhere')
})

test('where there is no inbox, that is said', async () => {
  await expect(mailedLink('http://127.0.0.1:1', 'noor@a.example')).rejects.toThrow(
    'There is no local inbox at http://127.0.0.1:1',
  )
})

let inbox: { url: string; asked: string[]; close: () => void }
beforeAll(async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    // The mail takes a moment to arrive.
    const mails = asked.length < 3 ? [] : [{ links: ['http://a.example/', 'http://a.example/enter#secret'] }]
    response.end(JSON.stringify(mails))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The inbox has no port')
  inbox = { url: `http://127.0.0.1:${address.port}`, asked, close: () => server.close() }
})
afterAll(() => inbox.close())

test('the link in a mail is found as soon as it is there', async () => {
  expect(await mailedLink(inbox.url, 'noor@a.example')).toBe('http://a.example/enter#secret')
  expect(inbox.asked[0]).toBe('/mails.json?to=noor%40a.example')
})
