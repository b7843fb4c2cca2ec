import cookie from '@fastify/cookie'
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyServerOptions,
} from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { accountRoutes, type AccountRoutesOptions } from './features/account/routes.ts'
import { agendaRoutes, type AgendaRoutesOptions } from './features/agenda/routes.ts'
import { attendeeRoutes, type AttendeeRoutesOptions } from './features/attendees/routes.ts'
import { chatRoutes, type ChatRoutesOptions } from './features/chat/routes.ts'
import { clockRoutes, type ClockRoutesOptions } from './features/clock/routes.ts'
import { eventRoutes, type EventRoutesOptions } from './features/events/routes.ts'
import { announcementRoutes, type AnnouncementRoutesOptions } from './features/hosting/announcement-routes.ts'
import { hostingRoutes, type HostingRoutesOptions } from './features/hosting/routes.ts'
import { whereaboutsRoutes, type WhereaboutsRoutesOptions } from './features/hosting/whereabouts-routes.ts'
import { peopleRoutes, type PeopleRoutesOptions } from './features/people/routes.ts'
import { registrationRoutes, type RegistrationRoutesOptions } from './features/registrations/routes.ts'
import { setupRoutes, type SetupRoutesOptions } from './features/setup/routes.ts'
import { signInRoutes, type SignInRoutesOptions } from './features/sign-in/routes.ts'
import { speedDateRoutes, type SpeedDateRoutesOptions } from './features/speed-dates/routes.ts'
import { stageRoutes, type StageRoutesOptions } from './features/stages/routes.ts'
import { venueRoutes, type VenueRoutesOptions } from './features/venue/routes.ts'
import type { Hub } from './live/hub.ts'
import { liveRoutes } from './live/live-routes.ts'
import { liveSocket } from './live/live-socket.ts'
import { mediaGate, type MediaGateOptions } from './media-gate/media-gate.ts'
import { actors, type ActorFinders } from './plugins/actors.ts'
import { answerLog } from './plugins/answer-log.ts'
import { health, type HealthOptions } from './plugins/health.ts'
import { mediaWebhooks, type MediaWebhooksOptions } from './plugins/media-webhooks.ts'
import { openapi } from './plugins/openapi.ts'
import { originCheck } from './plugins/origin-check.ts'
import { problems, refuseUnreadable, type ProblemsOptions } from './plugins/problems.ts'
import { rateLimits } from './plugins/rate-limits.ts'
import { securityHeaders } from './plugins/security-headers.ts'
import { webApp } from './plugins/web-app.ts'

const BODY_BYTES = 64 * 1024
const REQUEST_MS = 30_000

/** How the app meets the world outside. */
export interface AppSettings {
  readonly publicUrl: string
  /** Whom to believe about a client's address; see `TRUST_PROXY`. */
  readonly trustProxy: NonNullable<FastifyServerOptions['trustProxy']>
  readonly rateLimitFactor: number
  readonly webRoot: string | undefined
}

type RoutesOptions = AccountRoutesOptions &
  AgendaRoutesOptions &
  AnnouncementRoutesOptions &
  AttendeeRoutesOptions &
  ChatRoutesOptions &
  ClockRoutesOptions &
  EventRoutesOptions &
  HostingRoutesOptions &
  MediaWebhooksOptions &
  PeopleRoutesOptions &
  RegistrationRoutesOptions &
  SetupRoutesOptions &
  SignInRoutesOptions &
  SpeedDateRoutesOptions &
  StageRoutesOptions &
  VenueRoutesOptions &
  WhereaboutsRoutesOptions

export interface AppOptions extends ActorFinders, HealthOptions, ProblemsOptions, RoutesOptions {
  readonly app: AppSettings
  readonly hub: Hub
  readonly gate: Omit<MediaGateOptions, 'publicOrigin'>
  readonly log?: FastifyBaseLogger
}

/** The whole HTTP side of the product, not yet listening, so that a test can speak to it. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { publicUrl, trustProxy, rateLimitFactor, webRoot } = options.app
  const app = Fastify({
    ...(options.log && { loggerInstance: options.log }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    trustProxy,
    genReqId: () => crypto.randomUUID(),
    frameworkErrors: refuseUnreadable,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(problems, options)
  await app.register(answerLog)
  // First of all that may refuse: only then does a refused upgrade end its connection.
  await app.register(liveSocket, options)
  await app.register(securityHeaders, { publicUrl })
  await app.register(originCheck, { publicUrl })
  await app.register(rateLimits, { factor: rateLimitFactor, publicUrl })
  await app.register(cookie)
  await app.register(actors, options)
  await app.register(openapi)
  await app.register(health, options)
  await app.register(webApp, { root: webRoot })
  await app.register(mediaWebhooks, options)
  await app.register(mediaGate, { ...options.gate, publicOrigin: new URL(publicUrl).origin })
  await app.register(api(options), { prefix: '/api' })
  return app
}

function api(options: AppOptions) {
  return async (app: FastifyInstance) => {
    await app.register(liveRoutes, options)
    await app.register(clockRoutes, options)
    await app.register(setupRoutes, options)
    await app.register(accountRoutes, options)
    await app.register(signInRoutes, options)
    await app.register(eventRoutes, options)
    await app.register(registrationRoutes, options)
    await app.register(attendeeRoutes, options)
    await app.register(venueRoutes, options)
    await app.register(agendaRoutes, options)
    await app.register(speedDateRoutes, options)
    await app.register(stageRoutes, options)
    await app.register(peopleRoutes, options)
    await app.register(chatRoutes, options)
    await app.register(hostingRoutes, options)
    await app.register(announcementRoutes, options)
    await app.register(whereaboutsRoutes, options)
  }
}
