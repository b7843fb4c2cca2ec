import type { WhereaboutsView } from '@stamtafel/contracts'
import type { AskedPlace } from '@stamtafel/domain'
import { DoorOpen, Presentation } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { SeatGlyph } from '#web/ui/seat-glyph.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** So many places stand there at once; with the button that shows the others they fill two rows. */
const SHOWN = 5

interface AskFormProps {
  readonly name: string
  readonly places: WhereaboutsView
  readonly isBusy: boolean
  readonly onAsk: (to: AskedPlace) => void
}

/** Asks somebody to come to a place: tables first at which one person sits alone, then those with the most company. */
export function AskForm({ name, places, isBusy, onAsk }: AskFormProps) {
  const { t } = useTexts()
  const group = useId()
  const choices = useChoices(places)
  const [value, setValue] = useState(choices[0]?.value ?? '')
  const [isWhole, setIsWhole] = useState(choices.length <= SHOWN + 1)
  const cards = useRef<HTMLDivElement>(null)
  const hasAsked = useRef(false)
  // The button that showed the others is gone, and the keyboard goes on from the first of them.
  useEffect(() => {
    if (isWhole && hasAsked.current) cards.current?.querySelectorAll('input')[SHOWN]?.focus()
  }, [isWhole])
  const chosen = choices.find((choice) => choice.value === value) ?? choices[0]
  return (
    <Form onSubmit={() => chosen && onAsk(chosen.to)} className="flex flex-col gap-2.5">
      <fieldset aria-describedby={`${group}-hint`} className="min-w-0">
        <legend className="mb-1.5 text-sm font-strong">{t('attendees.ask')}</legend>
        <div ref={cards} className="grid max-h-72 grid-cols-3 gap-2 overflow-y-auto p-0.5">
          {choices.slice(0, isWhole ? undefined : SHOWN).map((choice) => (
            <PlaceCard
              key={choice.value}
              group={group}
              choice={choice}
              isChosen={choice === chosen}
              onChoose={() => setValue(choice.value)}
            />
          ))}
          {!isWhole && (
            <Button
              look="bare"
              size="small"
              className="h-full"
              onClick={() => {
                hasAsked.current = true
                setIsWhole(true)
              }}
            >
              {t('ask.more')}
            </Button>
          )}
        </div>
      </fieldset>
      <p id={`${group}-hint`} className="text-xs text-ink-3">
        {t('attendees.ask.hint', { name })}
      </p>
      <Button type="submit" isBusy={isBusy} isWide>
        {t('attendees.ask.send')}
      </Button>
    </Form>
  )
}

interface Choice {
  readonly value: string
  readonly label: string
  readonly name: string
  readonly fact: string
  readonly to: AskedPlace
  /** Of a table only. */
  readonly table?: { readonly seats: number; readonly taken: number }
}

interface PlaceCardProps {
  /** The name of the buttons of which one is pressed in. */
  readonly group: string
  readonly choice: Choice
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function PlaceCard({ group, choice, isChosen, onChoose }: PlaceCardProps) {
  const { label, name, fact, to, table } = choice
  return (
    <label className="relative flex min-w-0 cursor-pointer flex-col items-center gap-1 rounded-card border border-line-strong bg-surface px-1 py-2 text-center text-xs leading-snug has-checked:border-bottle has-checked:bg-bottle-soft has-checked:shadow-[inset_0_0_0_1.5px_var(--bottle)] has-focus-visible:outline-3 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus">
      <input
        type="radio"
        name={group}
        aria-label={label}
        checked={isChosen}
        onChange={onChoose}
        className="sr-only"
      />
      {table ? (
        <SeatGlyph seats={table.seats} taken={[...Array(table.taken).keys()]} isDecoration />
      ) : (
        <span className="grid h-10.5 place-items-center text-bottle-ink">
          <Icon of={to.kind === 'stage' ? Presentation : DoorOpen} size={24} />
        </span>
      )}
      <span className="w-full font-semibold wrap-anywhere">{name}</span>
      <span className="text-ink-2">{fact}</span>
    </label>
  )
}

function useChoices({ lounges, stages, foyer }: WhereaboutsView): Choice[] {
  const { t } = useTexts()
  const tables = lounges
    .flatMap((lounge) => lounge.tables.map((table) => ({ ...table, lounge: lounge.name })))
    .filter(({ seats, taken }) => taken < seats)
    .toSorted((a, b) => rank(a) - rank(b))
  return [
    ...tables.map(({ id, lounge, number, seats, taken }) => ({
      value: id,
      label: t('attendees.ask.table', { lounge, number, count: seats - taken }),
      name: t('ask.card.table', { lounge, number }),
      fact: t('ask.card.seats', { count: seats - taken }),
      to: { kind: 'table' as const, tableId: id },
      table: { seats, taken },
    })),
    ...stages.map(({ id, name, people }) => ({
      value: id,
      label: name,
      name,
      fact: t('ask.card.people', { count: people }),
      to: { kind: 'stage' as const, stageId: id },
    })),
    {
      value: 'foyer',
      label: t('attendees.ask.foyer'),
      name: t('ask.card.foyer'),
      fact: t('ask.card.people', { count: foyer }),
      to: { kind: 'foyer' as const },
    },
  ]
}

/** Alone first, then the fullest, last the empty. */
function rank({ taken }: { readonly taken: number }): number {
  if (taken === 1) return -100
  return -taken
}
