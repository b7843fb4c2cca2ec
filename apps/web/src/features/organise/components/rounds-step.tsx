import { Check } from 'lucide-react'
import { LONGEST_ROUND_SECONDS } from '@stamtafel/domain'
import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Ring } from '#web/ui/ring.tsx'
import { Segments } from '#web/ui/segments.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { isTalkLength, planFor, shortestTalk, totalSeconds } from '../new-event.ts'
import type { StepProps } from './step.ts'

interface RoundsStepProps extends StepProps {
  readonly isBusy: boolean
  readonly error: string | undefined
}

/** How long a talk lasts, and what that adds up to; the rest follows from the template. */
export function RoundsStep({ input, onChange, onBack, onNext, isBusy, error }: RoundsStepProps) {
  const { t, duration } = useTexts()
  const plan = planFor(input)
  const isPossible = isTalkLength(plan)
  const fault = isPossible
    ? undefined
    : t('organise.date.range', {
        shortest: duration(shortestTalk(plan)),
        longest: duration(LONGEST_ROUND_SECONDS),
      })
  const set = (roundSeconds: number) => onChange({ ...input, roundSeconds })
  return (
    <Form onSubmit={() => isPossible && onNext()} className="grid gap-5 md:grid-cols-[minmax(0,1fr)_15rem]">
      <div className="flex flex-col gap-4">
        <Length seconds={input.roundSeconds} fault={fault} onChange={set} />
        <ul className="flex flex-col gap-1.5 text-sm text-ink-2">
          {[t('organise.date.never-twice'), t('organise.date.told'), t('organise.date.free')].map((fact) => (
            <li key={fact} className="flex items-center gap-2">
              <Icon of={Check} size={15} className="text-bottle-ink" />
              {fact}
            </li>
          ))}
        </ul>
      </div>
      <Sum {...plan} total={totalSeconds(plan)} />
      <div className="col-span-full flex flex-wrap items-center gap-3">
        <Button look="bare" onClick={onBack}>
          {t('action.back')}
        </Button>
        <span role="alert" className="flex-1">
          {error && <FieldError>{error}</FieldError>}
        </span>
        <span className="text-xs text-ink-3">{t('organise.draft')}</span>
        <Button type="submit" isBusy={isBusy}>
          {t('organise.create')}
        </Button>
      </div>
    </Form>
  )
}

interface LengthProps {
  readonly seconds: number
  readonly fault: string | undefined
  readonly onChange: (seconds: number) => void
}

type Choice = '120' | '300' | 'other'

function Length({ seconds, fault, onChange }: LengthProps) {
  const { t } = useTexts()
  const [choice, setChoice] = useState<Choice>(seconds === 300 ? '300' : seconds === 120 ? '120' : 'other')
  const minutes = Math.floor(seconds / 60)
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span aria-hidden className="text-sm font-strong">
          {t('organise.date.length')}
        </span>
        <Segments<Choice>
          label={t('organise.date.length')}
          options={[
            { value: '120', label: t('organise.date.two') },
            { value: '300', label: t('organise.date.five') },
            { value: 'other', label: t('organise.date.other') },
          ]}
          value={choice}
          onChange={(value) => {
            setChoice(value)
            if (value !== 'other') onChange(Number(value))
          }}
        />
      </div>
      {choice === 'other' && (
        <div className="grid grid-cols-2 gap-4">
          <TextField
            label={t('organise.date.minutes')}
            inputMode="numeric"
            error={fault}
            value={String(minutes)}
            onChange={(text) => onChange(whole(text) * 60 + (seconds % 60))}
          />
          <TextField
            label={t('organise.date.seconds')}
            inputMode="numeric"
            value={String(seconds % 60)}
            onChange={(text) => onChange(minutes * 60 + Math.min(59, whole(text)))}
          />
        </div>
      )}
    </>
  )
}

function whole(text: string): number {
  return Math.min(999, Number.parseInt(text, 10) || 0)
}

interface SumProps {
  readonly rounds: number
  readonly roundSeconds: number
  readonly breakSeconds: number
  readonly total: number
}

function Sum({ rounds, roundSeconds, breakSeconds, total }: SumProps) {
  const { t, duration } = useTexts()
  return (
    <Card as="aside" className="flex flex-col items-center gap-3 p-4 text-center text-sm text-ink-2">
      <div className="ring-timer" style={{ '--d': '112px' }}>
        <Ring seconds={total} lasts={total} radius={44}>
          <circle className="ring-top" cx="50" cy="50" r="39" />
        </Ring>
        <p className="ring-text">
          <b className="num">{Math.ceil(total / 60)}</b>
          <span>{t('organise.date.total')}</span>
        </p>
      </div>
      <p>
        {t('organise.date.fact', { rounds, duration: duration(roundSeconds) })},{' '}
        {t('organise.date.pause', { duration: duration(breakSeconds) })}.
      </p>
    </Card>
  )
}
