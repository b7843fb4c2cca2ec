import { Footprints } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { later, useFetchSoon } from '../ui/later.tsx'
import { useTexts } from '../ui/texts.tsx'
import { useTakeSomewhere } from './use-take-somewhere.ts'

/** What is offered where nobody sits alone or in a small company, which is seldom. */
export const LateNobodyDialog = later(async () => (await import('./nobody-dialog.tsx')).NobodyDialog)
const LATE = [LateNobodyDialog] as const

/** One press to a free seat beside one to three people, wherever that is. */
export function TakeMeSomewhere({ look = 'main' }: { readonly look?: 'main' | 'quiet' }) {
  const { t } = useTexts()
  const somewhere = useTakeSomewhere()
  useFetchSoon(LATE)
  return (
    <div>
      <Button look={look} size="large" isWide isBusy={somewhere.isTaking} onClick={somewhere.take}>
        <Icon of={Footprints} size={20} />
        {t('somewhere.take')}
      </Button>
      <p className="mt-1.5 text-sm text-ink-2">{t('somewhere.hint')}</p>
      <p role="alert" className="text-sm font-semibold text-rug-ink empty:hidden">
        {somewhere.error}
      </p>
      <LateNobodyDialog isOpen={somewhere.isNobodyThere} onStay={somewhere.stay} />
    </div>
  )
}
