import { useErrorSentence } from '../errors.ts'
import { useNavigate } from '../routing/index.ts'
import { useVenuePaths } from '../venue/paths.ts'
import { useEnterPlace } from '../venue/queries.ts'
import { askQuietArrival } from './quiet-arrival.ts'

/** Takes a seat at a table and opens its page, or says why not; `onLeft` hears that the seat which one had is gone. */
export function useSitDown(onLeft?: () => void) {
  const paths = useVenuePaths()
  const navigate = useNavigate()
  const sentence = useErrorSentence()
  const enter = useEnterPlace()
  const target = enter.variables?.kind === 'table' ? enter.variables.tableId : undefined
  return {
    sit: (tableId: string, manner: 'open' | 'quiet' = 'open') => {
      enter.mutate(
        { kind: 'table', tableId },
        {
          onSuccess() {
            onLeft?.()
            if (manner === 'quiet') askQuietArrival()
            void navigate({ href: paths.table(tableId) })
          },
        },
      )
    },
    busyTableId: enter.isPending ? target : undefined,
    error: sentence(enter.error),
  }
}
