import type { Instant } from '@stamtafel/texts/browser'
import { CodeForm, type CodeStatus } from '#web/ui/code-form.tsx'
import { MatPage } from '#web/ui/mat-page.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface SecondDevicePageProps {
  readonly firstName?: string | undefined
  readonly status: CodeStatus
  readonly againAt?: Instant | undefined
  readonly onCode: (code: string) => void
  readonly onAgain: () => void
  readonly onNotMe: () => void
}

/** A personal link on a second device: a mailed code, so that a forwarded mail lets nobody in (R25). */
export function SecondDevicePage({ firstName, onNotMe, ...code }: SecondDevicePageProps) {
  const { t } = useTexts()
  return (
    <MatPage>
      <CodeForm
        {...code}
        title={firstName ? t('link.second.title', { name: firstName }) : t('link.second.title.any')}
        sent={t('link.second')}
        other={{
          label: firstName ? t('link.not-me', { name: firstName }) : t('link.not-me.any'),
          onPress: onNotMe,
        }}
        note={t('link.second.note')}
      />
    </MatPage>
  )
}
