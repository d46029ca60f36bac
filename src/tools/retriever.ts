import { Document } from "@langchain/core/documents";
import { BaseRetriever } from "@langchain/core/retrievers";
import type { LineRange, Origin } from "../budget/index.js";
import { type Opened, openedAt, type YusuanPlaces } from "./opened.js";
import { type FoundPassage, passagesFor } from "./passages.js";

/** Which passages a retriever looks among. */
export interface RetrieverOptions extends YusuanPlaces {
  /** A body, in full or in short; every body unless given. */
  readonly org?: string;
  /** A budget year; every year unless given, the latest of the body where one is given. */
  readonly year?: number;
  /** Documents of one retrieval at most, 1 to 50; 4 unless given. */
  readonly k?: number;
}

/** Where a retrieved passage stands. */
export interface PassageMetadata {
  readonly id: string;
  /** Path of the source document, as cited. */
  readonly document: string;
  /** Title of the source document. */
  readonly title: string;
  readonly org: string;
  readonly year: number;
  /** Headings above the passage, outermost first. */
  readonly section: readonly string[];
  /** First and last line of the source file, from 1; null for PDF, which has `page`. */
  readonly lines: LineRange | null;
  readonly page: number | null;
  readonly origin: Origin | null;
  /** Fused rank; higher is better, comparable within one retrieval only. */
  readonly score: number;
}

const MOST = 50;

/** Passages of budget disclosures, masked, by words and by likeness; nothing leaves the machine. */
export class YusuanRetriever extends BaseRetriever<PassageMetadata> {
  lc_namespace = ["yusuan", "retrievers"];
  readonly #opened: Opened;
  readonly #options: RetrieverOptions;

  constructor(opened: Opened, options: RetrieverOptions = {}) {
    super();
    this.#opened = opened;
    this.#options = options;
  }

  static override lc_name(): string {
    return "YusuanRetriever";
  }

  override async _getRelevantDocuments(query: string): Promise<Document<PassageMetadata>[]> {
    const { org, year, k = 4 } = this.#options;
    const limit = Math.min(Math.max(1, Math.trunc(k)), MOST);
    const { passages } = await passagesFor(query, { org, year, limit }, this.#opened);
    return passages.map(documentOf);
  }

  /** Lets go of the index; nothing can be retrieved afterwards. */
  close(): void {
    this.#opened.index.close();
  }
}

function documentOf(passage: FoundPassage): Document<PassageMetadata> {
  const { id, document, org, year, section, text, citation, score } = passage;
  const { title = document, lines = passage.lines, page = passage.page, origin = null } = citation ?? {};
  return new Document({
    id,
    pageContent: text,
    metadata: { id, document, title, org, year, section, lines, page, origin, score },
  });
}

/** A LangChain retriever over an index that exists. Throws IndexRefused where it cannot be used. */
export function yusuanRetriever(options: RetrieverOptions = {}): YusuanRetriever {
  return new YusuanRetriever(openedAt(options), options);
}
