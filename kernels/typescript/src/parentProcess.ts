// A kernel ends with the program that started it, also if that was killed.

/**
 * Calls `end` once when the parent process has ended. Jupyter says by the variable JPY_PARENT_PID that it wants that; a
 * kernel started by hand may outlive its shell.
 */
export function watchParentProcess(end: () => void): void {
  if (process.env["JPY_PARENT_PID"] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    // On Linux and macOS an orphan gets another parent, on Windows it keeps the number of the dead one.
    if (process.ppid === parent && isAlive(parent)) return;
    clearInterval(timer);
    end();
  }, 500);
  timer.unref();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
