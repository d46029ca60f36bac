/** What became of a file that was sent: told as text, lines below each other. */
export interface FileTried {
  readonly report: string;
  /** Whether it can be taken in, or was. */
  readonly accepted: boolean;
}

/** Takes files that are sent in a chat into the corpus. */
export interface Intake {
  /** Folder for files that wait for a decision. */
  readonly folder: string;
  /** Reads a file and tells what it holds; nothing changes. */
  readonly tryFile: (path: string, remarks: string) => Promise<FileTried>;
  /** Takes a file in, wholly or not at all. */
  readonly addFile: (path: string, remarks: string) => Promise<FileTried>;
}

/** Why a file could not be fetched from Telegram. */
export type Unfetched = "too-large" | "gone" | "unreachable";

/** Fetches a file that somebody sent; never throws, and what it says holds no token. */
export type FileFetcher = (fileId: string) => Promise<Uint8Array | Unfetched>;
