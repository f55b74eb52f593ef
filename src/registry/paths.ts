/** Addresses of the register (DESIGN §8). */
export const paths = {
  participants: (on?: string) => (on === undefined ? '/participants' : `/participants?on=${on}`),
  participant: (code: string) => `/participants/${code}`,
  confirm: (code: string) => `/desk/participants/confirm?code=${code}`,
  confirmList: '/desk/participants/confirm',
  newParticipant: '/desk/participants/new',
  declareForum: '/desk/forum',
  people: '/desk/people',
  invitePerson: (id: string) => `/desk/people/${id}/invitations`,
  endAppointment: (id: string) => `/desk/people/${id}/end`,
} as const;
