export const STAGE_PARTS = ['host', 'speaker', 'with-hand'] as const

/** As what somebody is on a stage: they host the event, a host asked them, or a host asked them after their hand was up. */
export type StagePart = (typeof STAGE_PARTS)[number]

/** The part of somebody on stage; a host is one also with a hand up. */
export function stagePartOf({ isHost, hadHand }: { isHost: boolean; hadHand: boolean }): StagePart {
  if (isHost) return 'host'
  return hadHand ? 'with-hand' : 'speaker'
}
