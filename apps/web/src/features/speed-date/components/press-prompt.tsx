import { useAnnouncement } from '#web/ui/announcer.tsx'
import { firstNameOf } from '#web/ui/avatar.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { DatePerson } from '../types.ts'

/** Before a bell, to whoever has pressed nothing since the last one: without a press nobody is put on camera (R4). */
export function PressPrompt({ partners }: { readonly partners: readonly DatePerson[] }) {
  const { t, format } = useTexts()
  const names = format.list(partners.map(({ name }) => firstNameOf(name)))
  const title = t('between.press', { names, count: partners.length })
  const hint = t('between.press.hint')
  useAnnouncement(`${title}. ${hint}`)
  return (
    <div className="movebar">
      <p>
        <b className="block font-semibold">{title}</b>
        {hint}
      </p>
    </div>
  )
}
