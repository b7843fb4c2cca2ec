import { join } from 'node:path'
import { launch } from './launch.ts'
import { createProgress } from './progress.ts'

const checkout = join(import.meta.dirname, '../../..')
const args = process.argv.slice(2)
process.exit(await launch({ checkout, args, env: process.env, progress: createProgress(process.stdout) }))
