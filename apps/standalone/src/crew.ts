import { join } from 'node:path'
import { openLog, type LogFile } from './log-file.ts'
import { supervise, type Service, type Supervised, type SupervisionEvents } from './supervise.ts'

/** What rests on what, from the ground up; it is stopped from the top down. */
const LAYERS = ['database', 'mail', 'media', 'ours', 'players'] as const

type Layer = (typeof LAYERS)[number]

interface Stoppable {
  readonly stop: () => Promise<void>
}

/** All that one launcher has started. */
export interface Crew {
  readonly log: (name: string) => LogFile
  readonly own: <T extends Stoppable>(layer: Layer, start: () => Promise<T>) => Promise<T>
  readonly supervise: (layer: Layer, service: Service) => Promise<Supervised>
  readonly find: (name: string) => Supervised | undefined
  /** Also ends what is still starting, and lets nothing start any more. */
  readonly stop: () => Promise<void>
}

export function createCrew(logs: string, events: SupervisionEvents): Crew {
  const leaving = new AbortController()
  const started = new Map<Layer, Promise<Stoppable>[]>(LAYERS.map((layer) => [layer, []]))
  const supervised: Supervised[] = []
  const open: LogFile[] = []

  function own<T extends Stoppable>(layer: Layer, start: () => Promise<T>): Promise<T> {
    leaving.signal.throwIfAborted()
    const starting = start()
    started.get(layer)?.push(starting)
    return starting
  }

  async function stopLayer(layer: Layer): Promise<void> {
    await Promise.allSettled(started.get(layer)?.map((it) => it.then(({ stop }) => stop())) ?? [])
  }

  return {
    log(name) {
      const log = openLog(join(logs, `${name}.log`))
      open.push(log)
      return log
    },
    own,
    async supervise(layer, service) {
      const start = (abandoned: AbortSignal) => service.start(AbortSignal.any([abandoned, leaving.signal]))
      const it = await own(layer, () => supervise({ name: service.name, start }, events))
      supervised.push(it)
      return it
    },
    find: (name) => supervised.find((it) => it.name === name),
    async stop() {
      leaving.abort(new Error('The launcher is leaving'))
      const above = Promise.resolve()
      await LAYERS.reduceRight((stopped, layer) => stopped.then(() => stopLayer(layer)), above)
      for (const log of open) log.close()
    },
  }
}
