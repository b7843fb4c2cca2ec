import type { Instant } from '@stamtafel/texts/browser'
import type { ReactNode } from 'react'
import { Avatar } from './avatar.tsx'
import { useSecondsUntil } from './clock.tsx'
import { useTexts } from './texts.tsx'

interface MovebarProps {
  /** When it happens; the time until then stands first. */
  readonly at: Instant
  readonly face?: { readonly id: string; readonly name: string } | undefined
  readonly title: string
  readonly children?: ReactNode
}

/** What is about to happen to those who talk, above their faces; its sentence is announced elsewhere. */
export function Movebar({ at, face, title, children }: MovebarProps) {
  const { format } = useTexts()
  return (
    <div className="movebar">
      <b aria-hidden className="movebar-count num">
        {format.clock(useSecondsUntil(at))}
      </b>
      {face && <Avatar {...face} size={36} />}
      <p className="min-w-0 flex-1">
        <b className="block font-semibold">{title}</b>
        {children}
      </p>
    </div>
  )
}
