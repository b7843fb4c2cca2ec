import type { VenueView } from '@stamtafel/contracts'
import { useClock, useSecondsUntil } from '#web/ui/clock.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { firstNameOf } from '#web/ui/avatar.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { FoyerSpeedDate, FoyerTable } from '../types.ts'
import { NowAndNext } from './now-and-next.tsx'
import { SpeedDateCard } from './speed-date-card.tsx'
import { TableCard } from './table-card.tsx'

interface FoyerPageProps {
  readonly person: { readonly id: string; readonly name: string }
  readonly event: Pick<VenueView['event'], 'startsAt' | 'endsAt' | 'sessions'>
  readonly tables: readonly FoyerTable[]
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
  const { person, tables, speedDate } = props
  return (
    <main id="content" className="foyer above-venue-nav">
      <div className="col-span-full">
        <Greeting name={firstNameOf(person.name)} />
        <p className="mt-1 text-ink-2 md:text-lg">
          <NextSentence speedDate={speedDate} />{' '}
          {t('foyer.seated', {
            count: tables.reduce((sum, table) => sum + table.seats - table.seatsLeft, 0),
          })}
        </p>
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
      <Tables {...props} />
      <div className="foyer-next">
        <NowAndNext {...props} />
      </div>
    </main>
  )
}

function Tables({ person, tables, busyTableId, error, onSit }: FoyerPageProps) {
  const { t } = useTexts()
  const free = tables.find(({ seatsLeft }) => seatsLeft > 0)
  return (
    <section className="foyer-tables">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2>{t('foyer.tables')}</h2>
        <p className="text-sm text-ink-2">{t('foyer.tables.hint')}</p>
      </div>
      <p role="alert" className="mb-3 text-sm font-semibold text-rug-ink empty:hidden">
        {error}
      </p>
      {tables.length === 0 ? (
        <Empty title={t('foyer.tables.none')} />
      ) : (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(15.5rem,100%),1fr))] gap-3.5">
          {tables.map((table) => (
            <TableCard
              key={table.id}
              table={table}
              youId={person.id}
              otherNumber={free?.number}
              isBusy={table.id === busyTableId}
              onSit={() => onSit(table.id)}
            />
          ))}
        </ul>
      )}
    </section>
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

function NextSentence({ speedDate }: { speedDate: FoyerSpeedDate | undefined }) {
  const { t, duration } = useTexts()
  const seconds = useSecondsUntil(speedDate?.startsAt) ?? 0
  if (!speedDate || speedDate.phase === 'ended') return null
  if (speedDate.phase === 'running' || speedDate.phase === 'paused') return t('foyer.now')
  if (speedDate.phase === 'gathering' || seconds < 60) return t('foyer.gathering')
  return seconds < 3600 ? t('foyer.next', { duration: duration(Math.floor(seconds / 60) * 60) }) : null
}
