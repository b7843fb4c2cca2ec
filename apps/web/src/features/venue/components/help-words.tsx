import { holdSeconds } from '@stamtafel/domain'
import { Flag, Keyboard, LogOut, Video, WifiOff, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { LinkButton } from '#web/ui/link.tsx'
import { LanguageSwitch, ThemeSwitch } from '#web/ui/switches.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useVenuePaths } from '#web/venue/paths.ts'
import { useVenue } from '#web/venue/queries.ts'

interface HelpWordsProps {
  readonly onClose: () => void
  readonly onKeys: () => void
}

/** What most often stands in the way in an event, and what to do about it. */
export function HelpWords({ onClose, onKeys }: HelpWordsProps) {
  const { t } = useTexts()
  return (
    <>
      <ul className="my-3 flex flex-col gap-3.5">
        <Part icon={Video} title={t('help.media.title')} action={<ToDevices onClose={onClose} />}>
          {t('help.media')}
        </Part>
        <Part icon={WifiOff} title={t('help.lost.title')}>
          {t('help.lost', { date: holdSeconds('pairing'), table: holdSeconds('table') })}
        </Part>
        <Part icon={LogOut} title={t('help.leave.title')}>
          {t('help.leave')}
        </Part>
        <Part icon={Flag} title={t('help.report.title')}>
          {t('help.report')}
        </Part>
        <Part
          icon={Keyboard}
          title={t('help.keys.title')}
          action={
            <Button look="quiet" size="small" onClick={onKeys}>
              {t('help.keys')}
            </Button>
          }
        />
      </ul>
      <div className="flex flex-wrap items-center gap-2 border-t border-line pt-3">
        <Button onClick={onClose}>{t('help.done')}</Button>
        <span className="flex-1" />
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </>
  )
}

interface PartProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly action?: ReactNode
  readonly children?: ReactNode
}

function Part({ icon, title, action, children }: PartProps) {
  return (
    <li className="flex gap-3">
      <Icon of={icon} size={20} className="mt-0.5 text-bottle-ink" />
      <div className="flex min-w-0 flex-col items-start gap-1.5">
        <h3 className="text-md!">{title}</h3>
        {children && <p className="text-sm text-ink-2">{children}</p>}
        {action}
      </div>
    </li>
  )
}

/** To another camera or microphone: in a call without leaving it, else where one looks at oneself before. */
function ToDevices({ onClose }: Pick<HelpWordsProps, 'onClose'>) {
  const { t } = useTexts()
  const { place } = useVenue()
  const { ready } = useVenuePaths()
  const button = document.querySelector<HTMLButtonElement>('button[data-opens="devices"]')
  if (button) {
    const press = () => {
      onClose()
      button.click()
    }
    return (
      <Button look="quiet" size="small" onClick={press}>
        {t('call.devices')}
      </Button>
    )
  }
  if (place.kind !== 'foyer') return null
  return (
    <LinkButton look="quiet" size="small" href={ready} onClick={onClose}>
      {t('help.ready')}
    </LinkButton>
  )
}
