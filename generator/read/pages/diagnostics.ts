import { createReporter, type DiagnosticCatalogue } from "../../contract/index.ts"

export const pagesDiagnostics = {
  "read/missing-path": {
    severity: "error",
    title: "A file or folder that was asked for does not exist",
    explanation:
      "Each `PAGES` argument (or `pages` entry of the configuration) names a file, a folder or a glob. This one names a file or folder that is not there.",
    hint: "check the path; it is relative to the folder that pagewright runs in",
  },
  "read/no-pages": {
    severity: "error",
    title: "A folder or glob holds no pages",
    explanation:
      "Pages are files that end in `.md` or `.markdown`. The folder exists but holds none, at any depth, or no file matches the glob.",
    hint: "name the folder that holds the Markdown files, or quote the glob so that the shell leaves it alone",
  },
  "read/link-not-followed": {
    severity: "warning",
    title: "A symbolic link in a folder of pages was not followed",
    explanation:
      "Links can lead to files outside the folder that is being read, and in circles. Pages that lie in the folder are found without them; what a link leads to elsewhere is read only when it is named itself.",
    hint: "name the file or folder that the link leads to among the pages, or put the pages in its place",
  },
  "read/unreadable-page": {
    severity: "error",
    title: "A page cannot be opened",
    explanation:
      "The file was found but the operating system refuses to read it. The message carries the system's reason.",
    hint: "check the file's permissions",
  },
  "read/binary-page": {
    severity: "error",
    title: "A page is not text",
    explanation:
      "The file has a page's name, but holds NUL bytes, as images and archives do, or text in UTF-16. Pages are UTF-8 text.",
    hint: "remove the file from the folder, or save it as UTF-8 text",
  },
  "read/not-utf-8": {
    severity: "error",
    title: "A page is not valid UTF-8",
    explanation:
      "The file holds bytes that are no UTF-8 text, at the place shown. Often such a page was saved in a Windows code page.",
    hint: "save the page as UTF-8",
  },
  "read/page-too-large": {
    severity: "error",
    title: "A page is larger than 16 MiB",
    explanation:
      "Reference pages are kilobytes long. A file of this size is something else, or was glued together by mistake.",
    hint: "split the page, or leave the file out",
  },
  "read/missing-include": {
    severity: "warning",
    title: "An included file does not exist, or is no text",
    explanation:
      "A page pulls in another file with DocFX's `[!include[title](path)]`, and there is no such file, or it is binary or not UTF-8. The page is read without it. Paths are relative to the file that includes, `~/` stands for the folder that is being read, and letter case counts.",
    hint: "add the file, or remove the include",
  },
  "read/include-outside-folder": {
    severity: "warning",
    title: "An include leads out of the folder that is being read",
    explanation:
      "Includes are resolved inside the folder that was asked for, and only there: a page cannot pull in other files of the machine. The page is read without the included text.",
    hint: "read the folder that holds both files",
  },
  "read/include-cycle": {
    severity: "warning",
    title: "A file includes itself",
    explanation:
      "Following the includes of a page leads back to a file that is already being included. The include that closes the circle is left out.",
    hint: "remove one of the includes",
  },
  "read/includes-too-large": {
    severity: "error",
    title: "The includes of a page add up to more than 16 MiB, or to more than 10,000 files",
    explanation:
      "Includes that include others several times can grow without bound. The include at which the page passed the limit, and all later ones, are left out.",
    hint: "include each file once",
  },
} as const satisfies DiagnosticCatalogue

export const report = createReporter(pagesDiagnostics)
