import type { EntryState } from '@stamtafel/domain'
import { useErrorSentence } from '#web/errors.ts'
import type { useSetEntry } from './use-speed-date.ts'

/** Why the latest thing said of the entry did nothing, for the button that said it; nothing for every other. */
export function useEntryErrors(entry: ReturnType<typeof useSetEntry>) {
  const sentence = useErrorSentence()
  return (state: EntryState) => (entry.variables?.state === state ? sentence(entry.error) : undefined)
}
