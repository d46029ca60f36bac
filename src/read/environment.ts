/**
 * The environment for a process that opens documents: what comes from anywhere has no use for the keys of the bot and of
 * the model.
 */
export function withoutSecrets(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(?:TELEGRAM|LLM)_/u.test(name)),
  );
}
