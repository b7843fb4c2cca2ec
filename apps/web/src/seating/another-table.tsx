import { Footprints } from 'lucide-react'
import { useEffect } from 'react'
import { CallButton } from '../ui/call.tsx'
import { useTexts } from '../ui/texts.tsx'
import { useToast } from '../ui/toast.tsx'
import { LateNobodyDialog } from './take-me-somewhere.tsx'
import { useTakeSomewhere } from './use-take-somewhere.ts'

/** *Take me somewhere* in the bar of a table: on to other people, and only from the moment at which there is a seat. */
export function AnotherTable({ onLeft }: { readonly onLeft: () => void }) {
  const { t } = useTexts()
  const toast = useToast()
  const { take, isNobodyThere, stay, error } = useTakeSomewhere(onLeft)
  useEffect(() => {
    if (error !== undefined) toast({ text: error })
  }, [error, toast])
  return (
    <>
      <CallButton icon={Footprints} label={t('table.other')} onPress={take} />
      <LateNobodyDialog isOpen={isNobodyThere} onStay={stay} onLeft={onLeft} />
    </>
  )
}
