export interface Patience {
  readonly answerMs: number
  readonly silenceMs: number
}

export interface Download {
  readonly bytes: number | undefined
  readonly chunks: AsyncIterable<Uint8Array>
}

/** Opens a download that gives up when the other side does not answer, or falls silent on the way. */
export async function openDownload(url: string, { answerMs, silenceMs }: Patience): Promise<Download> {
  const { host } = new URL(url)
  const abort = new AbortController()
  const giveUp = () => abort.abort(new Error(`${host} has said nothing for ${answerMs / 1000} s`))
  const timer = setTimeout(giveUp, answerMs)
  try {
    const response = await fetch(url, { signal: abort.signal })
    if (!response.ok || response.body === null) throw new Error(`${url} answers ${response.status}`)
    const bytes = Number(response.headers.get('content-length')) || undefined
    return { bytes, chunks: untilSilent(response.body, { abort, host, silenceMs }) }
  } catch (error) {
    throw isFailedFetch(error)
      ? new Error(`${host} cannot be reached (${causeOf(error)})`, { cause: error })
      : error
  } finally {
    clearTimeout(timer)
  }
}

export async function downloadText(url: string, patience: Patience): Promise<string> {
  const { chunks } = await openDownload(url, patience)
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true })
  return text
}

interface Line {
  readonly abort: AbortController
  readonly host: string
  readonly silenceMs: number
}

async function* untilSilent(body: AsyncIterable<Uint8Array>, { abort, host, silenceMs }: Line) {
  const giveUp = () => abort.abort(new Error(`${host} fell silent before the end`))
  const timer = setTimeout(giveUp, silenceMs)
  try {
    for await (const chunk of body) {
      timer.refresh()
      yield chunk
    }
  } finally {
    clearTimeout(timer)
  }
}

function isFailedFetch(error: unknown): error is TypeError {
  return error instanceof TypeError
}

function causeOf({ cause }: TypeError): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
}
