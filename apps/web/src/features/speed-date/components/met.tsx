import { useTexts } from '#web/ui/texts.tsx'

/** The figure that shames nobody: with how many new people one has talked today (R14). */
export function Met({ count, className }: { readonly count: number; readonly className?: string }) {
  const { t } = useTexts()
  return <p className={className}>{count > 0 ? t('date.met', { count }) : t('date.met.none')}</p>
}
