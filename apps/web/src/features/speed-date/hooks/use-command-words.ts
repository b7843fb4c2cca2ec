import type { HostCommandView } from '@stamtafel/contracts'
import { firstNameOf } from '#web/ui/avatar.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** What a host did in one sentence, always with their name; a pause reads otherwise where nobody talks. */
export function useCommandWords(): (command: HostCommandView, isTalking: boolean) => string {
  const { t } = useTexts()
  return ({ type, by, text }, isTalking) => {
    const name = firstNameOf(by)
    switch (type) {
      case 'start':
        return t('round.started', { name })
      case 'pause':
        return t(isTalking ? 'round.paused' : 'round.paused.break', { name })
      case 'resume':
        return t('round.resumed', { name })
      case 'more-round':
        return t('round.more', { name })
      case 'more-break':
        return t('round.more.break', { name })
      case 'stop-after-round':
        return t('round.stops.after', { name })
      case 'stop':
        return `${t('round.stops', { name })}. ${t('round.stops.hint')}`
      case 'say':
        return `${t('round.says', { name })}: ${text ?? ''}`
      default:
        return type satisfies never
    }
  }
}
