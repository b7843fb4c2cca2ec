import { useEffect, useState } from 'react'

const SETTLES_MS = 250

/** A value once it has stood still for a moment, so that not every letter is a question. */
export function useSettled<V>(value: V): V {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLES_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
