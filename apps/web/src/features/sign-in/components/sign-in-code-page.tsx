import type { Instant } from '@stamtafel/texts/browser'
import { CodeForm, type CodeStatus } from '../../../ui/code-form.tsx'
import { MatPage } from '../../../ui/mat-page.tsx'
import { useTexts } from '../../../ui/texts.tsx'

interface SignInCodePageProps {
  readonly email: string
  readonly status: CodeStatus
  readonly againAt?: Instant | undefined
  readonly onCode: (code: string) => void
  readonly onAgain: () => void
  readonly onOther: () => void
}

/** The code that went to an address; says where, so that a typing mistake is found. */
export function SignInCodePage({ email, onOther, ...code }: SignInCodePageProps) {
  const { t } = useTexts()
  return (
    <MatPage chairs={[undefined, undefined, undefined, { id: email, name: email }]}>
      <CodeForm
        {...code}
        title={t('code.title')}
        sent={t('code.sent', { email })}
        other={{ label: t('code.other'), onPress: onOther }}
      />
    </MatPage>
  )
}
