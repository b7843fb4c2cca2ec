import type { AgendaItem } from '@stamtafel/contracts'
import { classes } from '#web/ui/classes.ts'
import { useTexts } from '#web/ui/texts.tsx'

type Kind = AgendaItem['kind']

/** The mark of a kind of session, told by its shape as well as by its colour: a disc on a stage, two halves for a speed date. */
export function KindMark({ kind }: { readonly kind: Kind }) {
  return <span aria-hidden className={classes('session-kind', kind)} />
}

/** What the marks mean, in words, of the kinds that there are. */
export function Legend({ kinds }: { readonly kinds: readonly Kind[] }) {
  const { t } = useTexts()
  return (
    <ul aria-label={t('agenda.legend')} className="agenda-legend">
      {[...new Set(kinds)].map((kind) => (
        <li key={kind}>
          <KindMark kind={kind} />
          {t(`agenda.kind.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
