import { firstNameOf } from '#web/ui/avatar.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { BreakPageProps } from '../break-props.ts'
import { sentencesFor } from '../reasons.ts'
import { Manner } from './manner.tsx'
import { SceneTitle } from './scene-title.tsx'

/** What is said above the clock: who is next, or why one waits and when it goes on. */
export function BreakWords(props: BreakPageProps) {
  const { title, hint } = useWords(props)
  return (
    <div className="max-w-xl">
      <SceneTitle className="text-[1.6rem]! md:text-[1.9rem]!">{title}</SceneTitle>
      <p className="mt-1 text-balance text-ink-2">{hint}</p>
      {props.next?.kind === 'pairing' && (
        <div className="mt-1 flex flex-col items-center text-ink-2 md:hidden">
          {props.next.partners.map((partner) => (
            <Manner key={partner.id} partner={partner} />
          ))}
        </div>
      )}
    </div>
  )
}

interface Words {
  readonly title: string
  readonly hint: string
}

function useWords(props: BreakPageProps): Words {
  const { t } = useTexts()
  const meeting = useMeeting(props)
  const early = useEarly(props)
  const { next, number, isSkipped, plan } = props
  const first = meeting ?? early
  if (first) return first
  if (number === undefined) return { title: t('between.last'), hint: t('between.last.hint') }
  const out = next?.kind === 'sitting-out' ? next.reason : undefined
  if (isSkipped || out === 'skipped') {
    return { title: t('between.skipped', { number }), hint: t('between.skipped.hint') }
  }
  if (!out) return { title: t('between.wait'), hint: t('between.wait.hint') }
  const then = number < plan.rounds ? t('between.bar', { number: number + 1 }) : ''
  return { title: t('between.out'), hint: `${t(`out.${out}`)} ${then}` }
}

/** Whom one meets, and why. */
function useMeeting({ next }: BreakPageProps): Words | undefined {
  const { t, format } = useTexts()
  if (next?.kind !== 'pairing') return undefined
  const names = format.list(next.partners.map(({ name }) => name))
  const reasons = sentencesFor(next.reasons).map((key) => t(key))
  const hint = next.partners.length > 1 ? t('date.trio') : reasons.join('. ')
  return { title: t('between.next', { names }), hint }
}

/** Why the break begins early. */
function useEarly({ early, number, bellAt }: BreakPageProps): Words | undefined {
  const { t, format } = useTexts()
  const clock = format.clock(useSecondsUntil(bellAt) ?? 0)
  if (!early) return undefined
  const next = bellAt !== undefined && number !== undefined ? t('between.gone.hint', { clock }) : ''
  return {
    title:
      early.why === 'gone'
        ? t('between.gone', { name: firstNameOf(early.partner.name) })
        : t('between.else.none'),
    hint: `${t('between.gone.last')} ${next}`,
  }
}
