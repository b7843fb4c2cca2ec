import type { HostCommandView } from '@stamtafel/contracts'
import type { BrowserTextKey, Translate } from '@stamtafel/texts/browser'

/** Who did what, in one sentence. */
export function commandSentence(
  t: Translate<BrowserTextKey>,
  { type, by: name, text }: HostCommandView,
): string {
  return type === 'say'
    ? t('control.did.say', { name, text: text ?? '' })
    : t(`control.did.${type}`, { name })
}
