import { askTool } from "./ask.js";
import { auditTool } from "./audit.js";
import { figuresTool } from "./figures.js";
import { openedAt, type YusuanPlaces } from "./opened.js";
import { passagesTool } from "./passages.js";

/** LangChain tools over one opened index. Each returns a string of JSON. */
export interface YusuanTools {
  /** `yusuan_figures`: printed figures by body, year, table and name → `FiguresResult`. */
  readonly figures: ReturnType<typeof figuresTool>;
  /** `yusuan_passages`: passages of the running text → `PassagesResult`. */
  readonly passages: ReturnType<typeof passagesTool>;
  /** `yusuan_audit`: what the checks came to → `AuditResult`. */
  readonly audit: ReturnType<typeof auditTool>;
  /** `yusuan_ask`: the whole answer to a question → `Answer`. */
  readonly ask: ReturnType<typeof askTool>;
  /** All four, for an agent or `bindTools`. */
  readonly all: readonly [
    ReturnType<typeof askTool>,
    ReturnType<typeof figuresTool>,
    ReturnType<typeof passagesTool>,
    ReturnType<typeof auditTool>,
  ];
  /** Sentences about the index: files of the corpus that it does not hold yet. */
  readonly warnings: readonly string[];
  /** Lets go of the index; the tools cannot be called afterwards. */
  close(): void;
}

/**
 * Tools for other people's agents. The index is opened as it stands and never built: `yusuan index` builds it, and
 * an index opened before stays as it was. Throws IndexRefused where it cannot be used.
 */
export function yusuanTools(places: YusuanPlaces = {}): YusuanTools {
  const opened = openedAt(places);
  const [ask, figures, passages, audit] = [
    askTool(opened),
    figuresTool(opened),
    passagesTool(opened),
    auditTool(opened),
  ] as const;
  return {
    ask,
    figures,
    passages,
    audit,
    all: [ask, figures, passages, audit],
    warnings: opened.index.warnings,
    close: () => opened.index.close(),
  };
}
