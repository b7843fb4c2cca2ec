import type { WhereaboutsView } from '@stamtafel/contracts'
import type { AskedPlace } from '@stamtafel/domain'
import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { Select } from '#web/ui/select.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface AskFormProps {
  readonly name: string
  readonly places: WhereaboutsView
  readonly isBusy: boolean
  readonly onAsk: (to: AskedPlace) => void
}

/** Asks somebody to come to a place: tables first at which one person sits alone, then those with the most company. */
export function AskForm({ name, places, isBusy, onAsk }: AskFormProps) {
  const { t } = useTexts()
  const choices = useChoices(places)
  const [value, setValue] = useState(choices[0]?.value ?? '')
  const chosen = choices.find((choice) => choice.value === value) ?? choices[0]
  return (
    <Form onSubmit={() => chosen && onAsk(chosen.to)} className="flex flex-col gap-2.5">
      <Select
        label={t('attendees.ask')}
        hint={t('attendees.ask.hint', { name })}
        options={choices}
        value={chosen?.value ?? ''}
        onChange={setValue}
      />
      <Button type="submit" isBusy={isBusy} isWide>
        {t('attendees.ask.send')}
      </Button>
    </Form>
  )
}

interface Choice {
  readonly value: string
  readonly label: string
  readonly to: AskedPlace
}

function useChoices({ lounges, stages }: WhereaboutsView): Choice[] {
  const { t } = useTexts()
  const tables = lounges
    .flatMap((lounge) => lounge.tables.map((table) => ({ ...table, lounge: lounge.name })))
    .filter(({ seats, taken }) => taken < seats)
    .toSorted((a, b) => rank(a) - rank(b))
  return [
    ...tables.map(({ id, lounge, number, seats, taken }) => ({
      value: id,
      label: t('attendees.ask.table', { lounge, number, count: seats - taken }),
      to: { kind: 'table' as const, tableId: id },
    })),
    ...stages.map(({ id, name }) => ({
      value: id,
      label: name,
      to: { kind: 'stage' as const, stageId: id },
    })),
    { value: 'foyer', label: t('attendees.ask.foyer'), to: { kind: 'foyer' as const } },
  ]
}

/** Alone first, then the fullest, last the empty. */
function rank({ taken }: { readonly taken: number }): number {
  if (taken === 1) return -100
  return -taken
}
