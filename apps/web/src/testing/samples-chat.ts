import type { ChatMessage } from '@stamtafel/domain'

/** A message for tests, the nth that was said. */
export function aMessage(sequence: number, change: Partial<ChatMessage> = {}): ChatMessage {
  return {
    id: `message-${sequence}`,
    sequence,
    author: { attendeeId: 'sipho', name: 'Sipho Dlamini' },
    clientId: `client-${sequence}`,
    text: `Words ${sequence}`,
    at: '2026-12-01T09:48:00.000Z',
    isByHost: false,
    isRemoved: false,
    ...change,
  }
}
