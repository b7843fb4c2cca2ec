import { useLocation } from '#web/routing/index.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { useVenuePaths } from '#web/venue/paths.ts'
import { useVenue } from '#web/venue/queries.ts'
import { tableToShow, type GuideStep } from './guide.ts'

/** What to try at a step, and the way there unless one stands before it. */
export interface Stop {
  readonly title: string
  readonly href?: string
}

/** What the guide says of a step as things are just now. */
export function useStop(step: GuideStep | undefined): Stop {
  const { t } = useTexts()
  const table = useTableStop()
  const date = useDateStop()
  const stage = useStageStop()
  const stops: Record<GuideStep, Stop> = {
    look: { title: t('demo.look') },
    table,
    date,
    stage,
    run: { title: t('demo.run') },
  }
  const { pathname } = useLocation()
  const { title, href } = step ? stops[step] : { title: t('demo.over') }
  return href === undefined || href === pathname ? { title } : { title, href }
}

function useTableStop(): Stop {
  const { t } = useTexts()
  const paths = useVenuePaths()
  const { lounges } = useVenue()
  const table = tableToShow(lounges)
  const [lounge] = lounges
  if (!table) return { title: t('demo.table.any'), ...(lounge && { href: paths.lounge(lounge.id) }) }
  const names = table.people.slice(0, 2).map(({ name }) => name.split(' ')[0] ?? name)
  const list = names.length === 2 ? `${names[0]} ${t('demo.and')} ${names[1]}` : (names[0] ?? '')
  return { title: t('demo.table', { names: list }), href: paths.table(table.id) }
}

function useDateStop(): Stop {
  const { t } = useTexts()
  const paths = useVenuePaths()
  const { pathname } = useLocation()
  const { speedDates } = useVenue()
  const [speedDate] = speedDates
  if (!speedDate || speedDate.phase === 'ended') return { title: t('demo.date.over') }
  const href = paths.date(speedDate.id)
  if (speedDate.myEntry === 'here') return { title: t('demo.date.wait'), href }
  if (pathname !== href) return { title: t('demo.date'), href }
  return { title: t(speedDate.phase === 'scheduled' ? 'demo.date.soon' : 'demo.date.here'), href }
}

function useStageStop(): Stop {
  const { t } = useTexts()
  const paths = useVenuePaths()
  const [stage] = useVenue().stages
  return { title: t('demo.stage'), ...(stage && { href: paths.stage(stage.id) }) }
}
