import type { RoundView } from '@stamtafel/contracts'
import { BetweenPage } from '../components/between-page.tsx'
import { comingRound, type Scene } from '../scene-of.ts'
import type { NextSeat } from '../types.ts'
import { pastRounds, type SceneProps } from './scene-props.ts'

interface BetweenProps extends SceneProps {
  readonly scene: Extract<Scene, { kind: 'between' }>
  readonly now: Date
}

/** Between rounds, or waiting while others talk. */
export function Between({ detail, own, notice, you, onLeave, scene, now }: BetweenProps) {
  const { speedDate } = detail
  const { next, running, goneName } = scene
  const past = pastRounds(detail)
  const { number, bellAt } = comingRound(detail, now)
  return (
    <BetweenPage
      {...own}
      you={you}
      plan={speedDate}
      number={Math.min(number, speedDate.rounds)}
      bellAt={bellAt}
      lasts={running ? speedDate.roundSeconds + speedDate.breakSeconds : Math.max(20, speedDate.breakSeconds)}
      next={next && toNextSeat(next.seat)}
      running={running && { number: running.number, goneName }}
      just={past.at(-1)?.partner}
      past={past}
      notice={notice}
      onLeave={() => void onLeave()}
    />
  )
}

function toNextSeat(seat: RoundView['seat']): NextSeat | undefined {
  switch (seat.kind) {
    case 'pairing':
      return {
        kind: 'pairing',
        partners: seat.partners.map(({ attendeeId, name }) => ({ id: attendeeId, name })),
        reasons: seat.reasons,
      }
    case 'sitting-out':
      return { kind: 'sitting-out', reason: seat.reason }
    case 'none':
      return undefined
    default:
      return seat satisfies never
  }
}
