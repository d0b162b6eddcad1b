/** More different values of one header than honest clients send. */
const most = 16

/** Remember what was worked out for a header's value: a client sends the same few over and over. */
export function recall<T>(workOut: (header: string) => T): (header: string) => T {
  const known = new Map<string, T>()
  return (header) => {
    if (known.has(header)) return known.get(header) as T
    const found = workOut(header)
    if (known.size < most) known.set(header, found)
    return found
  }
}
