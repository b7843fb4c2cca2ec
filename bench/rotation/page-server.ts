import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

const page = join(import.meta.dirname, 'page')
const vite = join(import.meta.dirname, '../../apps/web/node_modules/.bin/vite')
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html' }

/** Builds the bare page around the media session and serves it, without anything else of the product. */
export async function servePage(): Promise<{ readonly url: string; close(): void }> {
  const out = mkdtempSync(join(tmpdir(), 'stamtafel-bench-'))
  execFileSync(vite, ['build', page, '--outDir', out, '--emptyOutDir', '--logLevel', 'error'], {
    stdio: 'inherit',
  })
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://page').pathname
    const name = path === '/' ? 'index.html' : path
    try {
      const body = readFileSync(join(out, name))
      response
        .writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' })
        .end(body)
    } catch {
      response.writeHead(404).end()
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close() {
      server.closeAllConnections()
      server.close()
      rmSync(out, { recursive: true })
    },
  }
}
