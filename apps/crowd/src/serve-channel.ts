import { createPerson } from './attendee/create-person.ts'
import { disposeMedia } from './media/load-media.ts'
import type { Answer, Appearance, Order, Person } from './protocol.ts'

/** The end of the channel to whoever started this process; that of `process` in the product. */
export interface Channel {
  on(event: 'message', hear: (order: Order) => void): unknown
  once(event: 'disconnect', leave: () => void): unknown
  send(answer: Answer): unknown
}

/** Lets people do as they are told, until the one who tells is gone; then everybody vanishes. */
export function serveChannel(
  channel: Channel,
  create: (appearance: Appearance) => Person = createPerson,
): Promise<void> {
  const people = new Map<string, Person>()

  async function obey(order: Order): Promise<unknown> {
    if ('appear' in order) {
      people.set(order.person, create(order.appear))
      return undefined
    }
    const person = people.get(order.person)
    if (!person) throw new Error(`Nobody has appeared as ${order.person}`)
    const output: unknown = await Reflect.apply(person[order.act], person, [order.input])
    return output
  }

  channel.on('message', (order) => {
    const { id } = order
    const what = 'act' in order ? order.act : 'appear'
    obey(order).then(
      (output) => channel.send({ id, isDone: true, output }),
      (error: unknown) => channel.send({ id, isDone: false, fault: `${what}: ${String(error)}` }),
    )
  })
  return new Promise((resolve) => {
    channel.once('disconnect', () => {
      void Promise.allSettled(Array.from(people.values(), (person) => person.vanish()))
        .then(disposeMedia)
        .then(resolve)
    })
  })
}
