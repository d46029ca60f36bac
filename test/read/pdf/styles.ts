import type { Style } from "./typeset-pdf.js";

/** The ways in which tables are set, each with what it is called. */
export const STYLES: Readonly<Record<string, Style>> = {
  ruled: { rules: "all" },
  "ruled, no header on later pages": { rules: "all", header: "once" },
  "ruled, codes in three cells": { rules: "all", splitCodes: true },
  "ruled, narrow names": { rules: "all", narrow: 7 },
  "ruled, on its side, stamped": { rules: "all", sideways: true, stamp: true },
  "ruled, letter by letter, in no order": { rules: "all", letters: true, shuffled: true },
  dotted: { rules: "dotted" },
  backgrounds: { rules: "fills" },
  "level rules": { rules: "level" },
  "level rules, narrow names": { rules: "level", narrow: 7 },
  "three rules": { rules: "ends" },
  "three rules, narrow names": { rules: "ends", narrow: 7 },
  "header ruled": { rules: "header" },
  "no rules": { rules: "none" },
  "no rules, centred": { rules: "none", numbers: "centre" },
  "no rules, no header on later pages": { rules: "none", header: "once" },
  "no rules, codes in three cells": { rules: "none", splitCodes: true },
  "no rules, narrow names": { rules: "none", narrow: 7 },
  "no rules, narrow names, tight": { rules: "none", narrow: 7, leading: 4 },
  "no rules, on its side, stamped": { rules: "none", sideways: true, stamp: true },
  "no rules, letter by letter, in no order": { rules: "none", letters: true, shuffled: true },
};
