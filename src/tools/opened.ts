import { type Answerer, createAnswerer } from "../answer.js";
import { createLexicon, type Lexicon } from "../question/index.js";
import { type Index, isRefusal, openIndex, type Refusal } from "../store/index.js";

/** Where the index and the documents it was built from are. */
export interface YusuanPlaces {
  /** Folder of the index that `yusuan index` built; `index` in the working directory unless given. */
  readonly index?: string;
  /** Folder of the documents; `corpus` in the working directory unless given. */
  readonly corpus?: string;
}

/** Why an index is not opened; `message` is one Chinese sentence that says what to run. */
export class IndexRefused extends Error {
  override readonly name = "IndexRefused";
  /** `absent` · `unreadable` · `other-version` · `other-embedding` · `corpus-absent` · `corpus-changed`. */
  readonly refused: Refusal["refused"];

  constructor(refusal: Refusal) {
    super(refusal.message, { cause: refusal });
    this.refused = refusal.refused;
  }
}

/** An opened index with what questions are matched against; both are made when first needed. */
export interface Opened {
  readonly index: Index;
  lexicon(): Lexicon;
  answerer(): Answerer;
}

/** Opens an index, read only; never builds one. Throws IndexRefused where it cannot be used. */
export function openedAt({ index = "index", corpus = "corpus" }: YusuanPlaces): Opened {
  const opened = openIndex({ index, corpus });
  if (isRefusal(opened)) throw new IndexRefused(opened);
  let lexicon: Lexicon | null = null;
  let answerer: Answerer | null = null;
  return {
    index: opened,
    lexicon: () => {
      lexicon ??= createLexicon(opened);
      return lexicon;
    },
    answerer: () => {
      answerer ??= createAnswerer(opened, { inquiryContact: null, onWithheld: () => undefined });
      return answerer;
    },
  };
}
