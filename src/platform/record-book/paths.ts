/** Where the record's exact bytes are found, for good. Parts of addresses, not symbols. */
export const recordPaths = {
  record: '/record',
  entries: '/record/entries.json',
  checkpoint: '/record/checkpoint',
  key: '/record/key',
  text: (text: string) => `/record/texts/${text}.json`,
  decision: (number: string) => `/record/decisions/${number}.json`,
  /** What stood beside a decision when it was published. */
  annex: (number: string) => `/record/annexes/${number}.json`,
  correction: (text: string, number: number) => `/record/corrections/${text}.corr.${number}.json`,
  keyFile: (id: string) => `/record/keys/${id}.pem`,
} as const;

/** Name of a log that is begun at this address: without the scheme (C2SP tlog-checkpoint). */
export function logNameOf(url: string): string {
  return `${url.replace(/^[a-z]+:\/\//, '')}${recordPaths.record}`;
}
