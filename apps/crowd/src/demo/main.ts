import { once } from 'node:events'
import { playDemo } from './play-demo.ts'
import { readDemoSettings } from './settings.ts'

// The launcher starts this beside the api and the worker, and reads its log and whether it is ready as it does theirs.
const complain = (error: unknown) => void process.stderr.write(`${String(error)}\n`)

try {
  const leave = await playDemo(readDemoSettings(process.env), complain)
  process.stdout.write(`${JSON.stringify({ msg: 'demo.ready' })}\n`)
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  await leave()
  process.exit(0)
} catch (error) {
  complain(error)
  process.exit(1)
}
