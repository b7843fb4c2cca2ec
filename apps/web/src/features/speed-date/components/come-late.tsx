import type { ReactNode } from 'react'
import { Avatar, firstNameOf } from '#web/ui/avatar.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { Halo } from '#web/ui/halo.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { DatePerson } from '../types.ts'
import { StillScene } from './still-scene.tsx'
import { NoBell } from './waiting-ring.tsx'

interface ComeLateProps {
  readonly you: DatePerson
  readonly missed: number
  readonly isAhead: boolean
  readonly number: number | undefined
  readonly bellAt?: string | undefined
  readonly lasts: number
  readonly isPaused: boolean
  readonly video?: ReactNode
}

/** Somebody came while others talk: welcome, and when they are in; meanwhile they may see and hear whether all works. */
export function ComeLate(props: ComeLateProps) {
  const { t, format } = useTexts()
  const { you, missed, isAhead, number, bellAt, lasts, isPaused, video } = props
  const clock = format.clock(useSecondsUntil(bellAt) ?? 0)
  const face = <span className="self-view mirrored size-full">{video ?? <Avatar {...you} size={150} />}</span>
  return (
    <StillScene
      title={t('gather.title', { name: firstNameOf(you.name) })}
      art={
        bellAt === undefined ? (
          <span className="grid size-40">{face}</span>
        ) : (
          <Halo endsAt={bellAt} lasts={lasts} size={190}>
            {face}
          </Halo>
        )
      }
    >
      {number === undefined || bellAt === undefined ? (
        <p>
          <NoBell number={number} isPaused={isPaused} />
        </p>
      ) : (
        <>
          <p>{t(isAhead ? 'between.late.soon' : 'between.late', { number: missed, next: number, clock })}</p>
          <p>{t('between.late.reveal')}</p>
        </>
      )}
    </StillScene>
  )
}
