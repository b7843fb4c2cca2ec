import type { AnswerOf, Api } from '@stamtafel/client'
import { Button } from '#web/ui/button.tsx'
import { Card, Chip } from '#web/ui/card.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { OrganiserFrame } from '#web/ui/organiser-frame.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { OrganiserNav } from './organiser-nav.tsx'

export type Report = AnswerOf<Api['GET /organise/:eventId/reports']>['reports'][number]

interface ReportsPageProps {
  readonly event: { readonly id: string; readonly name: string }
  readonly reports: readonly Report[]
  /** The one that is being marked. */
  readonly pending: string | undefined
  readonly error: string | undefined
  readonly onHandle: (reportId: string) => void
}

/** What people reported of each other, newest first, for those who look after them. */
export function ReportsPage({ event, reports, pending, error, onHandle }: ReportsPageProps) {
  const { t } = useTexts()
  const open = reports.filter(({ handledAt }) => handledAt === null).length
  return (
    <OrganiserFrame home="/" aside={<OrganiserNav eventId={event.id} current="reports" />}>
      <div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <PageTitle page={t('reports.of', { event: event.name })}>{t('reports.title')}</PageTitle>
          {open > 0 && <Chip tone="rug">{t('reports.open', { count: open })}</Chip>}
        </div>
        <p className="mt-1 max-w-prose text-ink-2">{t('reports.hint')}</p>
      </div>
      <div role="alert" className="empty:hidden">
        {error && <FieldError>{error}</FieldError>}
      </div>
      {reports.length === 0 ? (
        <Empty title={t('reports.empty')}>{t('reports.empty.hint')}</Empty>
      ) : (
        <Card as="div">
          <ul>
            {reports.map((report) => (
              <ReportRow
                key={report.id}
                report={report}
                isBusy={pending === report.id}
                onHandle={() => onHandle(report.id)}
              />
            ))}
          </ul>
        </Card>
      )}
    </OrganiserFrame>
  )
}

function ReportRow({ report, isBusy, onHandle }: ReportRowProps) {
  const { t, format } = useTexts()
  const { by, about, text, message, at, handledAt } = report
  const names = { by: by.name, about: about.name }
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-0">
      <div className="min-w-56 flex-1">
        <p className="font-strong wrap-anywhere">{t('reports.about', names)}</p>
        <time dateTime={at} className="text-xs text-ink-3">
          {format.day(at)}, {format.time(at)}
        </time>
        {message && <Written message={message} by={about.name} />}
        <p className="mt-1 text-sm wrap-anywhere whitespace-pre-line text-ink-2">
          {text === '' ? t('reports.wordless') : text}
        </p>
      </div>
      {handledAt === null ? (
        <Button
          look="quiet"
          size="small"
          isBusy={isBusy}
          aria-label={t('reports.handle.label', names)}
          onClick={onHandle}
        >
          {t('reports.handle')}
        </Button>
      ) : (
        <Chip tone="bottle">{t('reports.handled', { time: format.time(handledAt) })}</Chip>
      )}
    </li>
  )
}

interface ReportRowProps {
  readonly report: Report
  readonly isBusy: boolean
  readonly onHandle: () => void
}

interface WrittenProps {
  readonly message: NonNullable<Report['message']>
  readonly by: string
}

/** The message that the report is about, in its own words, also once nobody else can read it. */
function Written({ message, by }: WrittenProps) {
  const { t, format } = useTexts()
  const { place, text, at, isRemoved } = message
  return (
    <figure className="mt-2 rounded-control bg-surface-2 px-3 py-2">
      <figcaption className="text-xs text-ink-2">
        {t('reports.written', { by, place, time: format.time(at) })}
        {isRemoved && ` ${t('reports.removed')}`}
      </figcaption>
      <blockquote className="text-sm wrap-anywhere whitespace-pre-line">{text}</blockquote>
    </figure>
  )
}
