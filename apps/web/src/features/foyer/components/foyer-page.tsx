import type { LoungeView, VenueView } from '@stamtafel/contracts'
import type { ReactNode } from 'react'
import { countSeated } from '#web/seating/seats-of.ts'
import { useClock } from '#web/ui/clock.tsx'
import { firstNameOf } from '#web/ui/avatar.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { FoyerSpeedDate } from '../types.ts'
import { NewsSentence } from './news-sentence.tsx'
import { NowAndNext } from './now-and-next.tsx'
import { SpeedDateCard } from './speed-date-card.tsx'
import { Places } from './places.tsx'

interface FoyerPageProps {
  readonly person: { readonly id: string; readonly name: string }
  readonly event: Pick<VenueView['event'], 'startsAt' | 'endsAt' | 'sessions'>
  readonly lounges: readonly LoungeView[]
  readonly loungePage: (loungeId: string) => string
  readonly stages: VenueView['stages']
  readonly stagePage: (stageId: string) => string
  /** *Take me somewhere*. */
  readonly somewhere?: ReactNode
  readonly speedDate?: FoyerSpeedDate | undefined
  /** The page of the whole programme. */
  readonly agendaPage: string
  /** The page of the speed date. */
  readonly datePage: string
  /** The table to which one is just walking. */
  readonly busyTableId?: string | undefined
  readonly isJoining: boolean
  readonly error?: string | undefined
  readonly onSit: (tableId: string) => void
  readonly onJoin: () => void
}

/** The foyer: who sits where, where a chair is free, and when the speed date starts; live, without reload. */
export function FoyerPage(props: FoyerPageProps) {
  const { t } = useTexts()
  const { person, lounges, speedDate, somewhere } = props
  const tables = lounges.flatMap((lounge) => lounge.tables)
  return (
    <main id="content" className="foyer above-venue-nav">
      <div className="foyer-head">
        <div className="min-w-0">
          <Greeting name={firstNameOf(person.name)} />
          <p className="mt-1 text-ink-2 md:text-lg">
            <NewsSentence sessions={props.event.sessions} speedDate={speedDate} />{' '}
            {t('foyer.seated', {
              count: countSeated(tables),
            })}
          </p>
        </div>
        {somewhere && <div className="foyer-somewhere">{somewhere}</div>}
      </div>
      <div className="foyer-side">
        {speedDate && (
          <SpeedDateCard
            speedDate={speedDate}
            datePage={props.datePage}
            isBusy={props.isJoining}
            onJoin={props.onJoin}
          />
        )}
      </div>
      <Places {...props} />
      <div className="foyer-next">
        <NowAndNext {...props} />
      </div>
    </main>
  )
}

function Greeting({ name }: { name: string }) {
  const { t } = useTexts()
  const hour = new Date(useClock()()).getHours()
  const hello =
    hour < 12
      ? t('foyer.hello', { name })
      : hour < 18
        ? t('foyer.hello.afternoon', { name })
        : t('foyer.hello.evening', { name })
  return <PageTitle page={t('foyer.title')}>{hello}</PageTitle>
}
