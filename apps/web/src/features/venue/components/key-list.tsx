import { Switch } from '#web/ui/switch.tsx'
import { switchShortcuts, useShortcutsOn } from '#web/ui/shortcuts.ts'
import { useTexts } from '#web/ui/texts.tsx'

/** As the text of each says; the last two are no letters. */
const KEYS = [
  ['M', 'keys.mute'],
  ['V', 'keys.camera'],
  ['H', 'keys.hand'],
  ['L', 'keys.leave'],
  ['F6', 'keys.panes'],
  ['?', 'keys.list'],
] as const

/** Which key does what, and the switch that turns all of them off. */
export function KeyList() {
  const { t } = useTexts()
  const isOn = useShortcutsOn()
  return (
    <>
      <dl className="my-3 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {KEYS.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="inline-grid min-h-8 min-w-10 place-items-center rounded-control border border-line-strong bg-surface-2 px-2 font-text text-sm font-strong">
                {key}
              </kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-ink-2">{t('keys.hint')}</p>
      <div className="my-3 flex items-center justify-between gap-3 border-t border-line pt-2">
        <span aria-hidden>{t('keys.switch')}</span>
        <Switch label={t('keys.switch')} isOn={isOn} onChange={switchShortcuts} />
      </div>
    </>
  )
}
