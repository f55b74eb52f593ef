/** Subject under which the outbox tells that something changed in it; pages listen to it. */
export const outboxSubject = 'mail:outbox';

/** Addresses of the outbox. */
export const outboxPaths = {
  outbox: '/desk/outbox',
  inState: (state: string) => `/desk/outbox?state=${state}`,
  before: (id: string, state: string | null) =>
    `/desk/outbox?${new URLSearchParams({ ...(state === null ? {} : { state }), before: id })}`,
  message: (id: string) => `/desk/outbox/${id}`,
  repetitions: (id: string) => `/desk/outbox/${id}/repetitions`,
} as const;
