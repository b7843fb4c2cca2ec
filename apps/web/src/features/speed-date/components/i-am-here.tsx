import { useEffect, useRef } from 'react'
import { Button } from '#web/ui/button.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface IAmHereProps {
  readonly isHere: boolean
  readonly isBusy: boolean
  readonly error?: string | undefined
  readonly onHere: () => void
}

/** The press without which nobody is matched (R3), and afterwards that there is nothing else to do. */
export function IAmHere({ isHere, isBusy, error, onHere }: IAmHereProps) {
  const { t } = useTexts()
  const answer = useFocusOnceTrue(isHere)
  if (isHere) {
    return (
      <output ref={answer} tabIndex={-1} className="gather-go">
        <span className="flex-1">
          <b className="block font-semibold">{t('gather.in')}</b>
          <span className="text-sm text-ink-2">{t('gather.in.hint')}</span>
        </span>
      </output>
    )
  }
  return (
    <div className="gather-go">
      <div className="flex-1">
        <b className="block font-semibold">{t('gather.ready')}</b>
        <span className="text-sm text-ink-2">{t('gather.hint')}</span>
        <div role="alert">{error && <FieldError>{error}</FieldError>}</div>
      </div>
      <Button
        size="large"
        isBusy={isBusy}
        onClick={onHere}
        className="min-h-14! rounded-card! text-[1.2rem]! md:px-10!"
      >
        {t('gather.here')}
      </Button>
    </div>
  )
}

/** The button that was pressed is gone then, and a keyboard goes on from what stands in its place. */
function useFocusOnceTrue(isTrue: boolean) {
  const element = useRef<HTMLOutputElement>(null)
  const was = useRef(isTrue)
  useEffect(() => {
    if (isTrue && !was.current) element.current?.focus()
    was.current = isTrue
  }, [isTrue])
  return element
}
