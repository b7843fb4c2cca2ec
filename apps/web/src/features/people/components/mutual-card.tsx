import type { PersonMet } from '@stamtafel/contracts'
import { ContactRound } from 'lucide-react'
import { NoteField } from '#web/people/impression.tsx'
import { LaterActs } from '#web/people/later-acts.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { Card } from '#web/ui/card.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { saveContacts } from '../contacts.ts'
import { Meeting } from './met-row.tsx'
import { TakeBack } from './take-back.tsx'

/** Somebody who said yes as well: how to reach them, to keep. */
export function MutualCard({ person }: { person: PersonMet }) {
  const { t } = useTexts()
  const { attendeeId: id, name, email } = person
  return (
    <Card as="article" className="mutual-card">
      <Avatar id={id} name={name} size={72} />
      <div className="flex min-w-0 flex-col gap-1">
        <h3 className="display text-lg wrap-break-word">{name}</h3>
        {email !== null && (
          <a href={`mailto:${email}`} className="text-sm wrap-break-word">
            {email}
          </a>
        )}
        <Meeting person={person} />
        <NoteField person={{ id, name }} rows={1} />
        <div className="mt-auto flex items-center justify-between gap-2">
          <TakeBack person={person} />
          <span className="ml-auto flex">
            <LaterActs person={{ id, name }} look="icon" />
          </span>
          {email !== null && (
            <IconButton
              icon={ContactRound}
              label={t('after.save', { name })}
              onClick={() => saveContacts([{ name, email }], name)}
            />
          )}
        </div>
      </div>
    </Card>
  )
}
