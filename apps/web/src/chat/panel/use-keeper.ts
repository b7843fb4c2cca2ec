import { ApiError, randomUuid } from '@stamtafel/client'
import type { ChatChannelKey } from '@stamtafel/domain'
import { useState } from 'react'
import { call } from '#web/api.ts'
import { isRefusal } from '#web/errors.ts'
import { useLive } from '#web/live/use-live.ts'
import { createChatKeeper, type ChatKeeper } from '../chat-keeper.ts'
import type { ChatPorts, Refusal } from '../chat-ports.ts'
import { keptDraft } from '../kept-drafts.ts'
import { openChat } from '../open-chats.ts'

/** A call that hangs longer has failed; saying it once more does no harm. */
const PATIENCE_MS = 10_000

/** The keeper of a channel, which lives on while the panel is closed. */
export function useKeeper(channel: ChatChannelKey): ChatKeeper {
  const { stream, eventId } = useLive()
  const [keeper] = useState(() =>
    openChat(stream, channel, () => createChatKeeper(channel, portsFor(eventId, channel))),
  )
  return keeper
}

function portsFor(eventId: string, channel: ChatChannelKey): ChatPorts {
  const params = { eventId }
  return {
    list: ({ before, after }) =>
      call(
        'GET /events/:eventId/chat',
        {
          params,
          querystring: {
            channel,
            ...(before !== undefined && { before: String(before) }),
            ...(after !== undefined && { after: String(after) }),
          },
        },
        patience(),
      ),
    post: (said) => call('POST /events/:eventId/chat', { params, body: { channel, ...said } }, patience()),
    draft: keptDraft(eventId, channel, tabStorage()),
    refusalOf,
    now: () => new Date(),
    newId: randomUuid,
  }
}

/** Undefined where the browser allows none. */
function tabStorage(): Storage | undefined {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}

function patience() {
  return { signal: AbortSignal.timeout(PATIENCE_MS) }
}

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ApiError)) return { code: undefined, waitMs: undefined }
  const { retryAfterSeconds } = error
  return {
    code: isRefusal(error) ? error.code : undefined,
    waitMs: retryAfterSeconds === undefined ? undefined : retryAfterSeconds * 1000,
  }
}
