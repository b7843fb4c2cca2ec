import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '#web/routing/index.ts'
import { useState } from 'react'
import { codeStatus } from '#web/account/code-sign-in.tsx'
import { call } from '#web/api.ts'
import { hasCode, useErrorSentence } from '#web/errors.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { BrokenLinkPage } from '../components/broken-link-page.tsx'
import { LinkPage } from '../components/link-page.tsx'
import { SecondDevicePage } from '../components/second-device-page.tsx'

/** Seconds after which another code may be asked for. */
const AGAIN_AFTER = 60

/** A personal link: a press opens the door; on a second device a mailed code does (R25). */
export function LinkEntry({ secret }: { readonly secret: string }) {
  const { t } = useTexts()
  const toast = useToast()
  const sentence = useErrorSentence()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [againAt, setAgainAt] = useState<Date>()
  const goIn = async (slug: string) => {
    await queries.invalidateQueries()
    await navigate({ href: `/e/${slug}/ready`, replace: true })
  }
  const goToOwnSeat = async (slug: string) => {
    toast({ text: t('link.not-mine') })
    await navigate({ href: `/e/${slug}/register` })
  }
  const open = useMutation({
    mutationFn: () => call('POST /attendee-sessions', { body: { secret } }),
    async onSuccess(answer) {
      if (answer.outcome === 'entered') await goIn(answer.slug)
      else setAgainAt(new Date(Date.now() + AGAIN_AFTER * 1000))
    },
  })
  const confirm = useMutation({
    mutationFn: (code: string) => call('POST /attendee-sessions/codes', { body: { secret, code } }),
    async onSuccess(answer) {
      if (answer.outcome === 'entered') await goIn(answer.slug)
    },
  })
  const isUnknown = hasCode(open.error, 'link.unknown') || hasCode(open.error, 'request.malformed')
  if (isUnknown) return <BrokenLinkPage />
  if (open.data?.outcome === 'code-mailed') {
    const { slug } = open.data
    const again = () => {
      confirm.reset()
      open.mutate()
    }
    return (
      <SecondDevicePage
        status={codeStatus({ ...confirm, sentence: sentence(confirm.error) })}
        againAt={againAt}
        onCode={confirm.mutate}
        onAgain={again}
        onNotMe={() => void goToOwnSeat(slug)}
      />
    )
  }
  return (
    <LinkPage isBusy={open.isPending || open.isSuccess} error={sentence(open.error)} onOpen={open.mutate} />
  )
}
