import { match, type MatchInput, type MatchResult, type Scores, scoresFor } from '@stamtafel/matching'
import blossom from 'edmonds-blossom'
import { createCalibration } from './calibration.ts'
import { afterRound, drawEncounters, drawPeople, pairsIn } from './matching/crowd.ts'
import { plainGreedy } from './matching/plain-greedy.ts'
import { percentile } from './rotation/statistics.ts'
import { printTable } from './table.ts'

const TURNS = 5
const ROUNDS = 20
const LEAVING = 0.02
const people = Number(process.env['PEOPLE'] ?? 5000)

/** Matching of 64, 500 and 5,000 people beside what is exact, what is plain, and what nothing can surpass. */
export async function benchMatching(): Promise<void> {
  const calibration = createCalibration()
  const rows = [64, 500, people].map((size) => oneRound(size, calibration))
  printTable([
    ['people', 'ms', '(min–max)', 'plain ms', 'ratio', 'of the exact', 'of the bound', 'plain of bound'],
    ...rows.map(({ cells }) => cells),
  ])
  process.stdout.write(`a round of ${people}: ${calibration.verdict(rows[2]!.middle <= 1000)} (1 s)\n\n`)
  printTable([
    ['rounds', 'ms', 'max', 'of the bound', 'repeats', 'not seated', 'apart'],
    manyRounds(people + 1, false),
    manyRounds(people + 1, true),
  ])
}

/** A round by `match` and one by the plain greedy, which scores the same pairs first, in turn. */
function oneRound(size: number, calibration: ReturnType<typeof createCalibration>) {
  const input = roomOf(size)
  const scores = scoresFor(input)
  const [ours, plain]: [number[], number[]] = [[], []]
  let result = match(input)
  let greedy = plainGreedy(scores)
  for (let turn = 0; turn < TURNS; turn += 1) {
    calibration.sample()
    ours.push(processorTime(() => (result = match(input))))
    plain.push(processorTime(() => (greedy = plainGreedy(scoresFor(input)))))
  }
  const weight = weightOf(scores, result)
  const bound = boundOf(scores)
  const middle = percentile(ours, 50)
  return {
    middle,
    cells: [
      String(size),
      middle.toFixed(1),
      `(${Math.min(...ours).toFixed(1)}–${Math.max(...ours).toFixed(1)})`,
      percentile(plain, 50).toFixed(1),
      (middle / percentile(plain, 50)).toFixed(2),
      size <= 500 ? (weight / exactWeight(scores)).toFixed(4) : '–',
      (weight / bound).toFixed(4),
      (greedy.weight / bound).toFixed(4),
    ],
  }
}

function manyRounds(size: number, trios: boolean): string[] {
  const metToday: (readonly [string, string])[] = []
  const start = roomOf(size)
  let here = start.people
  const stayed = new Set(here.map(({ id }) => id))
  const times: number[] = []
  const shares: number[] = []
  let unseated = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const input: MatchInput = { ...start, people: here, metToday, trios }
    let result: MatchResult = { groups: [], sittingOut: [] }
    times.push(processorTime(() => (result = match(input))))
    if (round % (ROUNDS - 1) === 0) {
      const scores = scoresFor(input)
      shares.push(weightOf(scores, result) / boundOf(scores))
    }
    metToday.push(...pairsIn(result))
    unseated += result.sittingOut.length
    const leaving = Math.round(size * LEAVING)
    const turn = (round * leaving) % Math.floor(size / 2)
    here = afterRound(here, result, round)
    for (const { id } of here.slice(turn, turn + leaving)) stayed.delete(id)
    here = [
      ...here.slice(0, turn),
      ...here.slice(turn + leaving),
      ...drawPeople(leaving, { seed: round + 2, name: `late${round}-` }),
    ]
  }
  const counts = here
    .filter(({ id }) => stayed.has(id))
    .map(({ sittingOutCount, trioCount = 0 }) => sittingOutCount + trioCount)
  return [
    `${ROUNDS} × ${size}${trios ? '' : ', pairs only'}`,
    percentile(times, 50).toFixed(0),
    Math.max(...times).toFixed(0),
    shares.map((share) => share.toFixed(4)).join(' … '),
    String(metToday.length - new Set(metToday.map((pair) => pair.toSorted().join('|'))).size),
    String(unseated),
    String(Math.max(...counts) - Math.min(...counts)),
  ]
}

function roomOf(size: number): MatchInput {
  const drawn = drawPeople(size, { seed: 1 })
  return { people: drawn, metToday: [], encounters: drawEncounters(drawn, 10, 7), blocks: [], seed: 11 }
}

function weightOf({ size, points, indexOf }: ReturnType<typeof scoresFor>, result: MatchResult): number {
  return pairsIn(result).reduce((sum, [a, b]) => sum + points[indexOf.get(a)! * size + indexOf.get(b)!]!, 0)
}

/** Half the sum of what each would have with the partner who suits them best. */
function boundOf({ size, points }: Scores): number {
  let sum = 0
  for (let a = 0; a < size; a += 1) {
    let best = 0
    for (let b = 0; b < size; b += 1) best = Math.max(best, points[a * size + b]!)
    sum += best
  }
  return sum / 2
}

function exactWeight({ size, points }: Scores): number {
  const edges: [number, number, number][] = []
  for (let a = 0; a < size; a += 1) {
    for (let b = a + 1; b < size; b += 1) {
      if (points[a * size + b]! > 0) edges.push([a, b, points[a * size + b]!])
    }
  }
  const mates: number[] = blossom(edges, true)
  return mates.reduce((sum, mate, a) => (mate > a ? sum + points[a * size + mate]! : sum), 0)
}

/** Milliseconds of the processor, so that others at work on the machine are not counted. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
