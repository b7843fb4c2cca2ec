/** What outlives a reload in this tab. */
export interface KeptChoices {
  readonly isMuted: boolean
  readonly isCameraOff: boolean
  readonly cameraId?: string | undefined
  readonly microphoneId?: string | undefined
}

const KEY = 'stamtafel.media'

/** Reads the tab's memory; without one, or with rubbish in it, the camera counts as wanted, and so does the microphone unless told. */
export function readChoices(storage: Pick<Storage, 'getItem'>, isMutedAtFirst = false): KeptChoices {
  const kept = parse(storage)
  return {
    isMuted: typeof kept['isMuted'] === 'boolean' ? kept['isMuted'] : isMutedAtFirst,
    isCameraOff: kept['isCameraOff'] === true,
    cameraId: idOf(kept['cameraId']),
    microphoneId: idOf(kept['microphoneId']),
  }
}

/** A tab that may not remember goes on without. */
export function keepChoices(storage: Pick<Storage, 'setItem'>, choices: KeptChoices): void {
  try {
    storage.setItem(KEY, JSON.stringify(choices))
  } catch {
    return
  }
}

function parse(storage: Pick<Storage, 'getItem'>): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '{}')
    return typeof kept === 'object' && kept !== null ? { ...kept } : {}
  } catch {
    return {}
  }
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
