import { MORNING } from '#web/ui/testing/render.tsx'
import type { DatePartner } from '#web/features/speed-date/talk.ts'

const plan = { rounds: 4, roundSeconds: 300, breakSeconds: 45 }
const noor = { id: 'noor', name: 'Noor van der Kolk' }
export const sipho = { id: 'sipho', name: 'Sipho Dlamini' }
export const tom = { id: 'tom', name: 'Tom Prins' }

/** What every page of a speed date is given. */
export const frame = {
  isMicrophoneOn: true,
  isCameraOn: true,
  onMicrophone: () => undefined,
  onCamera: () => undefined,
  you: noor,
  plan,
  onStop: () => undefined,
}

/** So many seconds after the instant at which tests stand. */
export const at = (seconds: number) => new Date(MORNING + seconds * 1000).toISOString()

export function partner(changes: Partial<DatePartner> = {}): DatePartner {
  const person = { ...sipho, ...changes }
  return {
    ...person,
    state: 'here',
    position: 1,
    listensFirst: false,
    typesAlong: false,
    tile: { id: person.id, name: person.name, isMuted: true },
    isConnected: true,
    ...changes,
  }
}
