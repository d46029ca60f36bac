/** What a model is asked, as its endpoint sees it. */
export interface Asked {
  readonly system: string;
  readonly user: string;
}

/** What an endpoint does with a request. */
export type Behaviour =
  /** A reply as it should be, with this content. */
  | { readonly reply: string }
  /** Only the beginning of a reply: its own words for why it ended say so. */
  | { readonly cutShort: string }
  /** The connection breaks off in the middle of a reply. */
  | { readonly half: string }
  /** Another status than success. */
  | { readonly status: number; readonly retryAfter?: string }
  /** A body that is no reply at all. */
  | { readonly body: string; readonly type?: string }
  /** Accepts the request and never says anything. */
  | { readonly silent: true }
  /** A reply of so many bytes. */
  | { readonly huge: number }
  /** Sends the caller elsewhere. */
  | { readonly redirect: string };

/** What a model does with what it is asked; `place` counts requests from 0. */
export type Script = (asked: Asked, place: number) => Behaviour;

/** The same every time. */
export function always(behaviour: Behaviour): Script {
  return () => behaviour;
}

/** One after the other, the last of them from then on. */
export function inTurn(first: Behaviour, ...others: readonly Behaviour[]): Script {
  const all = [first, ...others];
  return (_, place) => all[Math.min(place, all.length - 1)] ?? first;
}
