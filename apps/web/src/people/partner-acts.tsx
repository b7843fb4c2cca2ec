import { Flag } from 'lucide-react'
import { useState } from 'react'
import { LeaveButton } from '../ui/call.tsx'
import { Icon } from '../ui/icon.tsx'
import { useTexts } from '../ui/texts.tsx'
import type { Act, Partner, PartnerActsProps } from './act.ts'
import { LateActDialogs } from './late-act-dialogs.ts'

/** The end of a bar under a talk: three separate acts, none of which leads to the next. */
export function PartnerActs({ people, leaveLabel, ...props }: PartnerActsProps) {
  const { t } = useTexts()
  const [open, setOpen] = useState<Act>()
  // Whoever leaves meanwhile is still whom the open dialog is about, and nobody else takes their place in it.
  const [company, setCompany] = useState<readonly Partner[]>([])
  const begin = (act: Act) => {
    setCompany(people)
    setOpen(act)
  }
  return (
    <>
      {people.length > 0 && <ReportButton label={t('acts.open')} onPress={() => begin('list')} />}
      <LeaveButton label={leaveLabel} asks onPress={() => begin('leave')} />
      <LateActDialogs
        where="date"
        people={company}
        room={props.room}
        leaving={props}
        open={open}
        onChoose={setOpen}
        onClose={() => setOpen(undefined)}
        onActed={props.onActed}
      />
    </>
  )
}

function ReportButton({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button
      type="button"
      title={label}
      aria-haspopup="dialog"
      onClick={onPress}
      className="call-button call-button-acts"
    >
      <Icon of={Flag} size={19} />
      <span className="max-md:sr-only">{label}</span>
    </button>
  )
}
