import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSmtpTransport } from '@stamtafel/mail/smtp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { KeptMail } from './read-mail.ts'
import { startInbox, type Inbox } from './start-inbox.ts'

let directory: string
let inbox: Inbox

beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'inbox-')), 'mail')
  inbox = await startInbox({ directory })
})

afterEach(async () => {
  await inbox.stop()
  await rm(directory, { recursive: true, force: true })
})

function deliver(change: { to?: string; subject?: string; text?: string; html?: string } = {}) {
  const transport = createSmtpTransport({ url: inbox.smtpUrl, from: 'Stamtafel <stamtafel@localhost>' })
  return transport.send({
    to: 'noor@waalburg.example',
    subject: 'Je code ☕',
    text: 'Je code is 482951\n',
    html: '<p>Je code is <b>482951</b></p>',
    messageId: '<1@localhost>',
    ...change,
  })
}

async function mails(query = ''): Promise<KeptMail[]> {
  const response = await fetch(`${inbox.pageUrl}mails.json${query}`)
  const list: KeptMail[] = JSON.parse(await response.text())
  return list
}

async function newestId(): Promise<string> {
  const [newest] = await mails()
  return newest?.id ?? ''
}

async function page(path: string): Promise<string> {
  const response = await fetch(new URL(path, inbox.pageUrl))
  return response.text()
}

async function frame(): Promise<Response> {
  return fetch(`${inbox.pageUrl}mails/${await newestId()}/frame`)
}

