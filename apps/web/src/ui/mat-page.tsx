import type { ReactNode } from 'react'
import { Avatar } from './avatar.tsx'
import { LanguageSwitch } from './switches.tsx'

interface MatPageProps {
  /** Four chairs around: who sits there, or nobody. */
  readonly chairs?: readonly ({ readonly id: string; readonly name: string } | undefined)[]
  /** In the lower corner of wide screens. */
  readonly corner?: ReactNode
  readonly children: ReactNode
}

const NOBODY = [undefined, undefined, undefined, undefined] as const
const PLACES = ['mat-chair-nw', 'mat-chair-sw', 'mat-chair-ne', 'mat-chair-se'] as const

/** A page that is one table seen from above, with the form on its beer mat. */
export function MatPage({ chairs = NOBODY, corner, children }: MatPageProps) {
  return (
    <main id="content" className="mat-page">
      <div aria-hidden className="mat-page-table" />
      {PLACES.map((place, index) => {
        const person = chairs[index]
        return (
          <span key={place} aria-hidden className={`mat-chair ${place}`}>
            {person ? <Avatar {...person} /> : <i />}
          </span>
        )
      })}
      <div className="mat mat-page-mat on-mat">
        <div className="mat-page-content">{children}</div>
      </div>
      <div className="absolute top-4 right-4 md:top-5.5 md:right-7">
        <LanguageSwitch />
      </div>
      {corner && (
        <p className="absolute bottom-6 left-8 hidden max-w-56 text-sm text-ink-2 lg:block">{corner}</p>
      )}
    </main>
  )
}
