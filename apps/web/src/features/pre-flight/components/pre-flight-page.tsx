import type { ReactNode } from 'react'
import { PlainBar } from '#web/ui/bar.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { LanguageSwitch, ThemeSwitch } from '#web/ui/switches.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { DeviceState } from '#web/call/devices/device-state.ts'
import { DeviceList } from '#web/call/devices/device-list.tsx'
import type { PreFlightActions } from '../types.ts'
import { Preview } from './preview.tsx'
import { Ways } from './ways.tsx'

interface PreFlightPageProps extends PreFlightActions {
  readonly eventName: string
  readonly person: { readonly id: string; readonly name: string }
  /** The own picture, mirrored; shown while the camera is on. */
  readonly video?: ReactNode
  readonly camera: DeviceState
  readonly microphone: DeviceState
  /** How loud the microphone is, 0 to 1. */
  readonly level: number
  readonly isListeningFirst: boolean
  readonly isBusy: boolean
  readonly error?: string | undefined
}

/** Camera and sound before the door: every trouble has its sentence, and none keeps anybody out. */
export function PreFlightPage(props: PreFlightPageProps) {
  const { t } = useTexts()
  const { camera, isBusy, error, onCamera, onReady } = props
  const isWithout = camera.state !== 'on' && camera.state !== 'asking'
  return (
    <>
      <PlainBar name={props.eventName}>
        <ThemeSwitch className="max-md:hidden" />
        <LanguageSwitch />
      </PlainBar>
      <main id="content" className="pre-flight">
        <div className="col-span-full">
          <PageTitle page={t('ready.title')} />
          <p className="mt-1 text-lg text-ink-2">{t('ready.hint')}</p>
        </div>
        <Preview {...props} />
        <div className="flex min-w-0 flex-col gap-4">
          <DeviceList {...props} />
          <Ways isListeningFirst={props.isListeningFirst} onListenFirst={props.onListenFirst} />
          <Card className="px-4 py-3.5">
            <h2 className="text-lg!">{t('ready.never.title')}</h2>
            <p className="mt-1 text-sm text-ink-2">{t('ready.record')}</p>
          </Card>
          <div>
            <div role="alert" className="mb-2 empty:hidden">
              {error && <FieldError>{error}</FieldError>}
            </div>
            <Button size="large" isWide isBusy={isBusy} onClick={onReady}>
              {t('ready.go')}
            </Button>
            {!isWithout && (
              <Button
                look="bare"
                size="small"
                className="mt-1.5"
                onClick={() => {
                  onCamera(false)
                  onReady()
                }}
              >
                {t('ready.without')}
              </Button>
            )}
          </div>
        </div>
      </main>
    </>
  )
}
