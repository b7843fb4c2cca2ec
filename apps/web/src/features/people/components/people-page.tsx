import type { PersonMet } from '@stamtafel/contracts'
import { Card } from '#web/ui/card.tsx'
import { useClock } from '#web/ui/clock.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { LinkButton } from '#web/ui/link.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { ReactNode } from 'react'
import { MetRow } from './met-row.tsx'
import { MutualCard } from './mutual-card.tsx'
import { RevealCard } from './reveal-card.tsx'

interface PeoplePageProps {
  readonly eventName: string
  readonly people: readonly PersonMet[]
  readonly revealsAt: string
  readonly isRevealed: boolean
  readonly foyer: string
  /** Those of whom one said *not again*. */
  readonly blocks: ReactNode
}

/** The people one met, what one keeps of them, and those with whom it is mutual: only oneself sees this page. */
export function PeoplePage({ eventName, people, foyer, blocks, ...reveal }: PeoplePageProps) {
  const { t } = useTexts()
  const mutual = people.filter(({ isMutual }) => isMutual)
  const others = people.filter(({ isMutual }) => !isMutual)
  return (
    <main id="content" className="people-page above-venue-nav">
      <div className="people-head">
        <PageTitle page={t('after.title')} />
        {people.length > 0 && (
          <p className="mt-1 text-ink-2 md:text-lg">
            <Count people={people} eventName={eventName} />
            {mutual.length > 0 && (
              <span className="block">{t('after.mutual', { count: mutual.length })}</span>
            )}
          </p>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {people.length === 0 && (
          <Card>
            <Empty
              title={t('after.empty')}
              action={<LinkButton href={foyer}>{t('action.foyer')}</LinkButton>}
            >
              {t('after.empty.hint')}
            </Empty>
          </Card>
        )}
        {mutual.length > 0 && (
          <section aria-label={t('after.both')} className="people-cards">
            <h2 className="sr-only">{t('after.both')}</h2>
            {mutual.map((person) => (
              <MutualCard key={person.attendeeId} person={person} />
            ))}
          </section>
        )}
        {others.length > 0 && (
          <Card label={t('after.also')}>
            <h2 className={mutual.length > 0 ? 'px-4 pt-3 text-lg!' : 'sr-only'}>
              {mutual.length > 0 ? t('after.also') : t('after.title')}
            </h2>
            <ul>
              {others.map((person) => (
                <MetRow key={person.attendeeId} person={person} isRevealed={reveal.isRevealed} />
              ))}
            </ul>
          </Card>
        )}
      </div>
      <aside className="flex min-w-0 flex-col gap-4">
        {people.length > 0 && <RevealCard {...reveal} mutual={mutual} eventName={eventName} />}
        {blocks}
        <p className="text-sm text-ink-2">{t('after.memory')}</p>
      </aside>
    </main>
  )
}

/** A figure that does not shame (R14): whom one talked with today, or at the event where that is not today. */
function Count({ people, eventName }: Pick<PeoplePageProps, 'people' | 'eventName'>) {
  const { t, format } = useTexts()
  const today = format.day(useClock()())
  const talked = people.filter(({ seconds, metAt }) => seconds > 0 && format.day(metAt) === today)
  return talked.length > 0
    ? t('date.met', { count: talked.length })
    : t('after.count', { count: people.length, event: eventName })
}
