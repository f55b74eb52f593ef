/**
 * End in an orderly way when the process that started us is killed outright (`kill -9` of npm, of a terminal):
 * nobody passes that signal on, and a server left behind would hold the data folder and the port.
 *
 * Only under npm or under our own launcher. A process started by hand with `nohup … &` is meant to outlive its
 * shell.
 */
export function followParent() {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined && process.env.MUFAKAT_LAUNCHER !== String(parent))
    return;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
