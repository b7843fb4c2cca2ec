import { Agent, request, type IncomingHttpHeaders } from 'node:http'

/** An answer, read to its end. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export type Ask = (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<Answer>

/** Asks one server over connections that stay, with as little work of its own as Node allows. */
export function createAsk(url: string, connections: number): Ask {
  const { hostname, port, origin } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return (method, path, body) => {
    const sent = body === undefined ? undefined : JSON.stringify(body)
    const headers = {
      origin,
      ...(sent !== undefined && { 'content-type': 'application/json', 'content-length': sent.length }),
      ...(method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
    }
    return new Promise((resolve, reject) => {
      const asked = request({ agent, hostname, port, path, method, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        )
      })
      asked.on('error', reject)
      asked.end(sent)
    })
  }
}
