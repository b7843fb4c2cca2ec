import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '#web/routing/index.ts'
import { useState } from 'react'
import { hasCode, useErrorSentence } from '../errors.ts'
import { CodeForm, type CodeStatus } from '../ui/code-form.tsx'
import { MatPage } from '../ui/mat-page.tsx'
import { useTexts } from '../ui/texts.tsx'
import { requestCode, signIn } from './sign-in.ts'

/** Seconds after which another code may be asked for. */
const AGAIN_AFTER = 60

interface CodeSignInProps {
  readonly email: string
  readonly onOther: () => void
}

/** The mailed code, and behind it the organisation's home. */
export function CodeSignIn({ email, onOther }: CodeSignInProps) {
  const { t } = useTexts()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const sentence = useErrorSentence()
  const [againAt, setAgainAt] = useState(() => new Date(Date.now() + AGAIN_AFTER * 1000))
  const enter = useMutation({
    mutationFn: (code: string) => signIn({ email, code }),
    async onSuccess() {
      await queries.invalidateQueries()
      await navigate({ href: '/' })
    },
  })
  const again = useMutation({
    mutationFn: () => requestCode(email),
    onSuccess() {
      setAgainAt(new Date(Date.now() + AGAIN_AFTER * 1000))
      enter.reset()
    },
  })
  return (
    <MatPage chairs={[undefined, undefined, undefined, { id: email, name: email }]}>
      <CodeForm
        title={t('code.title')}
        sent={t('code.sent', { email })}
        status={codeStatus({ ...enter, sentence: sentence(enter.error ?? again.error) })}
        againAt={againAt}
        onCode={enter.mutate}
        onAgain={again.mutate}
        other={{ label: t('code.other'), onPress: onOther }}
      />
    </MatPage>
  )
}

/** How a code stands, from the call that checks it. */
export function codeStatus(check: {
  readonly isPending: boolean
  readonly error: unknown
  readonly sentence: string | undefined
}): CodeStatus {
  if (check.isPending) return { kind: 'checking' }
  if (hasCode(check.error, 'code.wrong')) return { kind: 'wrong', left: check.error.facts['attemptsLeft'] }
  if (hasCode(check.error, 'code.expired') || hasCode(check.error, 'code.exhausted'))
    return { kind: 'expired' }
  return check.sentence ? { kind: 'failed', message: check.sentence } : { kind: 'waiting' }
}
