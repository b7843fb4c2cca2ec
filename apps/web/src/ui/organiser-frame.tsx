import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { Link } from './link.tsx'
import { Mark } from './logo.tsx'
import { useTexts } from './texts.tsx'

/** The organiser's green frame, so that nobody mistakes where they are. */
export function OrganiserFrame({ home, aside, children }: OrganiserFrameProps) {
  const { t } = useTexts()
  return (
    <>
      <header className="on-frame flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 bg-frame px-4 py-2 text-on-frame md:px-6">
        <Link
          href={home}
          className="flex items-center gap-2.5 text-on-frame no-underline outline-offset-4 focus-visible:outline-brass"
        >
          <Mark size={26} />
          <strong className="font-serif text-lg font-strong">{t('app.name')}</strong>
          <span className="text-xs font-strong text-brass">{t('organise.label')}</span>
        </Link>
        <span className="flex-1" />
        {aside}
      </header>
      <main
        id="content"
        className="mx-auto flex w-full max-w-4xl flex-1 flex-col gap-5 px-4 py-6 md:px-6 md:py-8"
      >
        {children}
      </main>
    </>
  )
}

interface OrganiserFrameProps {
  readonly home: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** Where one is in a row of steps: done ones are ticked, the current one is paper. */
export function Steps({ label, steps, current }: StepsProps) {
  return (
    <ol aria-label={label} className="flex flex-wrap gap-1">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === current ? 'step' : undefined}
          className={classes(
            'flex items-center gap-1.5 rounded-full px-2.5 py-1 text-xs',
            index === current ? 'bg-on-frame font-semibold text-frame' : 'text-on-frame-2',
            index < current && 'text-on-frame',
          )}
        >
          {index < current ? <Icon of={Check} size={13} /> : <span className="num">{index + 1}</span>}
          <span className={classes(index !== current && 'max-md:sr-only')}>{step}</span>
        </li>
      ))}
    </ol>
  )
}

interface StepsProps {
  readonly label: string
  readonly steps: readonly string[]
  readonly current: number
}
