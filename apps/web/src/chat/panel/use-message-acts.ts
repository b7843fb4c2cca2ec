import type { ChatMessage } from '@stamtafel/domain'
import { useMutation } from '@tanstack/react-query'
import { Flag, Undo2 } from 'lucide-react'
import { useCallback, useState } from 'react'
import { call } from '#web/api.ts'
import { useErrorSentence } from '#web/errors.ts'
import { useLive } from '#web/live/use-live.ts'
import type { MenuItem } from '#web/ui/menu.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useToast } from '#web/ui/toast.tsx'

/** What one can do with a message: take one's own back, report that of somebody else. */
export function useMessageActs(myId: string) {
  const { t } = useTexts()
  const toast = useToast()
  const sentence = useErrorSentence()
  const { eventId } = useLive()
  const [reported, setReported] = useState<ChatMessage>()
  const { mutate: takeBack } = useMutation({
    mutationFn: (messageId: string) =>
      call('DELETE /events/:eventId/chat/:messageId', { params: { eventId, messageId } }),
    onError: (error) => toast({ text: sentence(error) ?? '' }),
  })
  /** The same from one rendering to the next, for a list of thousands. */
  const actsFor = useCallback(
    (message: ChatMessage): readonly MenuItem[] => {
      const { id, author, isRemoved } = message
      if (author.attendeeId !== myId) {
        return [{ icon: Flag, label: t('chat.report'), isGrave: true, onPress: () => setReported(message) }]
      }
      return isRemoved ? [] : [{ icon: Undo2, label: t('chat.take-back'), onPress: () => takeBack(id) }]
    },
    [t, myId, takeBack],
  )
  /** The message that is about to be reported. */
  return { reported, stopReporting: () => setReported(undefined), actsFor }
}
