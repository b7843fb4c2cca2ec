import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#web/api.ts'
import { CodeSignIn } from '#web/account/code-sign-in.tsx'
import { requestCode } from '#web/account/sign-in.ts'
import { hasCode, useErrorSentence } from '#web/errors.ts'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { FirstStartPage, type FirstStartInput } from '../components/first-start-page.tsx'
import { SetupClosedPage } from '../components/setup-closed-page.tsx'

/** Where the link of the first start leads: name the organisation, then sign in by mailed code. */
export function FirstStart() {
  const { locale } = useTexts()
  const sentence = useErrorSentence()
  const [secret] = useState(() => location.hash.slice(1))
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => call('GET /setup', {}) })
  const start = useMutation({
    mutationFn: async (input: FirstStartInput) => {
      await call('POST /setup', { body: { ...input, secret, locale } })
      await requestCode(input.email)
      return input.email
    },
  })
  if (start.data) return <CodeSignIn email={start.data} onOther={start.reset} />
  if (setup.isPending) return <LoadingPage />
  const isClosed = setup.data?.isOpen === false || !secret || hasCode(start.error, 'setup.closed')
  if (isClosed) return <SetupClosedPage signIn="/in" />
  return <FirstStartPage isBusy={start.isPending} error={sentence(start.error)} onStart={start.mutate} />
}
