import { useErrorSentence } from '#web/errors.ts'
import { useToast } from '#web/ui/toast.tsx'
import type { EntrySaid, useSetEntry } from './use-speed-date.ts'

/** Says something of the entry where the page has no room for an error: what went wrong is shown for a moment. */
export function useSayEntry(entry: ReturnType<typeof useSetEntry>) {
  const toast = useToast()
  const sentence = useErrorSentence()
  return (body: EntrySaid, onSuccess?: () => void) =>
    entry.mutate(body, {
      onSuccess: () => onSuccess?.(),
      onError: (error) => toast({ text: sentence(error) ?? '' }),
    })
}
