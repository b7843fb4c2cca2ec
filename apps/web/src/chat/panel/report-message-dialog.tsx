import type { ChatChannel, ChatMessage } from '@stamtafel/domain'
import { useMutation } from '@tanstack/react-query'
import { call } from '#web/api.ts'
import { useErrorSentence } from '#web/errors.ts'
import { useLive } from '#web/live/use-live.ts'
import { ActButtons } from '#web/people/act-buttons.tsx'
import { useReportWords } from '#web/people/use-report-words.tsx'
import { firstNameOf } from '#web/ui/avatar.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useToast } from '#web/ui/toast.tsx'

interface ReportMessageProps {
  readonly message: ChatMessage
  /** Where it was written: one goes on sitting with whom one sits with. */
  readonly kind: ChatChannel['kind']
  readonly onClose: () => void
}

/** Asks what is wrong with a message, and says who will read it. */
export function ReportMessageDialog(props: ReportMessageProps) {
  const { t } = useTexts()
  return (
    <Dialog title={t('chat.report.title')} isOpen onSafe={props.onClose}>
      <ReportMessageForm {...props} />
    </Dialog>
  )
}

function ReportMessageForm({ message, kind, onClose }: ReportMessageProps) {
  const { t } = useTexts()
  const toast = useToast()
  const sentence = useErrorSentence()
  const { eventId } = useLive()
  const isTogether = kind === 'table' || kind === 'pairing'
  const { fields, said } = useReportWords({ canBlock: !isTogether })
  const report = useMutation({
    mutationFn: (body: typeof said) =>
      call('POST /events/:eventId/chat/:messageId/report', {
        params: { eventId, messageId: message.id },
        body,
      }),
    onSuccess: () => {
      onClose()
      toast({ text: t('acts.later.reported') })
    },
  })
  const name = firstNameOf(message.author.name)
  return (
    <div className="flex flex-col gap-2.5">
      <blockquote className="chat-quote">
        <b>{message.author.name}</b>
        <p>{message.isRemoved ? <i>{t('chat.removed')}</i> : message.text}</p>
      </blockquote>
      <p className="text-sm text-ink-2">
        {t('chat.report.told', { name })} {isTogether && t('chat.report.stay')}
      </p>
      {fields}
      <ActButtons
        label={t('acts.report')}
        isReady
        isBusy={report.isPending}
        error={sentence(report.error)}
        onBack={onClose}
        onGo={() => report.mutate(said)}
      />
    </div>
  )
}
