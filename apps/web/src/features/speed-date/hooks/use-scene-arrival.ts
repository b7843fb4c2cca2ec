import { useCallback, useRef } from 'react'

/** For {@link SceneArrivalProvider}: the first scene is no move, for its page has a title of its own. */
export function useSceneArrival(scene: string): () => boolean {
  const claimed = useRef(scene)
  return useCallback(() => {
    const isNews = claimed.current !== scene
    claimed.current = scene
    return isNews
  }, [scene])
}
