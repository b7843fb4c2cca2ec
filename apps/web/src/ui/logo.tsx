import { useTexts } from './texts.tsx'

const SEATS = [
  [28.1, 5.97],
  [36.2, 20],
  [28.1, 34.03],
  [11.9, 34.03],
  [3.8, 20],
  [11.9, 5.97],
] as const

/** The round table with six seats; the brass one is yours. */
export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden className="flex-none">
      <circle cx="20" cy="20" r="10.5" className="mark-top" />
      {SEATS.map(([x, y], index) => (
        <circle key={x * 100 + y} cx={x} cy={y} r="3.3" className={index === 0 ? 'mark-you' : 'mark-seat'} />
      ))}
    </svg>
  )
}

/** The mark with the name beside it. */
export function Logo() {
  const { t } = useTexts()
  return (
    <span className="inline-flex items-center gap-2.5 font-serif text-[1.2rem] leading-none font-strong tracking-tight text-current">
      <Mark size={32} />
      <span className="max-sm:sr-only">{t('app.name')}</span>
    </span>
  )
}
