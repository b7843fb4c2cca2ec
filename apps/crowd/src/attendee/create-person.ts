import type { OpenRoom, RoomAccess } from '../media/room.ts'
import { enterRoom } from '../media/load-media.ts'
import type { Appearance, Person, Seen } from '../protocol.ts'
import { openLine, openSession, register } from './come-in.ts'
import { mailedLink } from './inbox.ts'
import { openVisit, type Visit } from './open-visit.ts'

/** Somebody who does what they are told, through the same doors as anybody with a browser. */
export function createPerson(appearance: Appearance): Person {
  const { name } = appearance
  const faults: string[] = []
  const complain = (error: unknown) => void faults.push(String(error))
  const meetings = new Map<string, OpenRoom>()
  let visit: Visit | undefined
  const inside = (): Visit => {
    if (visit === undefined) throw new Error(`${name} is not at an event`)
    return visit
  }

  async function meet({ key, ...access }: RoomAccess & { readonly key: string }) {
    const { likeness, media } = appearance
    const visitor = { name, likeness, receives: media === 'both', iceServers: [] }
    const room = await enterRoom(access, visitor, () => complain(new Error(`${name} was put out of ${key}`)))
    meetings.set(key, room)
    room.setLive(true)
  }

  function see(): Seen {
    const met = Array.from(meetings, ([key, room]) => ({ key, isOpen: true, people: room.seen() }))
    const { rounds = [], rooms = [], words = [] } = visit?.seen() ?? {}
    return { rounds, rooms: [...rooms, ...met], words, faults }
  }

  return {
    async register({ eventUrl, email, inboxUrl, locale }) {
      await register(openLine(eventUrl), { eventUrl, name, email, locale })
      return { link: await mailedLink(inboxUrl, email) }
    },
    async enter({ link }) {
      const line = openLine(link)
      const { eventId } = await openSession(line, link)
      visit = await openVisit({ appearance, line, eventId, complain })
      return { attendeeId: visit.attendeeId }
    },
    sit: (input) => inside().sit(input),
    watch: (input) => inside().watch(input),
    sayAtStage: (input) => inside().sayAtStage(input),
    comeOnStage: () => inside().comeOnStage(),
    setEntry: (input) => inside().setEntry(input),
    takePart: () => inside().takePart(),
    giveSign: (input) => inside().giveSign(input),
    behave: async ({ isAttentive }) => inside().setAttentive(isAttentive),
    goDark: (input) => inside().goDark(input),
    say: (input) => inside().say(input),
    block: (input) => inside().block(input),
    report: (input) => inside().report(input),
    meet,
    see: async () => see(),
    async measure() {
      const met = Array.from(meetings, async ([key, room]) => ({ key, ...(await room.measure()) }))
      return [...((await visit?.measure()) ?? []), ...(await Promise.all(met))]
    },
    async vanish() {
      await visit?.close()
      await Promise.all(Array.from(meetings.values(), (room) => room.close()))
      meetings.clear()
    },
  }
}
