import { readFileSync } from "node:fs";

/**
 * Prints `N passed, N failed` from the report of vitest's JSON reporter. A file that could not be run at all counts
 * as one failure, and so does a run without a report. Exits 1 unless something passed and nothing failed.
 */
const { passed, failed } = countsOf(reportAt(process.argv[2]));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = passed > 0 && failed === 0 ? 0 : 1;

function reportAt(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    console.log("no report of the tests: they did not run to their end");
    return null;
  }
}

function countsOf(report) {
  if (report === null) return { passed: 0, failed: 1 };
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const unrun = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some(isFailed),
  );
  const failed = tests.filter(isFailed).length + unrun.length;
  return {
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: failed === 0 && !report.success ? 1 : failed,
  };
}

function isFailed({ status }) {
  return status === "failed";
}
