import { tendSpeedDate } from '@stamtafel/jobs'
import type { SpeedDateTimer } from '@stamtafel/use-cases'

/** Does what is due for one speed date; handed over twice, the second time changes nothing. */
export async function handleTendSpeedDate(timer: Pick<SpeedDateTimer, 'tend'>, data: unknown): Promise<void> {
  const { speedDateId } = tendSpeedDate.payload.parse(data)
  await timer.tend({ kind: 'timer' }, { speedDateId })
}
