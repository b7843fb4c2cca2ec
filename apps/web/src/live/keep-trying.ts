/** Tries at once and then every so often until an attempt says that it is done, or until the answer is called. */
export function keepTrying(attempt: () => Promise<boolean>, everyMs: number): () => void {
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const once = async () => {
    const isDone = await attempt()
    if (!isDone && !isOver) timer = setTimeout(() => void once(), everyMs)
  }
  void once()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
