/**
 * Milliseconds of processor time that this process has used: other processes on the machine do not lengthen it, so
 * limits hold on a busy machine, too.
 */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
