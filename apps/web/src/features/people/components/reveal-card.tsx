import type { PersonMet } from '@stamtafel/contracts'
import { ContactRound, Handshake } from 'lucide-react'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { saveContacts } from '../contacts.ts'

interface RevealCardProps {
  readonly revealsAt: string
  readonly isRevealed: boolean
  readonly mutual: readonly PersonMet[]
  readonly eventName: string
}

/** When everybody’s yeses are shown at once, or were, and the mutual ones to take along. */
export function RevealCard({ revealsAt, isRevealed, mutual, eventName }: RevealCardProps) {
  const { t, format } = useTexts()
  const when = t('after.at', { day: format.day(revealsAt), time: format.time(revealsAt) })
  const contacts = mutual.flatMap(({ name, email }) => (email === null ? [] : [{ name, email }]))
  return (
    <Card className="flex flex-col gap-2 p-4">
      <h2 className="flex items-center gap-2 text-lg!">
        <Icon of={Handshake} className="text-brass-ink" />
        {t('keep.yes')}
      </h2>
      <p className="text-sm">{isRevealed ? t('after.revealed', { when }) : t('after.reveals', { when })}</p>
      <p className="text-sm text-ink-2">{isRevealed ? t('after.revealed.hint') : t('after.reveals.hint')}</p>
      {contacts.length > 0 && (
        <>
          <Button isWide onClick={() => saveContacts(contacts, eventName)}>
            <Icon of={ContactRound} />
            {t('after.save.all', { count: contacts.length })}
          </Button>
          <p className="text-xs text-ink-3">{t('after.save.hint')}</p>
        </>
      )}
    </Card>
  )
}
