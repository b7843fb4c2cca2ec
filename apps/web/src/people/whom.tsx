import { Avatar } from '../ui/avatar.tsx'
import { Choices } from '../ui/check.tsx'
import { useTexts } from '../ui/texts.tsx'
import type { Partner } from './act.ts'

interface WhomProps {
  readonly people: readonly Partner[]
  readonly value: string | undefined
  readonly onChange: (id: string) => void
}

/** About whom an act is, where one is with more than one; nobody is chosen beforehand. */
export function Whom({ people, value, onChange }: WhomProps) {
  const { t } = useTexts()
  if (people.length < 2) return null
  return (
    <Choices
      label={t('acts.whom')}
      name="act-about"
      className="flex flex-col"
      value={value}
      onChange={onChange}
      options={people.map((person) => ({
        value: person.id,
        label: (
          <span className="flex items-center gap-2">
            <Avatar {...person} size={24} />
            {person.name}
          </span>
        ),
      }))}
    />
  )
}
