import type { DoorEvent, MediaAccess } from './media-state.ts'

/** Says where we may be and gives the tokens for it; neither room where we may be nowhere; fails when it cannot be asked. */
export type AskForToken = () => Promise<MediaAccess>

/** Asks the door one question at a time: an answer to an earlier one is not heard. */
export interface Door {
  ask(afterMs: number): void
  stopAsking(): void
}

export function createDoor(askForToken: AskForToken, onAnswer: (answer: DoorEvent) => void): Door {
  let timer: ReturnType<typeof setTimeout> | undefined
  let questions = 0
  const stopAsking = () => {
    clearTimeout(timer)
    questions += 1
  }
  return {
    stopAsking,
    ask(afterMs) {
      stopAsking()
      const question = questions
      const answer = async () => {
        const event = await questionOf(askForToken)
        if (question === questions) onAnswer(event)
      }
      timer = setTimeout(() => void answer(), spread(afterMs))
    },
  }
}

async function questionOf(askForToken: AskForToken): Promise<DoorEvent> {
  try {
    return { type: 'door-answered', access: await askForToken() }
  } catch {
    return { type: 'door-unreachable' }
  }
}

/** Between half and one and a half times, so that those who lost it together do not come back together. */
function spread(afterMs: number): number {
  return afterMs * (0.5 + Math.random())
}
