import type { PartnerView } from '@stamtafel/contracts'
import { ChatButton } from '#web/chat/chat-button.tsx'
import { ChatPanel, LATE_CHAT } from '#web/chat/chat-panel.tsx'
import { useChat } from '#web/chat/use-chat.ts'
import { UnseenNow } from '#web/call/unseen-now.tsx'
import { useRemoteTiles } from '#web/call/use-remote-tiles.tsx'
import { useMedia } from '#web/media/index.ts'
import { PartnerActs } from '#web/people/partner-acts.tsx'
import type { DoneAct } from '#web/people/act.ts'
import { useFetchSoon } from '#web/ui/later.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useVenue } from '#web/venue/queries.ts'
import { Impressions } from '../components/impressions.tsx'
import { TalkingPage } from '../components/talking-page.tsx'
import { isExtended } from '../host-news.ts'
import { metIn } from '../met-in.ts'
import { pastRounds } from '../past-rounds.ts'
import { comingRound, ownBell, type PairedRound } from '../scene-of.ts'
import { inTalk, type DatePartner, type TalkTimes } from '../talk.ts'
import { toPerson } from '../types.ts'
import type { SceneProps } from './scene-props.ts'
import { useTalkHint } from '../hooks/use-talk-hint.ts'

interface TalkingProps extends SceneProps {
  readonly round: PairedRound
  readonly onActed: (done: DoneAct) => void
}

/** A talk, with the picture and sound of the others. */
export function Talking(props: TalkingProps) {
  const { detail, at, own, frame, isUnseen, waysOut, round } = props
  const { t } = useTexts()
  const { me } = useVenue()
  const { speedDate } = detail
  const { seat } = round
  const partners = usePartners(round, at)
  const present = inTalk(partners)
  const times = timesOf(round)
  const isAlong = me.typesAlong || present.some(({ typesAlong }) => typesAlong)
  const chat = useChat(`pairing:${seat.pairingId}`, { isAlong })
  useFetchSoon(LATE_CHAT)
  return (
    <TalkingPage
      {...frame}
      notice={
        <>
          {frame.notice}
          {!isUnseen && !isHeldAlone(present) && <UnseenNow others={present.map(({ id }) => id)} />}
        </>
      }
      number={round.number}
      times={times}
      pausedAt={speedDate.pausedAt}
      isExtended={isExtended(detail.commands, at)}
      isLast={comingRound(detail, at) === undefined}
      you={{ ...frame.you, isYou: true, isMuted: !own.isMicrophoneOn, video: own.video }}
      position={seat.position}
      listensFirst={me.listensFirst}
      partners={partners}
      reasons={seat.reasons}
      past={pastRounds(detail, at)}
      met={detail.metToday}
      hint={useTalkHint({ detail, at, times, partners })}
      absent={isUnseen ? { until: seat.absentUntil ?? undefined } : undefined}
      isSoundBlocked={own.isSoundBlocked}
      onHear={own.onHear}
      impressions={<Impressions people={metIn(seat).map(toPerson)} look="talk" />}
      chatButton={<ChatButton chat={chat} />}
      chat={<ChatPanel chat={chat} />}
      acts={
        <PartnerActs
          people={present}
          myName={me.name}
          leaveLabel={t('date.leave')}
          room={waysOut.room}
          onLeave={waysOut.leaveTalk}
          onStop={frame.onStop}
          onActed={props.onActed}
        />
      }
    />
  )
}

/** The place of the only other is held, and they are out of the room: said beside that. */
function isHeldAlone(present: readonly DatePartner[]): boolean {
  const [partner] = present
  return present.length === 1 && partner?.state === 'held' && !partner.isConnected
}

/** From when all are together: the bell, or when the last of them has come. */
function timesOf(round: PairedRound): TalkTimes {
  const own = ownBell(round)
  const joins = round.seat.partners.map(({ joinsAt }) => (joinsAt === null ? own : new Date(joinsAt)))
  const together = new Date(Math.max(own.getTime(), ...joins.map((joinsAt) => joinsAt.getTime())))
  return {
    bell: own.toISOString(),
    togetherSince: together.toISOString(),
    endsAt: round.endsAt,
    goodbyeUntil: round.goodbyeUntil,
  }
}

/** The others as the rows have them, with what the room brings of them. */
function usePartners({ seat }: PairedRound, at: Date): readonly DatePartner[] {
  const { people } = useMedia()
  const rows = seat.partners.filter(({ state }) => state !== 'left')
  const tiles = useRemoteTiles(rows.map(({ attendeeId, name }) => ({ attendeeId, name })))
  return rows.map((row, index) => ({
    id: row.attendeeId,
    name: row.name,
    state: stateOf(row),
    position: row.position,
    until: row.until ?? undefined,
    joinsAt: row.joinsAt !== null && new Date(row.joinsAt) > at ? row.joinsAt : undefined,
    listensFirst: row.listensFirst,
    typesAlong: row.typesAlong,
    tile: { id: row.attendeeId, name: row.name, ...tiles[index], isListening: row.listensFirst },
    isConnected: people.some(({ attendeeId }) => attendeeId === row.attendeeId),
  }))
}

/** Those who had to go are out of the list already. */
function stateOf({ state }: PartnerView): DatePartner['state'] {
  return state === 'left' ? 'coming' : state
}
