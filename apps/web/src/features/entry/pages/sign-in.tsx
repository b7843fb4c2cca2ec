import { useMutation } from '@tanstack/react-query'
import { CodeSignIn } from '#web/account/code-sign-in.tsx'
import { requestCode } from '#web/account/sign-in.ts'
import { useErrorSentence } from '#web/errors.ts'
import { SignInPage } from '../components/sign-in-page.tsx'

/** Signing in as somebody of the organisation. */
export function SignIn() {
  const sentence = useErrorSentence()
  const ask = useMutation({
    mutationFn: async (email: string) => {
      await requestCode(email)
      return email
    },
  })
  if (ask.data) return <CodeSignIn email={ask.data} onOther={ask.reset} />
  return <SignInPage isBusy={ask.isPending} error={sentence(ask.error)} onEmail={ask.mutate} />
}
