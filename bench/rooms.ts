import { cpus } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { startCrowd, type Crowd, type Person, type Reception } from '@stamtafel/crowd'
import { invite, startLiveKit, type TestLiveKit } from '@stamtafel/media/testing'
import { processorSeconds } from './processor.ts'
import { printTable } from './table.ts'

const ROOMS = [1, 2, 4, 6, 8, 10, 12, 16]
const PEOPLE_PER_PROCESS = 8
const WARM_UP_MS = 4000
const SECONDS = 20

/** What is sent: frames in a second, and packets of sound. */
const FRAMES = 15
const PACKETS = 50

/** Below so much of what was sent nobody is served well any more, and larger tables are not laid. */
const LEAST = { frames: 0.9, audio: 0.99 }

const HEADER = [
  'rooms',
  'frames/s median',
  'worst',
  'audio % median',
  'worst',
  'made up %',
  'LiveKit',
  'crowd',
]

interface Result {
  readonly rooms: number
  readonly framesPerSecond: readonly number[]
  readonly audioShare: readonly number[]
  readonly concealedShare: number
  readonly livekit: number
  readonly crowd: number
}

/** Two people in each of more and more rooms, with picture and sound both ways, on this machine together with LiveKit. */
export async function benchRooms(): Promise<void> {
  process.stdout.write(`${cpus().length} cores; each figure over ${SECONDS} s; processors as % of one core\n`)
  printTable([HEADER])
  const rows: string[][] = []
  for (const rooms of ROOMS) {
    const result = await measure(rooms)
    const row = rowOf(result)
    rows.push(row)
    printTable([row])
    if (worst(result.framesPerSecond) < LEAST.frames * FRAMES || worst(result.audioShare) < LEAST.audio) break
  }
  process.stdout.write('\n')
  printTable([HEADER, ...rows])
}

async function measure(rooms: number): Promise<Result> {
  const server = await startLiveKit()
  const crowds = await Promise.all(
    Array.from({ length: Math.ceil((2 * rooms) / PEOPLE_PER_PROCESS) }, () => startCrowd()),
  )
  try {
    const people = await seat(server, crowds, rooms)
    await wait(WARM_UP_MS)
    const used = () => ({
      livekit: processorSeconds(server.pid),
      crowd: sum(crowds.map(({ pid }) => processorSeconds(pid))),
    })
    const [startedAt, usedBefore, before] = [performance.now(), used(), await receptions(people)]
    await wait(SECONDS * 1000)
    const [after, usedAfter, seconds] = [
      await receptions(people),
      used(),
      (performance.now() - startedAt) / 1000,
    ]
    const arrived = after.map((reception, index) => difference(reception, before[index]))
    return {
      rooms,
      framesPerSecond: arrived.map(({ framesDecoded }) => framesDecoded / seconds),
      audioShare: arrived.map(({ audioPackets }) => audioPackets / (PACKETS * seconds)),
      concealedShare:
        sum(arrived.map(({ samplesConcealed }) => samplesConcealed)) /
        sum(arrived.map(({ samples }) => samples)),
      livekit: (usedAfter.livekit - usedBefore.livekit) / seconds,
      crowd: (usedAfter.crowd - usedBefore.crowd) / seconds,
    }
  } finally {
    await Promise.all(crowds.map((crowd) => crowd.stop()))
    await server.stop()
  }
}

/** Two in each room, one pair after the other. */
async function seat(server: TestLiveKit, crowds: readonly Crowd[], rooms: number): Promise<Person[]> {
  const people: Person[] = []
  for (let number = 0; number < 2 * rooms; number++) {
    const crowd = crowds[number % crowds.length]
    if (!crowd) throw new Error('No crowd has come')
    const likeness = { hue: (number * 125) % 360, pitch: number % 2 === 0 ? 440 : 700 }
    const person = await crowd.appear({ name: `Person ${number + 1}`, likeness, media: 'both' })
    const room = `room-${Math.floor(number / 2)}`
    const access = await invite(server, { room, identity: `person-${number}` })
    await person.meet({ key: room, ...access })
    people.push(person)
  }
  return people
}

async function receptions(people: readonly Person[]): Promise<Reception[]> {
  return (await Promise.all(people.map((person) => person.measure()))).flat()
}

function difference(after: Reception, before: Reception | undefined): Omit<Reception, 'key'> {
  const since = (what: keyof Omit<Reception, 'key'>) => after[what] - (before?.[what] ?? 0)
  return {
    framesDecoded: since('framesDecoded'),
    audioPackets: since('audioPackets'),
    audioPacketsLost: since('audioPacketsLost'),
    samplesConcealed: since('samplesConcealed'),
    samples: since('samples'),
  }
}

function rowOf({ rooms, framesPerSecond, audioShare, concealedShare, livekit, crowd }: Result): string[] {
  return [
    String(rooms),
    median(framesPerSecond).toFixed(1),
    worst(framesPerSecond).toFixed(1),
    (100 * median(audioShare)).toFixed(1),
    (100 * worst(audioShare)).toFixed(1),
    (100 * concealedShare).toFixed(2),
    `${(100 * livekit).toFixed(0)} %`,
    `${(100 * crowd).toFixed(0)} %`,
  ]
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

function worst(values: readonly number[]): number {
  return Math.min(...values)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
