import { benchCommands } from './commands.ts'
import { benchDatabasePaths } from './database-paths.ts'
import { benchFanOut } from './fan-out.ts'
import { benchFollow } from './follow.ts'
import { benchInp } from './inp.ts'
import { benchJoinStorm } from './join-storm.ts'
import { benchLighthouse } from './lighthouse.ts'
import { benchMatching } from './matching.ts'
import { benchPageWeights } from './page-weights.ts'
import { benchResume } from './resume.ts'
import { benchRooms } from './rooms.ts'
import { benchRotationGrowth } from './rotation-growth.ts'
import { benchRotation } from './rotation.ts'

/** One file per bar; `npm run bench -- page-weights` prints its table. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  'page-weights': benchPageWeights,
  commands: benchCommands,
  'database-paths': benchDatabasePaths,
  'fan-out': benchFanOut,
  follow: benchFollow,
  inp: benchInp,
  lighthouse: benchLighthouse,
  matching: benchMatching,
  resume: benchResume,
  'join-storm': benchJoinStorm,
  rooms: benchRooms,
  rotation: benchRotation,
  'rotation-growth': benchRotationGrowth,
}

const [name = ''] = process.argv.slice(2)
const bench = benches[name]
if (!bench) {
  process.stderr.write(`There is no bench ${name}; there are ${Object.keys(benches).join(', ')}\n`)
  process.exit(1)
}
await bench()
