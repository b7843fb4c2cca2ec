import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { MailStore } from './mail-store.ts'
import { framedMail, framedMailPolicy, inboxPage } from './pages.ts'

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string | Buffer
  readonly policy?: string
}

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const { resolve } = createRequire(import.meta.url)
const font = (family: 'besley' | 'figtree') => ({
  type: 'font/woff2',
  path: resolve(`@fontsource-variable/${family}/files/${family}-latin-wght-normal.woff2`),
})
const own = (type: string, name: string) => ({ type, path: join(import.meta.dirname, 'page', name) })

const files = new Map([
  ['/inbox.css', own('text/css; charset=utf-8', 'inbox.css')],
  ['/refresh.js', own('text/javascript; charset=utf-8', 'refresh.js')],
  ['/fonts/besley.woff2', font('besley')],
  ['/fonts/figtree.woff2', font('figtree')],
])

/** The inbox's pages and its JSON: read only, and only under the names of this computer. */
export function createInboxServer(store: MailStore): Server {
  return createServer((request, response) => void respond(request, response, store))
}

async function respond(request: IncomingMessage, response: ServerResponse, store: MailStore): Promise<void> {
  const failed = plain(500, 'The inbox could not be read')
  const { status, type, body, policy } = await answer(request, store).catch(() => failed)
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': policy ?? pagePolicy,
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...(status === 405 && { allow: 'GET' }),
  })
  response.end(body)
}

async function answer(request: IncomingMessage, store: MailStore): Promise<Answer> {
  if (!isOurs(request)) return plain(421, 'The inbox answers to this computer only')
  if (request.method !== 'GET') return plain(405, 'The inbox can only be read')
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://inbox')
  const file = files.get(pathname)
  if (file !== undefined) return { status: 200, type: file.type, body: await readFile(file.path) }
  if (pathname === '/newest') return plain(200, store.newestId())
  if (pathname === '/mails.json') return json(store, searchParams.get('to'))
  return page(store, pathname)
}

async function json(store: MailStore, to: string | null): Promise<Answer> {
  const mails = await store.list()
  const wanted = to?.toLowerCase()
  const found = mails.filter(
    (mail) => wanted === undefined || mail.to.toLowerCase().split(', ').includes(wanted),
  )
  return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(found) }
}

async function page(store: MailStore, pathname: string): Promise<Answer> {
  const type = 'text/html; charset=utf-8'
  const newestId = store.newestId()
  const mails = await store.list()
  if (pathname === '/') {
    return { status: 200, type, body: inboxPage({ mails, shown: mails[0], as: 'html', newestId }) }
  }
  const [, id, form] = /^\/mails\/([\w-]+)(?:\/(frame|text))?$/.exec(pathname) ?? []
  const shown = mails.find((mail) => mail.id === id)
  if (form === 'frame' && shown !== undefined) {
    return { status: 200, type, body: framedMail(shown), policy: framedMailPolicy }
  }
  const as = form === 'text' ? 'text' : 'html'
  return { status: shown === undefined ? 404 : 200, type, body: inboxPage({ mails, shown, as, newestId }) }
}

/** A page elsewhere may point its own name at 127.0.0.1; the Host header then still says that name. */
function isOurs({ headers, socket }: IncomingMessage): boolean {
  const names = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort}`)
  return headers.host !== undefined && names.includes(headers.host.toLowerCase())
}

function plain(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body }
}
