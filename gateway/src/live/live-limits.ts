/** What the streams of one gateway copy may take; docs/limits.md says the same to callers. */
export const liveLimits = {
  /** Open streams in all: each holds a connection and a buffer. */
  streams: 1_000,
  /** Open streams of one signed-in caller: some windows on some computers. */
  streamsPerCaller: 10,
  /** Open streams of all who are not signed in: they never take the place of those who are. */
  streamsOfVisitors: 300,
  /** Bytes that wait for one reader: one that is slower is cut off, and may come back to where it was. */
  bufferedBytes: 256 * 1024,
  /** Hours after which a stream ends by itself, as it does when its token runs out. */
  hours: 12,
  /** Codes in `regions`. */
  regions: 50,
} as const;
export type LiveLimitName = keyof typeof liveLimits;
