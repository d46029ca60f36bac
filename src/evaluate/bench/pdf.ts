import { z } from "zod/v4";
import { inChild } from "./child.js";

const outcome = z.object({ pages: z.number(), seconds: z.number(), peakBytes: z.number() });

/** What reading PDFs took. */
export type PdfReading = z.infer<typeof outcome>;

/** Reading PDFs as disclosures, beside taking their bare text out with the same library. */
export interface PdfMeasurement {
  readonly whole: PdfReading;
  readonly plain: PdfReading;
}

export function measurePdfs(files: readonly string[]): PdfMeasurement {
  const read = (way: "whole" | "plain") => inChild("pdf-child", [way, ...files], outcome);
  return { plain: read("plain"), whole: read("whole") };
}

/** The measurement in a sentence. */
export function pdfSentence({ whole, plain }: PdfMeasurement): string {
  const told = ({ pages, seconds, peakBytes }: PdfReading) =>
    `每秒 ${(pages / seconds).toFixed(1)} 页，内存峰值 ${(peakBytes / 1024 ** 2).toFixed(0)} MB`;
  const times = (whole.seconds / plain.seconds).toFixed(1);
  return `PDF ${whole.pages} 页：读成公开文件，${told(whole)}；同一程序库只取文字，${told(plain)}（用时之比 ${times}）。`;
}
