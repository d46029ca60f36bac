/** A page of a document that was read just now. */
export interface PageRead {
  /** As a viewer counts. */
  readonly page: number;
  readonly of: number;
  /** Whether its text was recognised from a picture, which takes longer than reading it. */
  readonly recognised: boolean;
}

/** Told of every page; what waits for a document knows by it that the reading goes on. */
export type OnPage = (page: PageRead) => void;
