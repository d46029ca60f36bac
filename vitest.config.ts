import { defineConfig } from "vitest/config";

/** The whole long tests run only where they are asked for: `npm run long`. */
const long = { name: "long", include: ["test/**/*.long.ts"], testTimeout: 3_600_000 };

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "suite", include: ["test/**/*.test.ts"] } },
      ...(process.env["YUSUAN_LONG"] ? [{ extends: true as const, test: long }] : []),
    ],
  },
});
