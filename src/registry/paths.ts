/** Addresses of the register (DESIGN §8). */
export const paths = {
  participants: (on?: string) => (on === undefined ? '/participants' : `/participants?on=${on}`),
  participant: (code: string) => `/participants/${code}`,
  /** Who held which office of it, on a day: `2018-03-01`. */
  offices: (code: string, on?: string) =>
    on === undefined ? `/participants/${code}/offices` : `/participants/${code}/offices?on=${on}`,
  withdrawPast: (code: string, id: string) => `/participants/${code}/offices/${id}/withdrawal`,
  confirm: (code: string) => `/desk/participants/confirm?code=${code}`,
  confirmList: '/desk/participants/confirm',
  newParticipant: '/desk/participants/new',
  declareForum: '/desk/forum',
  directory: (of?: string) => (of === undefined ? '/directory' : `/directory?of=${of}`),
  ownListing: '/me/directory',
  ownListingWithdrawal: '/me/directory/withdrawal',
  directoryFile: (of?: string) => (of === undefined ? '/directory.csv' : `/directory.csv?of=${of}`),
  people: '/desk/people',
  importPeople: '/desk/people/import',
  importConfirmation: '/desk/people/import/confirmation',
  invitePerson: (id: string) => `/desk/people/${id}/invitations`,
  appointment: (id: string) => `/desk/people/${id}`,
  suspension: (id: string) => `/desk/people/${id}/suspension`,
  resumption: (id: string) => `/desk/people/${id}/resumption`,
  handover: (id: string) => `/desk/people/${id}/handover`,
  address: (id: string) => `/desk/people/${id}/address`,
  endAppointment: (id: string) => `/desk/people/${id}/end`,
} as const;
