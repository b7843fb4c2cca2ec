import { isWorthMeeting } from '@stamtafel/domain'
import { AudioLines, MicOff } from 'lucide-react'
import { Avatar } from '#web/ui/avatar.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { Tile, type TilePerson } from '#web/ui/tile.tsx'
import { inTalk, type DatePartner } from '../talk.ts'
import { Manner } from './manner.tsx'
import { isStill, PartnerStill, StillTile } from './partner-still.tsx'
import { SceneTitle } from './scene-title.tsx'
import { StandingClock } from './standing-clock.tsx'

interface ConversationProps {
  readonly you: TilePerson
  readonly partners: readonly DatePartner[]
  readonly endsAt: string
  readonly pausedAt: string | null
}

/** The faces of those who talk, your own on the rim; or why there is none for a moment. A hold of a lost connection runs on while a host has stopped the clock. */
export function Conversation({ you, partners, endsAt, pausedAt }: ConversationProps) {
  const { t } = useTexts()
  const present = inTalk(partners)
  const [partner] = present
  if (partner && present.length === 1 && isStill(partner)) {
    const isLate = !isWorthMeeting(new Date(endsAt), new Date(partner.until))
    return (
      <StandingClock at={partner.state === 'looking-away' ? pausedAt : null}>
        <PartnerStill partner={partner} isLate={isLate} />
      </StandingClock>
    )
  }
  return (
    <section aria-label={t('date.partner')} className="date">
      <div className="date-partners">
        {present.map((person, index) =>
          isStill(person) ? (
            <StillTile key={person.id} partner={person} />
          ) : (
            <PartnerTile key={person.id} partner={person} isFirst={index === 0} />
          ),
        )}
      </div>
      <div className="self-view date-self">{you.video ?? <Avatar id={you.id} name={you.name} />}</div>
      <span className="sr-only">{t('date.self')}</span>
    </section>
  )
}

/** A tile whose name stands in the display letter, as on the other's card. */
function PartnerTile({ partner, isFirst }: { readonly partner: DatePartner; readonly isFirst: boolean }) {
  const { tile } = partner
  return (
    <div className="relative grid min-h-0 min-w-0">
      <Tile person={tile} hasTag={false} className="rounded-sheet!" />
      <div className="date-who">
        {isFirst ? (
          <SceneTitle className="date-name">{tile.name}</SceneTitle>
        ) : (
          <h2 className="date-name">{tile.name}</h2>
        )}
        {tile.isSpeaking && <Icon of={AudioLines} className="text-brass" />}
        {tile.isMuted && <Icon of={MicOff} size={16} />}
        <Manner partner={partner} />
      </div>
    </div>
  )
}
