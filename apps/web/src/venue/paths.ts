import { useParams } from '#web/routing/index.ts'

/** The addresses of an event's pages, for the event whose page is open. */
export function useVenuePaths() {
  const { slug = '' } = useParams()
  const foyer = `/e/${slug}`
  return {
    foyer,
    agenda: `${foyer}/agenda`,
    people: `${foyer}/people`,
    ready: `${foyer}/ready`,
    stages: `${foyer}/stages`,
    stage: (stageId: string) => `${foyer}/stage/${stageId}`,
    lounge: (loungeId: string) => `${foyer}/lounge/${loungeId}`,
    table: (tableId: string) => `${foyer}/table/${tableId}`,
    date: (speedDateId: string) => `${foyer}/date/${speedDateId}`,
  }
}
