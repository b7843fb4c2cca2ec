import { LONGEST_CHAT_MESSAGE } from '@stamtafel/domain'
import { z } from 'zod'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'
import { Named } from './speed-dates.ts'
import { Id, Instant, prose } from './values.ts'

const eventParams = z.object({ eventId: Id })
const messageParams = z.object({ eventId: Id, messageId: Id })

/** `foyer`, or the kind and id of a place: `stage:<id>`, `table:<id>`, `pairing:<id>`. */
const ChatChannelKey = z
  .string()
  .regex(/^(?:foyer|(?:stage|table|pairing):[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/)

/** The sequence of a message, as it stands in an address. */
const Sequence = z.string().regex(/^\d{1,15}$/)

/** The latest page of a channel, the one before a message, or what came after one. */
const ChatQuery = z.strictObject({
  channel: ChatChannelKey,
  before: Sequence.exactOptional(),
  after: Sequence.exactOptional(),
})

/** Something that somebody said in writing; without words once it is removed. */
export const ChatMessageView = z.object({
  id: Id,
  sequence: z.int().positive(),
  author: Named,
  clientId: z.uuid(),
  text: z.string(),
  at: Instant,
  isByHost: z.boolean(),
  isRemoved: z.boolean(),
})
export type ChatMessageView = z.infer<typeof ChatMessageView>

/** Messages in their order. */
const ChatPageView = z.object({
  messages: z.array(ChatMessageView),
  /** There is more in the direction that was asked for. */
  hasMore: z.boolean(),
  /** With `after`: those up to it whose words were taken, the latest first, at most 200. */
  removedIds: z.array(Id),
})

export const listChat = defineRoute({
  method: 'GET',
  url: '/events/:eventId/chat',
  schema: {
    operationId: 'listChat',
    tags: ['chat'],
    params: eventParams,
    querystring: ChatQuery,
    response: { 200: ChatPageView, '4xx': Problem },
  },
})

/** Says something where I am; a message that comes twice under one `clientId` is stored once. */
export const postChat = defineRoute({
  method: 'POST',
  url: '/events/:eventId/chat',
  schema: {
    operationId: 'postChat',
    tags: ['chat'],
    params: eventParams,
    body: z.strictObject({
      channel: ChatChannelKey,
      clientId: z.uuid(),
      text: prose(LONGEST_CHAT_MESSAGE).min(1),
    }),
    response: { 200: ChatMessageView, '4xx': Problem },
  },
})

/** Takes back what one said oneself, for everybody. */
export const takeChatMessageBack = defineRoute({
  method: 'DELETE',
  url: '/events/:eventId/chat/:messageId',
  schema: {
    operationId: 'takeChatMessageBack',
    tags: ['chat'],
    params: messageParams,
    response: { 204: z.null(), '4xx': Problem },
  },
})

/** Reports what somebody wrote to the moderators, who then read it, also if it was said at a table; once for each message. */
export const reportChatMessage = defineRoute({
  method: 'POST',
  url: '/events/:eventId/chat/:messageId/report',
  schema: {
    operationId: 'reportChatMessage',
    tags: ['chat'],
    params: messageParams,
    body: z.strictObject({ text: prose(2000), isBlocked: z.boolean() }),
    response: { 204: z.null(), '4xx': Problem },
  },
})

/** What was said in the foyer or at a stage, for its hosts. */
export const listHostChat = defineRoute({
  method: 'GET',
  url: '/organise/:eventId/chat',
  schema: {
    operationId: 'listHostChat',
    tags: ['host'],
    params: eventParams,
    querystring: ChatQuery,
    response: { 200: ChatPageView, '4xx': Problem },
  },
})

/** Takes the words of a message away from everybody. */
export const removeChatMessage = defineRoute({
  method: 'DELETE',
  url: '/organise/:eventId/chat/:messageId',
  schema: {
    operationId: 'removeChatMessage',
    tags: ['host'],
    params: messageParams,
    response: { 204: z.null(), '4xx': Problem },
  },
})
