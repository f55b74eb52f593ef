import type { Config } from '../../platform/index.ts';

/** Where a forum with this configuration connects to; the journey of connections holds it to the list. */
export function connectionsOf({ databaseUrl, smtpUrl, signOn }: Config): string {
  const places = [
    databaseUrl === null
      ? 'the embedded database on this machine'
      : `the database at ${placeOf(databaseUrl)}`,
    ...(smtpUrl === null ? [] : [`the mail server at ${placeOf(smtpUrl)}`]),
    ...(signOn === null ? [] : [`the sign-in of a ministry at ${placeOf(signOn.issuer)}`]),
  ];
  return `connects to: ${places.join(' and ')}, and to nothing else`;
}

/** Host and port, or the folder of a socket; never a name or a password. */
function placeOf(address: string): string {
  const { host, searchParams } = new URL(address);
  return searchParams.get('host') || host || 'this machine';
}
