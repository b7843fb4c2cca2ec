import type { StreamMessage } from '@stamtafel/client'
import type { Appearance, Person, Reception, Seen, SeenRound, SeenWords } from '../protocol.ts'
import { createButtons, type Buttons } from './buttons.ts'
import { payAttention } from './attention.ts'
import type { Line } from './come-in.ts'
import { keepTab } from './keep-tab.ts'
import { playPart, type Part } from './play-part.ts'
import { roundsIn } from './tell-rounds.ts'

interface VisitOptions {
  readonly appearance: Appearance
  readonly line: Line
  readonly eventId: string
  readonly complain: (error: unknown) => void
}

/** Somebody at an event, from their session to the end of their tab. */
export interface Visit extends Buttons, Pick<Person, 'goDark'> {
  readonly attendeeId: string
  setAttentive(isAttentive: boolean): void
  seen(): Pick<Seen, 'rounds' | 'rooms' | 'words'>
  measure(): Promise<readonly Reception[]>
  close(): Promise<void>
}

/** Opens the tab of somebody who has a session; of those without media nothing is loaded that plays any. */
export async function openVisit({ appearance, line, eventId, complain }: VisitOptions): Promise<Visit> {
  const { call } = line
  const venue = await call('GET /events/:eventId/venue', { params: { eventId } })
  const attention = payAttention({ call, eventId, complain })
  const rounds: SeenRound[] = []
  const words: SeenWords[] = []
  let part: Part | undefined
  let buttons: Buttons | undefined
  const tab = keepTab({
    line,
    eventId,
    onMessage(message: StreamMessage) {
      rounds.push(...roundsIn(message))
      words.push(...wordsIn(message))
      attention.hear(message)
      part?.hear(message)
      buttons?.hear(message)
    },
    onBehind: () => part?.refresh(),
  })
  const { tabId } = tab
  if (appearance.media !== 'none') part = await playPart({ appearance, line, venue, tabId, complain })
  buttons = createButtons({ call, venue, tabId, attention, part, complain })
  await tab.open()

  let comingBack: ReturnType<typeof setTimeout> | undefined
  const vanish = () => {
    clearTimeout(comingBack)
    attention.stop()
    tab.close()
    part?.suspend()
  }
  const comeBack = async () => {
    part?.resume()
    await tab.open()
  }
  return {
    ...buttons,
    attendeeId: venue.me.attendeeId,
    async goDark({ seconds }) {
      vanish()
      comingBack = setTimeout(() => void comeBack().catch(complain), seconds * 1000)
    },
    setAttentive: (isAttentive) => attention.setAttentive(isAttentive),
    seen: () => ({ rounds, words, rooms: part?.seen() ?? [] }),
    measure: async () => part?.measure() ?? [],
    async close() {
      vanish()
      await part?.settled()
    },
  }
}

function wordsIn(message: StreamMessage): SeenWords[] {
  if (message.type !== 'chat.posted') return []
  const { channel, messages } = message
  return messages.map(({ author, text }) => ({ channel, attendeeId: author.attendeeId, text }))
}
