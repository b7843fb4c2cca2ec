import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ACTS, type Act, type Answer, type Appearance, type Order, type Person } from './protocol.ts'

/** The process in which simulated attendees live. */
export interface Crowd {
  readonly pid: number
  /** Makes somebody up; the answer passes on what they are told to do. */
  appear(appearance: Appearance): Promise<Person>
  /** Everybody vanishes, and the process ends. */
  stop(): Promise<void>
}

interface Waiting {
  readonly resolve: (output: unknown) => void
  readonly reject: (error: Error) => void
}

/** Starts the crowd as a process of its own; it ends with the one that started it. */
export async function startCrowd(): Promise<Crowd> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await once(child, 'spawn')
  const waiting = listen(child)
  let orders = 0
  let people = 0

  const ask = (order: (id: number) => Order) =>
    new Promise<unknown>((resolve, reject) => {
      orders += 1
      const id = orders
      waiting.set(id, { resolve, reject })
      child.send(order(id), (error) => {
        if (error) fail(waiting, id, error)
      })
    })

  return {
    pid: child.pid ?? 0,
    async appear(appear) {
      people += 1
      const person = String(people)
      await ask((id) => ({ id, person, appear }))
      return personBehind((act, input) => ask((id) => ({ id, person, act, input })))
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      if (child.connected) child.disconnect()
      await once(child, 'exit')
    },
  }
}

/** Everything that a person does is passed on under its own name. */
function personBehind(pass: (act: Act, input: unknown) => Promise<unknown>): Person {
  const acts = ACTS.map((act) => [act, (input?: unknown) => pass(act, input)])
  const person: Person = Object.fromEntries(acts)
  return person
}

function listen(child: ChildProcess): Map<number, Waiting> {
  const waiting = new Map<number, Waiting>()
  child.on('message', (answer: Answer) => {
    if (answer.isDone) {
      waiting.get(answer.id)?.resolve(answer.output)
      waiting.delete(answer.id)
    } else {
      fail(waiting, answer.id, new Error(answer.fault))
    }
  })
  child.on('exit', (code) => {
    const gone = new Error(`The crowd has ended with code ${code}`)
    for (const id of waiting.keys()) fail(waiting, id, gone)
  })
  return waiting
}

function fail(waiting: Map<number, Waiting>, id: number, error: Error): void {
  waiting.get(id)?.reject(error)
  waiting.delete(id)
}
