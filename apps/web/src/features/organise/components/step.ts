import type { NewEventInput } from '../new-event.ts'

/** What each step of a new event is given. */
export interface StepProps {
  readonly input: NewEventInput
  readonly onChange: (input: NewEventInput) => void
  readonly onBack: () => void
  readonly onNext: () => void
}
