import type { LoungeView, TableView } from '@stamtafel/contracts'
import { countFree, countSeated } from '#web/seating/seats-of.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { Card, Chip } from '#web/ui/card.tsx'
import { LinkButton } from '#web/ui/link.tsx'
import { SeatGlyph } from '#web/ui/seat-glyph.tsx'
import { useTexts } from '#web/ui/texts.tsx'

const MOST_GLYPHS = 12
const MOST_FACES = 3

interface LoungeCardProps {
  readonly lounge: LoungeView
  readonly href: string
  readonly youId: string
}

/** A lounge in small: how its tables are taken, who is seen there, and the way in. */
export function LoungeCard({ lounge, href, youId }: LoungeCardProps) {
  const { t, format } = useTexts()
  const { name, tables } = lounge
  const faces = tables.flatMap(({ people }) => people)
  const seen = faces.slice(0, MOST_FACES)
  const seated = countSeated(tables)
  return (
    <Card as="li" className="lounge-card">
      <div className="flex items-baseline justify-between gap-2">
        <h3 className="display">{name}</h3>
        <span className="text-sm text-ink-2">{t('foyer.lounge.in', { count: seated })}</span>
      </div>
      <div className="flex flex-wrap gap-1.5">
        {tables.slice(0, MOST_GLYPHS).map((table) => (
          <SeatGlyph key={table.id} seats={table.seats} {...takenAt(table, youId)} isDecoration />
        ))}
      </div>
      <div className="flex min-h-7 items-center justify-between gap-2">
        <span className="lounge-faces">
          {seen.map((person) => (
            <Avatar key={person.attendeeId} id={person.attendeeId} name={person.name} size={28} />
          ))}
          <span className="sr-only">
            {seen.length > 0 && t('foyer.lounge.who', { names: format.list(seen.map((one) => one.name)) })}
          </span>
          {seated > seen.length && seen.length > 0 && (
            <span className="text-xs text-ink-2">{`+${format.number(seated - seen.length)}`}</span>
          )}
        </span>
        <Chip tone={countFree(tables) > 0 ? 'bottle' : 'plain'}>
          {t('lounge.seats', { count: countFree(tables) })}
        </Chip>
      </div>
      <LinkButton look="quiet" isWide href={href} aria-label={t('foyer.lounge.go', { name })}>
        {t('foyer.lounge.floor')}
      </LinkButton>
    </Card>
  )
}

/** Of a full table nobody is named, but that all its seats are taken is no secret. */
function takenAt(table: TableView, youId: string) {
  const { people, seats, seatsLeft } = table
  const own = people.find(({ attendeeId }) => attendeeId === youId)
  const named = people.map(({ seat }) => seat - 1)
  return {
    taken: seatsLeft === 0 && people.length === 0 ? Array.from({ length: seats }, (_, seat) => seat) : named,
    yours: own && own.seat - 1,
  }
}
