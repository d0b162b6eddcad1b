import { mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { GeneratedFile } from "../file.ts"
import { hashText } from "../hash.ts"
import type { Folder } from "./folder.ts"
import { nameStaging } from "./staging.ts"

/** Where files wait until all are made, so that memory need not hold them. */
export interface WaitingRoom {
  /** The same files, whose texts are on disk. */
  seat(files: readonly GeneratedFile[]): readonly GeneratedFile[]
  /** Send away whoever waits still. */
  close(): void
}

/** Lets files wait beside their places, from where `writeTree` takes them; those that stand there already need not. */
export function openWaitingRoom(folder: Folder): WaitingRoom {
  const room = join(folder.path, nameStaging(process.pid))
  let first: string | undefined
  let count = 0
  const seat = (file: GeneratedFile): GeneratedFile => {
    const { path, hash = hashText(file.text) } = file
    if (folder.hashOf(path) === hash) return onDisk(path, hash, { place: join(folder.path, path) })
    count += 1
    const place = join(room, `waiting-${count}`)
    writeFileSync(place, file.bytes ?? file.text)
    return onDisk(path, hash, { place, waitsAt: place })
  }
  return {
    seat(files) {
      try {
        first ??= mkdirSync(room, { recursive: true }) ?? room
        return files.map(seat)
      } catch {
        // Where nothing can be written, the files stay in memory until that is reported.
        return files
      }
    },
    close() {
      if (first === undefined) return
      rmSync(room, { recursive: true, force: true })
      removeEmpty(dirname(room), dirname(first))
    },
  }
}

/** For files that are compared and never written: their hashes are all that counts. */
export const closedRoom: WaitingRoom = {
  seat: (files) =>
    files.map((file) => onDisk(file.path, file.hash ?? hashText(file.text), { place: file.path })),
  close: () => {},
}

function onDisk(
  path: string,
  hash: string,
  { place, waitsAt }: { readonly place: string; readonly waitsAt?: string },
): GeneratedFile {
  return {
    path,
    hash,
    ...(waitsAt === undefined ? {} : { waitsAt }),
    get text() {
      return readFileSync(place, "utf8")
    },
  }
}

/** Folders that were made for the room, unless somebody else uses them by now. */
function removeEmpty(folder: string, end: string): void {
  for (let path = folder; path !== end; path = dirname(path)) {
    try {
      rmdirSync(path)
    } catch {
      return
    }
  }
}
