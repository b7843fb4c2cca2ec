declare module 'edmonds-blossom' {
  /** The partner of each, or −1, in a matching of the greatest weight; among the largest ones if asked so. */
  const blossom: (edges: [number, number, number][], maxCardinality?: boolean) => number[]
  export default blossom
}
