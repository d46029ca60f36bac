import type { Check, Likelier } from "./finding.js";

/** A check with the value that the other checks single out, where they do. */
export interface Judged {
  readonly check: Check;
  readonly likelier: Likelier | null;
}

/** Contradictions that come from one place are told as one: the plainest, with the others named after it. */
export function oneForEachPlace(judged: readonly Judged[]): Judged[] {
  const places = new Map<string, Judged[]>();
  for (const one of judged)
    if (one.likelier) places.set(one.likelier.figure, [...(places.get(one.likelier.figure) ?? []), one]);
  const merged = new Map([...places].map(([figure, group]) => [figure, mergedOf(group)]));
  const seen = new Set<string>();
  return judged.flatMap((one) => {
    const figure = one.likelier?.figure;
    if (figure === undefined) return [one];
    if (seen.has(figure)) return [];
    seen.add(figure);
    return merged.get(figure) ?? [one];
  });
}

function mergedOf(group: readonly Judged[]): Judged[] {
  const [first, ...rest] = [...group].sort((a, b) => termsOf(a) - termsOf(b));
  if (!first || rest.length === 0) return [...group];
  const { check } = first;
  const figures = [...new Set([...check.figures, ...rest.flatMap(({ check: other }) => other.figures)])];
  const others = rest.map(({ check: other }) => `（${other.rule.id}）${withoutLead(other.message)}`);
  const shown = others.length > 3 ? [...others.slice(0, 3), `…共${others.length}项。`] : others;
  const message = `${check.message}同一处另有${others.length}项核对不符：${shown.join("")}`;
  return [{ ...first, check: { ...check, figures, message, concerned: check.concerned ?? check.figures } }];
}

function termsOf({ check: { equation, words } }: Judged): number {
  return (equation ? equation.left.length + equation.right.length : 99) - words.length;
}

function withoutLead(message: string): string {
  return message.replace(/^[^：]+：/u, "");
}
