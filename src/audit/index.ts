export { auditDocument } from "./audit-document.js";
export type { DisclosedTable, Disclosure } from "./disclosure.js";
export type { Difference, Finding, Likelier, Rule, Side, Verdict } from "./finding.js";
export { type ReportedDocument, reportOf } from "./report/report.js";
export { RULES, ruleNamed } from "./rules/index.js";
