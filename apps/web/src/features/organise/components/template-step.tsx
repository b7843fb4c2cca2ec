import { Check } from 'lucide-react'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { SeatGlyph } from '#web/ui/seat-glyph.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { StepProps } from './step.ts'

/** The templates there are: a start, not a type. */
export function TemplateStep({ onNext }: StepProps) {
  const { t } = useTexts()
  return (
    <>
      <p className="-mt-3 text-ink-2">{t('organise.template.hint')}</p>
      <button
        type="button"
        aria-pressed
        onClick={onNext}
        className="flex max-w-sm flex-col gap-1 rounded-card border border-bottle bg-bottle-soft p-4 text-left leading-snug shadow-[inset_0_0_0_1.5px_var(--bottle)]"
      >
        <span className="mb-1 flex items-center gap-2">
          <SeatGlyph seats={4} taken={[0, 1, 2]} yours={3} size={44} isDecoration />
          <SeatGlyph seats={6} taken={[0, 1]} size={44} isDecoration />
          <span className="flex-1" />
          <Icon of={Check} size={20} className="self-start text-bottle-ink" />
        </span>
        <b className="display text-lg">{t('organise.template.conference')}</b>
        <span className="text-sm text-ink-2">{t('organise.template.conference.hint')}</span>
      </button>
      <div className="flex justify-end">
        <Button onClick={onNext}>{t('action.next')}</Button>
      </div>
    </>
  )
}
