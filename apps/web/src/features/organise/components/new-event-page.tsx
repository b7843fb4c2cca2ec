import { useState } from 'react'
import { OrganiserFrame, Steps } from '#web/ui/organiser-frame.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { NewEventInput } from '../new-event.ts'
import { DetailsStep } from './details-step.tsx'
import { RoundsStep } from './rounds-step.tsx'
import { TemplateStep } from './template-step.tsx'

interface NewEventPageProps {
  readonly home: string
  readonly timeZone: string
  readonly isBusy: boolean
  readonly error?: string | undefined
  readonly onCreate: (input: NewEventInput) => void
}

/** A new event, a step at a time; every step has a sensible answer already, and nothing is public yet. */
export function NewEventPage({ home, timeZone, isBusy, error, onCreate }: NewEventPageProps) {
  const { t } = useTexts()
  const [step, setStep] = useState(0)
  const [input, setInput] = useState<NewEventInput>({
    template: 'online-conference',
    name: '',
    startsAtLocal: '',
    timeZone,
    roundSeconds: 300,
  })
  const steps = [
    t('organise.step.template'),
    t('organise.step.details'),
    t('organise.step.date'),
    t('organise.step.share'),
  ]
  const titles = [t('organise.template.title'), t('organise.details.title'), t('organise.date.title')]
  const shared = {
    input,
    onChange: setInput,
    onBack: () => setStep(step - 1),
    onNext: () => setStep(step + 1),
  }
  return (
    <OrganiserFrame home={home} aside={<Steps label={t('organise.steps')} steps={steps} current={step} />}>
      <PageTitle page={titles[step] ?? t('organise.new')} />
      {step === 0 && <TemplateStep {...shared} />}
      {step === 1 && <DetailsStep {...shared} />}
      {step === 2 && <RoundsStep {...shared} isBusy={isBusy} error={error} onNext={() => onCreate(input)} />}
    </OrganiserFrame>
  )
}
