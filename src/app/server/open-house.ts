import { join } from 'node:path';
import { Temporal } from '../../base/index.ts';
import { CannotStart } from '../../platform/embedded/index.ts';
import {
  type Config,
  connectsAsApp,
  type House,
  openDatabase,
  openLive,
  openSigner,
} from '../../platform/index.ts';

export interface OpenHouse extends House {
  close(): Promise<void>;
}

/**
 * The house on a migrated database, with the clock of this machine.
 *
 * @throws CannotStart when connections do not take the application's role: row-level security would not bind them.
 */
export async function openHouse(ownerUrl: string, config: Config): Promise<OpenHouse> {
  const database = openDatabase(ownerUrl);
  if (!(await connectsAsApp(database))) {
    await database.close();
    throw new CannotStart(
      'Connections to the database do not become mufakat_app: something between drops their start options. ' +
        'Let DATABASE_URL lead to PostgreSQL itself, not to a pooler.',
    );
  }
  const live = await openLive(database);
  const signer = await openSigner(join(config.dataFolder, 'keys'));
  const { url, production, signOn } = config;
  return {
    ...{ database, live, signer, url, production },
    ...(signOn === null ? {} : { signOn }),
    clock: () => Temporal.Now.instant(),
    async close() {
      await live.close();
      await database.close();
    },
  };
}
