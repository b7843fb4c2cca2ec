import { Avatar } from '#web/ui/avatar.tsx'
import { Card } from '#web/ui/card.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { LinkButton } from '#web/ui/link.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** Somebody one talked with, and where. */
export interface MetPerson {
  readonly attendeeId: string
  readonly name: string
  readonly metAt: string
  /** The number of the round in which one met. */
  readonly round?: number | undefined
}

interface PeoplePageProps {
  readonly eventName: string
  readonly people: readonly MetPerson[]
  readonly foyer: string
}

/** The people one met: only oneself sees this list. */
export function PeoplePage({ eventName, people, foyer }: PeoplePageProps) {
  const { t } = useTexts()
  return (
    <main
      id="content"
      className="above-venue-nav mx-auto flex w-full max-w-3xl flex-1 flex-col gap-5 px-4 py-5 md:px-6"
    >
      <div>
        <PageTitle page={t('after.title')} />
        {people.length > 0 && (
          <p className="mt-1 text-ink-2 md:text-lg">
            {t('after.count', { count: people.length, event: eventName })}
          </p>
        )}
      </div>
      {people.length === 0 ? (
        <Card>
          <Empty title={t('after.empty')} action={<LinkButton href={foyer}>{t('action.foyer')}</LinkButton>}>
            {t('after.empty.hint')}
          </Empty>
        </Card>
      ) : (
        <Card>
          <ul>
            {people.map((person) => (
              <MetRow key={`${person.attendeeId}-${person.metAt}`} person={person} />
            ))}
          </ul>
        </Card>
      )}
      <p className="text-sm text-ink-2">{t('after.memory')}</p>
    </main>
  )
}

function MetRow({ person }: { person: MetPerson }) {
  const { t, format } = useTexts()
  const where =
    person.round === undefined ? t('after.where.date.any') : t('after.where.date', { number: person.round })
  return (
    <li className="flex items-center gap-3.5 border-b border-line px-4 py-3 last:border-0">
      <Avatar id={person.attendeeId} name={person.name} size={44} />
      <span className="display min-w-0 flex-1 text-lg wrap-break-word">{person.name}</span>
      <span className="text-right text-sm leading-snug text-ink-2">
        {where}
        <span className="num block text-xs text-ink-3">{format.time(person.metAt)}</span>
      </span>
    </li>
  )
}
