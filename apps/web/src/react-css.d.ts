import 'react'

/** Our drawings take their sizes as custom properties. */
declare module 'react' {
  interface CSSProperties {
    readonly [property: `--${string}`]: string | undefined
  }
}
