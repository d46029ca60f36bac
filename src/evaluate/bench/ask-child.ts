import { createAnswerer } from "../../answer.js";
import { isRefusal, openIndex } from "../../store/index.js";
import type { Answering } from "./answering.js";
import { measureAsking, measureCalls, measureOnce } from "./asking.js";
import { openBareLookup } from "./lookup.js";
import { benchQuestions, firstOfEach } from "./questions.js";

/** Run by the benchmark in a process of its own: corpus, index. Prints one line of JSON. */
const [, , corpus = "", index = ""] = process.argv;
const opened = openIndex({ corpus, index });
if (isRefusal(opened)) throw new Error(opened.message, { cause: opened });
const { inTurn, together, everyBody } = benchQuestions(opened.figures);
const started = performance.now();
const answerer = createAnswerer(opened, { inquiryContact: null, onWithheld: () => {} });
const readyMs = performance.now() - started;
const answer = async (text: string) => (await answerer.answer(text, null)).answer;
const asking = await measureAsking(inTurn, answer);
const again = createAnswerer(opened, { inquiryContact: null, onWithheld: () => {} });
const first = await measureOnce(firstOfEach(inTurn), async ({ text }) => again.answer(text, null));
const following = await measureCalls(together, ({ text }) => answer(text));
const peakBytes = process.resourceUsage().maxRSS * 1024;
const ofEveryBody = await measureCalls(everyBody, answer);
const bare = openBareLookup(index);
const lookup = await measureCalls(inTurn, bare.find);
const example = inTurn[0]?.text ?? "";
const measured: Answering = { readyMs, asking, first, following, ofEveryBody, lookup, peakBytes, example };
process.stdout.write(JSON.stringify(measured));
bare.close();
opened.close();
