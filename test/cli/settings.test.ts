import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../../src/config.js";

const ENDPOINT = { LLM_BASE_URL: "http://127.0.0.1:11434/v1", LLM_MODEL: "qwen3" };
const KEY = "sk-密";

function refusal(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return "";
}

describe("the settings of a language model", () => {
  it("are absent together: no model", () => {
    expect(readConfig({}).model).toBeNull();
    expect(readConfig({ LLM_BASE_URL: "", LLM_MODEL: "", LLM_API_KEY: "sk-1" }).model).toBeNull();
  });

  it("name an endpoint and a model, with or without a key", () => {
    expect(readConfig(ENDPOINT).model).toEqual({
      baseUrl: ENDPOINT.LLM_BASE_URL,
      model: "qwen3",
      apiKey: null,
      timeoutMs: 20_000,
    });
    const { model } = readConfig({ ...ENDPOINT, LLM_API_KEY: "sk-1", LLM_TIMEOUT_MS: "1500" });
    expect(model).toMatchObject({ apiKey: "sk-1", timeoutMs: 1500 });
  });

  it.each([
    ["LLM_MODEL", { ...ENDPOINT, LLM_MODEL: "" }],
    ["LLM_BASE_URL", { ...ENDPOINT, LLM_BASE_URL: "" }],
    ["LLM_BASE_URL", { ...ENDPOINT, LLM_BASE_URL: "127.0.0.1:11434" }],
    ["LLM_BASE_URL", { ...ENDPOINT, LLM_BASE_URL: "https://me:secret@models.example/v1" }],
    ["LLM_API_KEY", { ...ENDPOINT, LLM_API_KEY: KEY }],
    ["LLM_TIMEOUT_MS", { ...ENDPOINT, LLM_TIMEOUT_MS: "soon" }],
    ["LLM_TIMEOUT_MS", { ...ENDPOINT, LLM_TIMEOUT_MS: "5" }],
  ])("are refused in one sentence that names %s and shows no value", (name, environment) => {
    const said = refusal(environment);
    expect(said).toContain(name);
    expect(said).toMatch(/^[^。]+。(?:请检查[^。]+。)?$/u);
    for (const secret of ["secret", KEY, "soon"]) expect(said).not.toContain(secret);
  });
});
