/** The server of `npm start`. */
import { runServer } from './run-server.ts';

const show = (line: string): void => console.log(line);

process.exitCode = await runServer({
  env: process.env,
  show,
  say: show,
  complain: (line) => console.error(line),
});
