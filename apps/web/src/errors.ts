import { ApiError } from '@stamtafel/client'
import { useTexts } from './ui/texts.tsx'

/** Says in the person's language what went wrong and what to do; nothing for nothing. */
export function useErrorSentence(): (error: unknown) => string | undefined {
  const { t } = useTexts()
  return (error) => {
    if (!error) return undefined
    if (!(error instanceof ApiError)) return t('error.any')
    return error.status === 0 ? t('error.offline') : t(`error.${error.code}`)
  }
}

/** Says whether the server was reached and will never do this as it was asked. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && error.status >= 400 && error.retry === 'never'
}

/** Says whether a call failed for this reason. */
export function hasCode(error: unknown, code: ApiError['code']): error is ApiError {
  return error instanceof ApiError && error.code === code
}
