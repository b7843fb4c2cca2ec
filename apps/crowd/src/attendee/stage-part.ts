import {
  ApiError,
  type AnswerOf,
  type Api,
  type Call,
  type RequestOf,
  type StreamMessage,
} from '@stamtafel/client'

type StageView = AnswerOf<Api['GET /events/:eventId/stages/:stageId']>
type Command = RequestOf<Api['POST /events/:eventId/stages/:stageId/commands']>['body']['type']

interface StageOptions {
  readonly call: Call
  readonly eventId: string
  readonly tabId: string
  /** The stages of the event. */
  readonly stages: readonly { readonly id: string; readonly name: string }[]
  readonly complain: (error: unknown) => void
}

/** Somebody at a stage: they watch, and come on it as soon as they may if they are told to. */
export interface StagePart {
  watch(name: string | undefined): Promise<void>
  say(command: Command): Promise<void>
  /** Puts a hand up as soon as hands count, and accepts whatever invitation comes. */
  comeOn(): Promise<void>
  hear(message: StreamMessage): void
}

/** What somebody who wants to come on stage says next, of what they may say. */
const TOWARDS: readonly Command[] = ['accept', 'raise']

export function createStagePart({ call, eventId, tabId, stages, complain }: StageOptions): StagePart {
  let stageId: string | undefined
  let isEager = false

  function here() {
    if (stageId === undefined) throw new Error('They are not at a stage')
    return { eventId, stageId }
  }

  const say = async (type: Command) => {
    await call('POST /events/:eventId/stages/:stageId/commands', { params: here(), body: { type } })
  }

  async function step() {
    const { allowed }: StageView = await call('GET /events/:eventId/stages/:stageId', { params: here() })
    const next = TOWARDS.find((command) => allowed.includes(command))
    if (next === undefined) return
    try {
      await say(next)
    } catch (error) {
      // A host or the clock was faster; the message of that comes, and it is looked at anew.
      if (error instanceof ApiError && error.status === 409) return
      throw error
    }
  }

  return {
    async watch(name) {
      const stage = name === undefined ? stages[0] : stages.find((one) => one.name === name)
      if (!stage)
        throw new Error(name === undefined ? 'This event has no stage' : `There is no stage ${name}`)
      const to = { kind: 'stage', stageId: stage.id } as const
      await call('POST /events/:eventId/place', { params: { eventId }, body: { tabId, to } })
      stageId = stage.id
      isEager = false
    },
    async say(command) {
      if (command === 'step-down') isEager = false
      await say(command)
    },
    async comeOn() {
      here()
      isEager = true
      await step()
    },
    hear(message) {
      const isOurs = 'stageId' in message && message.stageId === stageId
      if (!isEager || !isOurs || message.type === 'stage.watched') return
      step().catch(complain)
    },
  }
}