/** The status for a request as a browser would send it, with any Host header. */
function statusOf(path: string, { method = 'GET', host = new URL(inbox.pageUrl).host } = {}) {
  return new Promise<number | undefined>((resolve, reject) => {
    request(new URL(path, inbox.pageUrl), { method, headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

describe('a mail that was sent', () => {
  test('is in the JSON with all that a test asks for', async () => {
    const link = 'https://meet.waalburg.example/e/1?a=1&b=2#s3cret'
    await deliver({ text: `Ga naar ${link}\n`, html: `<a href="${link.replace('&', '&amp;')}">Ga</a>` })
    expect(await mails()).toEqual([
      {
        id: expect.any(String),
        to: 'noor@waalburg.example',
        from: '"Stamtafel" <stamtafel@localhost>',
        subject: 'Je code ☕',
        date: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        text: expect.stringContaining(link),
        html: expect.stringContaining('Ga</a>'),
        links: [link],
      },
    ])
  })

  test('comes first, and the older ones after it', async () => {
    await deliver({ subject: 'First' })
    await deliver({ subject: 'Second' })
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Second', 'First'])
  })

  test('is found by its address, in capitals or not, and by no other', async () => {
    await deliver()
    expect(await mails('?to=NOOR@waalburg.example')).toHaveLength(1)
    expect(await mails('?to=oor@waalburg.example')).toEqual([])
  })

  test('is still there after a restart, and half a mail is not', async () => {
    await deliver()
    await writeFile(join(directory, '20261124T100000000Z-00000000.eml.part'), 'Subject: half')
    await inbox.stop()
    inbox = await startInbox({ directory })
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Je code ☕'])
    expect(await readdir(directory)).toHaveLength(1)
  })

  test('lies in a folder and a file for this user alone', async () => {
    await deliver()
    const [name] = await readdir(directory)
    expect((await stat(directory)).mode & 0o777).toBe(0o700)
    expect((await stat(join(directory, name ?? ''))).mode & 0o777).toBe(0o600)
  })

  test('is refused for good when it is larger than any mail of ours', async () => {
    const refusal = await deliver({ text: 'x'.repeat(3 * 1024 * 1024) })
    expect(refusal).toMatchObject({ outcome: 'refused', permanent: true })
    expect(await mails()).toEqual([])
  })
})

test('only the newest 500 are kept', async () => {
  const older = Array.from({ length: 501 }, (_, index) => `20200101T0000${String(index).padStart(5, '0')}Z`)
  await Promise.all(
    older.map((id) => writeFile(join(directory, `${id}-00000000.eml`), `Subject: ${id}\r\n\r\n`)),
  )
  await inbox.stop()
  inbox = await startInbox({ directory })
  await deliver()
  expect(await readdir(directory)).toHaveLength(500)
  expect((await mails()).map(({ subject }) => subject)).toEqual([
    'Je code ☕',
    ...older.slice(2).toReversed(),
  ])
})

describe('the page', () => {
  test('says that there is nothing yet', async () => {
    expect(await page('/')).toContain('No mail yet')
  })

  test('lists what came and opens the newest', async () => {
    await deliver({ subject: 'Older' })
    await deliver({ subject: '<script>alert(1)</script>' })
    const shown = await page('/')
    expect(shown).toContain('Older')
    expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(shown).not.toContain('<script>alert')
    expect(shown).toContain(`src="/mails/${await newestId()}/frame"`)
  })

  test('shows the plain text as it is', async () => {
    await deliver({ text: '<b>482951</b> & more\n' })
    expect(await page(`/mails/${await newestId()}/text`)).toContain('&lt;b&gt;482951&lt;/b&gt; &amp; more')
  })

  test('asks its own script whether something new came', async () => {
    await deliver()
    expect(await page('/')).toContain(`data-newest="${await page('/newest')}"`)
  })

  test.each(['/inbox.css', '/refresh.js', '/fonts/besley.woff2', '/fonts/figtree.woff2'])(
    'has its %s',
    async (path) => {
      expect(await statusOf(path)).toBe(200)
    },
  )
})

describe('a mail in its frame', () => {
  test('may run no script, send no form and load nothing', async () => {
    await deliver({ html: '<script>alert(1)</script><img src="https://evil.example/x.png">' })
    const policy = (await frame()).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/sandbox allow-popups allow-popups-to-escape-sandbox$/)
    expect(policy).not.toMatch(/allow-scripts|allow-same-origin|script-src/)
  })

  test('opens its links in a page of their own', async () => {
    await deliver({ html: '<html><head><title>x</title></head><body>x</body></html>' })
    expect(await (await frame()).text()).toContain('<head><base target="_blank">')
  })

  test('is its text where it has no HTML', async () => {
    await deliver({ html: '', text: 'only <text>\n' })
    expect(await (await frame()).text()).toContain('only &lt;text&gt;')
  })
})

describe('whoever asks', () => {
  test.each(['evil.example', 'localhost.evil.example'])('gets nothing under the name %s', async (name) => {
    const { port } = new URL(inbox.pageUrl)
    expect(await statusOf('/mails.json', { host: `${name}:${port}` })).toBe(421)
    expect(await statusOf('/mails.json', { host: name })).toBe(421)
  })

  test('is answered under the name localhost', async () => {
    expect(await statusOf('/', { host: `localhost:${new URL(inbox.pageUrl).port}` })).toBe(200)
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('cannot %s', async (method) => {
    expect(await statusOf('/', { method })).toBe(405)
  })

  test.each(['/mails/none', '/mails/..%2f..%2fetc%2fpasswd', '/page/inbox.css', '/favicon.ico'])(
    'finds nothing at %s',
    async (path) => {
      expect(await statusOf(path)).toBe(404)
    },
  )

  test('may not put the pages in a frame or read them from another site', async () => {
    const { headers } = await fetch(inbox.pageUrl)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.has('access-control-allow-origin')).toBe(false)
  })

  test('cannot mail from a web page', async () => {
    const { port } = new URL(inbox.smtpUrl)
    const answer = await new Promise<string>((resolve, reject) => {
      let said = ''
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nMAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\nx\r\n.\r\n',
        )
      })
      socket.on('data', (part) => (said += String(part)))
      socket.on('close', () => resolve(said))
      socket.on('error', reject)
    })
    expect(answer).toContain('421')
    expect(await mails()).toEqual([])
  })
})

test('a port that is taken is named', async () => {
  const httpPort = Number(new URL(inbox.pageUrl).port)
  await expect(startInbox({ directory, httpPort })).rejects.toThrow(`127.0.0.1:${httpPort}`)
})

test('a connection that breaks off in the middle of a mail leaves none', async () => {
  const { port } = new URL(inbox.smtpUrl)
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write('EHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n')
    })
    socket.on('data', (part) => {
      if (String(part).includes('354')) socket.write('Subject: half\r\n\r\nhal', () => socket.destroy())
    })
    socket.on('close', () => resolve())
  })
  await deliver({ subject: 'Whole' })
  expect((await mails()).map(({ subject }) => subject)).toEqual(['Whole'])
})
