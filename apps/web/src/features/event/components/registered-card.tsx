import { MailOpen } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Disc } from '#web/ui/still.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface RegisteredCardProps {
  readonly eventName: string
  readonly email: string
  readonly onOther: () => void
}

/** In the form's place once it is sent: registering alone lets nobody in, the mailed link does. */
export function RegisteredCard({ eventName, email, onOther }: RegisteredCardProps) {
  const { t } = useTexts()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <Card as="div" className="flex flex-col items-center gap-3 p-6 text-center shadow-2">
      <Disc icon={MailOpen} size={104} />
      <h2 ref={title} tabIndex={-1} className="outline-none">
        {t('sent.title')}
      </h2>
      <p className="text-ink-2">{t('sent.hint', { email, event: eventName })}</p>
      <p className="text-sm text-ink-3">{t('sent.spam')}</p>
      <Button look="bare" onClick={onOther}>
        {t('sent.other')}
      </Button>
    </Card>
  )
}

/** In the form's place when nobody can register any more. */
export function ClosedCard() {
  const { t } = useTexts()
  return (
    <Card as="div" className="flex flex-col gap-2 p-6 shadow-2">
      <h2>{t('event.closed')}</h2>
      <p className="text-ink-2">{t('event.closed.hint')}</p>
    </Card>
  )
}
