import {
  insertChatMessages,
  listCompanyIn,
  listSaidBefore,
  listSequencesBefore,
  listSpeakers,
  lockChat,
  transact,
  type NewChatMessage,
  type Transaction,
} from '@stamtafel/db'
import {
  can,
  chatChannelOf,
  chatKeyOf,
  chatRight,
  isOpenToHosts,
  type ChatChannel,
  type ChatChannelKey,
  type ChatMessage,
} from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { noSuchChat } from './named-channel.ts'
import { presentChatMessage } from './present-chat-message.ts'

/** What one attendee says, before anybody has looked where they are. */
export interface SaidMessage {
  readonly attendeeId: string
  readonly organisationId: string
  readonly channel: ChatChannel
  readonly clientId: string
  readonly text: string
}

export type BatchDeps = Pick<Deps, 'db' | 'live'>

type Speaker = Awaited<ReturnType<typeof listSpeakers>>[number]

/** Stores what several people of an event said in one statement, tells who may read it, and answers each of them. */
export async function writeBatch(
  deps: BatchDeps,
  eventId: string,
  said: readonly SaidMessage[],
): Promise<(ChatMessage | Error)[]> {
  const { posted, before, latest } = await transact(deps.db, (tx) => store(tx, { eventId, said }))
  await tell(deps, { eventId, posted, latest })
  const known = new Map([...posted.map(({ message }) => message), ...before].map((one) => [nameOf(one), one]))
  return said.map((one) => known.get(keyOf(one)) ?? noSuchChat(chatKeyOf(one.channel)))
}

interface Posted {
  readonly channel: ChatChannelKey
  readonly message: ChatMessage
}

async function store(
  tx: Transaction,
  { eventId, said }: { readonly eventId: string; readonly said: readonly SaidMessage[] },
) {
  await lockChat(tx, eventId)
  const attendeeIds = [...new Set(said.map(({ attendeeId }) => attendeeId))]
  const speakers = new Map(
    (await listSpeakers(tx, { eventId, attendeeIds })).map((speaker) => [speaker.attendeeId, speaker]),
  )
  const allowed = said.flatMap((one) => toNewMessage(eventId, one, speakers.get(one.attendeeId)))
  const stored = await insertChatMessages(tx, allowed)
  const posted = stored.map((row): Posted => {
    const name = speakers.get(row.attendeeId)?.name ?? ''
    return { channel: keyOfStored(row.channel), message: presentChatMessage({ ...row, name }) }
  })
  const isNew = new Set(posted.map(({ message }) => nameOf(message)))
  const before = await listSaidBefore(
    tx,
    said.filter((one) => !isNew.has(keyOf(one))),
  )
  const [first] = posted
  const latest = first
    ? await listSequencesBefore(tx, {
        eventId,
        channels: [...new Set(posted.map(({ channel }) => channel))],
        below: first.message.sequence,
      })
    : new Map<string, number>()
  return { posted, before: before.map(presentChatMessage), latest }
}

function toNewMessage(
  eventId: string,
  { attendeeId, organisationId, channel, clientId, text }: SaidMessage,
  speaker: Speaker | undefined,
): NewChatMessage[] {
  if (!speaker || !chatRight(speaker.standing, channel).isIn) return []
  const key = chatKeyOf(channel)
  const isByHost = isHost(speaker, { organisationId, eventId })
  return [{ eventId, channel: key, attendeeId, clientId, text, isByHost }]
}

function isHost(
  { userId, role }: Speaker,
  subject: { readonly organisationId: string; readonly eventId: string },
): boolean {
  if (userId === null || role === null) return false
  const memberships = [{ organisationId: subject.organisationId, personId: '', role }]
  return can({ kind: 'user', userId, memberships }, 'chat.moderate', subject)
}

/** After the commit; who is at a table is asked then, so that whoever sits down meanwhile reads it or hears it. */
async function tell(
  { db, live }: BatchDeps,
  {
    eventId,
    posted,
    latest,
  }: {
    readonly eventId: string
    readonly posted: readonly Posted[]
    readonly latest: ReadonlyMap<string, number>
  },
): Promise<void> {
  const byChannel = Map.groupBy(posted, ({ channel }) => channel)
  const company = await listCompanyIn(
    db,
    [...byChannel.keys()].flatMap((key) => chatChannelOf(key) ?? []).filter((one) => !isOpenToHosts(one)),
  )
  for (const [channel, messages] of byChannel) {
    const attendeeIds = company.get(channel)
    const to = attendeeIds ? { attendeeIds } : ('event' as const)
    let after = latest.get(channel) ?? 0
    for (const part of inParts(messages.map(({ message }) => message))) {
      await live.publish({
        eventId,
        to,
        message: { type: 'chat.posted', channel, after, messages: part },
      })
      after = part.at(-1)?.sequence ?? after
    }
  }
}

/** The relay takes half a megabyte at once, and a letter may take six bytes on its way. */
const MOST_LETTERS = 40_000

function inParts(messages: readonly ChatMessage[]): ChatMessage[][] {
  const parts: ChatMessage[][] = []
  let letters = MOST_LETTERS
  for (const message of messages) {
    letters += message.text.length
    if (letters > MOST_LETTERS) {
      parts.push([])
      letters = message.text.length
    }
    parts.at(-1)?.push(message)
  }
  return parts
}

function keyOf({ attendeeId, clientId }: Pick<SaidMessage, 'attendeeId' | 'clientId'>): string {
  return `${attendeeId} ${clientId.toLowerCase()}`
}

function nameOf({ author, clientId }: ChatMessage): string {
  return keyOf({ attendeeId: author.attendeeId, clientId })
}

/** Rows hold words for channels only. */
function keyOfStored(channel: string): ChatChannelKey {
  const known = chatChannelOf(channel)
  if (!known) throw new Error(`No channel is called ${channel}`)
  return chatKeyOf(known)
}
