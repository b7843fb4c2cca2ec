import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Addressed, Locale } from '@stamtafel/domain'
import { call } from '#web/api.ts'
import { useErrorSentence } from '#web/errors.ts'
import { useToast } from '#web/ui/toast.tsx'
import { organiseKeys } from '../organise-keys.ts'

/** What is to be said; an empty language is left out. */
export type Words = Readonly<Record<Locale, string>>

export const NOTHING: Words = { en: '', nl: '' }

/** What is written, without blanks around it; undefined where it says nothing in either language. */
export function trimmed({ en, nl }: Words): Words | undefined {
  const words = { en: en.trim(), nl: nl.trim() }
  return words.en === '' && words.nl === '' ? undefined : words
}

interface Said {
  readonly to: Addressed
  readonly words: Words
}

/** Says something to everybody, to one place or to one person; `done` is the sentence after it. */
export function useSay(eventId: string) {
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const toast = useToast()
  const told = useMutation({
    mutationFn: ({ to, words: { en, nl } }: Said) =>
      call('POST /organise/:eventId/announcements', {
        params: { eventId },
        body: {
          ...(to.kind !== 'event' && { to }),
          texts: { ...(en !== '' && { en }), ...(nl !== '' && { nl }) },
        },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: organiseKeys.said(eventId) }),
  })
  return {
    say: (said: Said, { done, onSent }: { readonly done: string; readonly onSent: () => void }) =>
      told.mutate(said, {
        onSuccess: () => {
          toast({ text: done })
          onSent()
        },
      }),
    isBusy: told.isPending,
    error: sentence(told.error),
  }
}
