import { useTexts } from '#web/ui/texts.tsx'

/** The speed date in three lines. */
export function HowItWorks({ firstName, roundSeconds }: { firstName: string; roundSeconds: number }) {
  const { t, duration } = useTexts()
  const lines = [
    [t('gather.how.someone'), t('gather.how.someone.hint')],
    [t('gather.how.time', { duration: duration(roundSeconds) }), t('gather.how.time.hint')],
    [t('gather.how.yours'), t('gather.how.yours.hint')],
  ] as const
  return (
    <section>
      <h2 className="mb-3.5 text-[1.5rem]! max-lg:hidden">{t('gather.title', { name: firstName })}</h2>
      <ol className="flex flex-col gap-2.5 lg:gap-3.5">
        {lines.map(([title, hint], index) => (
          <li key={title} className="grid grid-cols-[34px_1fr] gap-3 leading-snug">
            <span className="num grid size-8.5 place-items-center rounded-full border-[1.5px] border-mat-line bg-mat font-semibold text-on-mat">
              {index + 1}
            </span>
            <span>
              <b className="block font-semibold">{title}</b>
              <span className="text-sm text-ink-2">{hint}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
