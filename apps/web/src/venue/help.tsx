import { LifeBuoy } from 'lucide-react'
import { createContext, use } from 'react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useTexts } from '../ui/texts.tsx'

const HelpContext = createContext<() => void>(() => undefined)

/** Carries what opens the help of the venue. */
export const HelpProvider = HelpContext.Provider

/** One press away on every page of an event; without its word where there is no room for it. */
export function HelpButton({ className }: { readonly className?: string }) {
  const { t } = useTexts()
  const open = use(HelpContext)
  return (
    <Button
      look="quiet"
      size="small"
      aria-haspopup="dialog"
      aria-label={t('action.help')}
      title={t('action.help')}
      className={className}
      onClick={open}
    >
      <Icon of={LifeBuoy} size={17} />
      <span className="max-md:hidden">{t('action.help')}</span>
    </Button>
  )
}
