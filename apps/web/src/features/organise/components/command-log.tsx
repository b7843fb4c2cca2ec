import type { HostCommandView } from '@stamtafel/contracts'
import { useTexts } from '#web/ui/texts.tsx'
import { commandSentence } from '../command-sentence.ts'

/** What hosts did, latest first; whoever listens to the page hears what another host does. */
export function CommandLog({ commands }: { readonly commands: readonly HostCommandView[] }) {
  const { t, format } = useTexts()
  return (
    <section aria-label={t('control.log')}>
      <h3 className="text-sm! font-strong!">{t('control.log')}</h3>
      <div role="log" className="mt-1 text-sm">
        {commands.length === 0 ? (
          <p className="text-ink-3">{t('control.log.none')}</p>
        ) : (
          <ol className="flex flex-col gap-1">
            {commands.toReversed().map((command) => (
              <li key={command.number} className="flex gap-3">
                <time dateTime={command.at} className="num flex-none text-ink-3">
                  {format.time(command.at)}
                </time>
                <span className="min-w-0 wrap-anywhere">{commandSentence(t, command)}</span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  )
}
