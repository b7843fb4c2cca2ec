import { firstNameOf } from '#web/ui/avatar.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { BetweenPageProps } from '../between.ts'
import { sentencesFor } from '../reasons.ts'

/** What is said above the clock: who is next, or why one waits and when it goes on. */
export function BetweenWords(props: BetweenPageProps) {
  const { title, hint } = useWords(props)
  return (
    <div className="max-w-xl">
      <h2 className="text-[1.6rem]! md:text-[1.9rem]!">{title}</h2>
      <p className="mt-1 text-balance text-ink-2">{hint}</p>
    </div>
  )
}

function useWords({ you, next, running, number, plan, bellAt }: BetweenPageProps): {
  title: string
  hint: string
} {
  const { t, format } = useTexts()
  const clock = format.clock(useSecondsUntil(bellAt) ?? 0)
  if (next?.kind === 'pairing') {
    const names = format.list(next.partners.map(({ name }) => name))
    return {
      title: t('between.next', { names }),
      hint: sentencesFor(next.reasons)
        .map((key) => t(key))
        .join('. '),
    }
  }
  if (next?.kind === 'sitting-out') {
    const reason = t(`out.${next.reason}`)
    return {
      title: t('between.out'),
      hint: number < plan.rounds ? `${reason} ${t('between.bar', { number: number + 1 })}` : reason,
    }
  }
  if (running?.goneName !== undefined) {
    return { title: t('between.gone', { name: running.goneName }), hint: t('between.gone.hint', { clock }) }
  }
  if (running) {
    return {
      title: t('gather.title', { name: firstNameOf(you.name) }),
      hint:
        number > running.number
          ? t('between.late', { number: running.number, next: number, clock })
          : t('between.late.last'),
    }
  }
  return { title: t('between.wait'), hint: t('between.wait.hint') }
}
