import { ArrowLeft } from 'lucide-react'
import { Icon } from '#web/ui/icon.tsx'
import { Link } from '#web/ui/link.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useVenuePaths } from '#web/venue/paths.ts'

/** Back to the foyer; whoever follows it leaves the stage. */
export function BackLink() {
  const { t } = useTexts()
  const label = t('stage.back')
  return (
    <Link
      href={useVenuePaths().foyer}
      aria-label={label}
      title={label}
      className="inline-grid size-(--target) flex-none place-items-center rounded-full text-ink-2 hover:bg-sunken"
    >
      <Icon of={ArrowLeft} size={20} />
    </Link>
  )
}
