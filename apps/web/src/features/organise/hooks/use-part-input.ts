import { useState } from 'react'
import { beginInput, followStored, writeInput, type Fields, type PartInput } from '../part-input.ts'

/** The fields of a form, and what is known of them. */
export interface PartFields<I extends Fields> extends PartInput<I> {
  /** Faults are shown from the first press that would save. */
  readonly isChecked: boolean
  readonly check: () => void
  readonly write: (name: string, value: string) => void
}

/** Fields that begin with what is stored, and take in what somebody else stores while they are open. */
export function usePartInput<I extends Fields>(stored: I): PartFields<I> {
  const [kept, setForm] = useState(() => beginInput(stored))
  const [isChecked, setIsChecked] = useState(false)
  const form = followStored(kept, stored)
  if (form !== kept) setForm(form)
  return {
    ...form,
    isChecked,
    check: () => setIsChecked(true),
    write: (name, value) => setForm(writeInput(form, name, value)),
  }
}
