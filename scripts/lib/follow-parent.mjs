/**
 * End in an orderly way when the process that started us is killed outright (`kill -9` of npm, of a terminal):
 * nobody passes that signal on, and a server left behind would hold the data folder and the port.
 *
 * Only under an npm script. A process started by hand with `nohup … &` is meant to outlive its shell.
 */
export function followParent() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
