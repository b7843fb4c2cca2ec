import { request as requestHttp, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Duplex } from 'node:stream'
import { text } from 'node:stream/consumers'
import { DomainError } from '@stamtafel/domain'

const ANSWER_MS = 5000

/** An open signalling connection at LiveKit, with the bytes that came along with its answer. */
export interface Upgraded {
  readonly isUpgraded: true
  readonly response: IncomingMessage
  readonly socket: Duplex
  readonly head: Buffer
}

export type Answer = Upgraded | { readonly isUpgraded: false; readonly status: number; readonly body: string }

/** Asks LiveKit before the browser is answered, so that its refusal and its absence can still be told. */
export async function askLiveKit(target: URL, headers: OutgoingHttpHeaders): Promise<Answer> {
  try {
    const answer = await send(target, headers)
    if ('isUpgraded' in answer) return answer
    return { isUpgraded: false, status: answer.statusCode ?? 502, body: await text(answer) }
  } catch (cause) {
    throw new DomainError('media.away', 'LiveKit does not answer', { cause })
  }
}

function send(target: URL, headers: OutgoingHttpHeaders) {
  const request = target.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise<Upgraded | IncomingMessage>((resolve, reject) => {
    const outgoing = request(target, { headers, agent: false })
    outgoing.setTimeout(ANSWER_MS, () => outgoing.destroy(new Error('No answer in time')))
    outgoing.once('error', reject)
    outgoing.once('response', resolve)
    outgoing.once('upgrade', (response, socket, head) => {
      outgoing.setTimeout(0)
      resolve({ isUpgraded: true, response, socket, head })
    })
    outgoing.end()
  })
}
