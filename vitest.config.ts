import { defineConfig } from "vitest/config";

/**
 * The files share the modules they load: the program holds no state that tests could see, and loading it anew for
 * every file would take nearly as long as the tests.
 */
const suite = { name: "suite", include: ["test/**/*.test.ts"], isolate: false };

/** The whole long tests run only where they are asked for: `npm run long`. */
const long = { name: "long", include: ["test/**/*.long.ts"], testTimeout: 10_800_000 };

export default defineConfig({
  test: {
    /** Both cores of a small machine: much of the time goes to programs that the tests start. */
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: suite },
      ...(process.env["YUSUAN_LONG"] ? [{ extends: true as const, test: long }] : []),
    ],
  },
});
