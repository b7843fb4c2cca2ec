import { CameraOff, ShieldOff } from 'lucide-react'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Disc } from '#web/ui/still.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { DeviceTrouble } from '#web/call/devices/device-state.ts'

interface CameraTroubleProps {
  readonly person: { readonly id: string; readonly name: string }
  readonly trouble: DeviceTrouble
  readonly onSearch: () => void
}

/** In the picture's place when there is none: what is in the way and what to do about it. */
export function CameraTrouble({ person, trouble, onSearch }: CameraTroubleProps) {
  const { t } = useTexts()
  return (
    <Card as="div" className="rounded-tile! px-5 py-8">
      <div
        aria-live="polite"
        className="mx-auto flex max-w-xl flex-col items-center gap-6 md:flex-row md:gap-8"
      >
        {trouble === 'missing' && <Avatar {...person} size={112} />}
        {trouble === 'busy' && <Disc icon={CameraOff} size={112} />}
        {(trouble === 'refused' || trouble === 'insecure') && <Disc icon={ShieldOff} size={112} />}
        <div className="flex flex-col items-start gap-2">
          <Sentence trouble={trouble} />
          {trouble !== 'insecure' && (
            <Button look="quiet" className="mt-2" onClick={onSearch}>
              {trouble === 'missing' ? t('ready.search') : t('action.again')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}

function Sentence({ trouble }: { trouble: DeviceTrouble }) {
  const { t } = useTexts()
  switch (trouble) {
    case 'refused':
      return (
        <>
          <h2>{t('ready.refused.title')}</h2>
          <ol className="list-decimal pl-5 text-ink-2 marker:font-semibold marker:text-ink">
            <li>{t('ready.refused.press')}</li>
            <li>{t('ready.refused.allow')}</li>
            <li>{t('ready.refused.back')}</li>
          </ol>
        </>
      )
    case 'missing':
      return (
        <>
          <h2>{t('ready.camera.none')}</h2>
          <p className="text-ink-2">{t('ready.camera.none.hint')}</p>
        </>
      )
    case 'busy':
      return (
        <>
          <h2>{t('ready.camera.busy')}</h2>
          <p className="text-ink-2">{t('ready.camera.busy.hint')}</p>
        </>
      )
    case 'insecure':
      return <h2>{t('ready.insecure')}</h2>
    default:
      return trouble satisfies never
  }
}
