/*
 * When a card opens and closes. A pure machine: (state, event) → state; time comes with the events.
 *
 *            rest on a mark                  dwell over, or at once
 *            (slow pointer)                  while another card is open
 *   idle ───────────────────► dwelling ────────────────────────► open ◄──── step (keyboard), from any state
 *    ▲  ▲                        │ off the mark, or fast           │ │ ▲
 *    │  └────────────────────────┘            off mark and card    │ │ │ back on mark or card, or inside the safe triangle
 *    │                                        ┌────────────────────┘ │ │
 *    │   leave over                           ▼                      │ │
 *    ├──────────────────────────────────── leaving ──────────────────┼─┘
 *    │                                                               │ pin
 *    │   Escape, close, from anywhere                                ▼
 *    └──────────────────────────────────────────────────────────── pinned
 *
 * Escape and close suppress the mark they closed until the pointer has left it. `timer` says when the machine wants to be
 * told that time has passed, by an event 'tick'.
 */

/** Rest before a card opens. Wikipedia waits 500 ms, 10ten opened at once and readers found it annoying. */
export const DWELL_MS = 250;
/** Time to come back to the mark or the card after leaving both. */
export const LEAVE_MS = 300;
/** A pointer faster than this is on its way elsewhere; px per ms. */
export const RESTING_SPEED = 0.5;

/** A box on screen, in CSS pixels of the window. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** What happens. Times are those of the events, in ms. */
export type HoverEvent =
  | {
      readonly type: 'move';
      readonly x: number;
      readonly y: number;
      readonly timeMs: number;
      readonly markId: string | null;
    }
  | { readonly type: 'enter-card'; readonly timeMs: number }
  | { readonly type: 'leave'; readonly timeMs: number }
  | { readonly type: 'tick'; readonly timeMs: number }
  | { readonly type: 'card-placed'; readonly box: Box }
  | { readonly type: 'step'; readonly markId: string }
  | { readonly type: 'pin' }
  | { readonly type: 'escape' }
  | { readonly type: 'gone' };

type Point = { readonly x: number; readonly y: number };

/** Where the machine stands. */
export type HoverState = {
  readonly phase: 'idle' | 'dwelling' | 'open' | 'leaving' | 'pinned';
  /** The mark whose card is open or about to; null when idle. */
  readonly markId: string | null;
  readonly by: 'pointer' | 'keyboard';
  /** When a 'tick' is wanted; null when none is. */
  readonly timerAtMs: number | null;
  /** The mark that stays shut until the pointer has left it. */
  readonly suppressed: string | null;
  readonly last: (Point & { readonly timeMs: number }) | null;
  /** The mark under the pointer as last seen. */
  readonly over: string | null;
  /** Where the pointer was last on the mark: the tip of the safe triangle. */
  readonly tip: Point | null;
  readonly card: Box | null;
};

/** Before anything happened. */
export const IDLE: HoverState = {
  phase: 'idle',
  markId: null,
  by: 'pointer',
  timerAtMs: null,
  suppressed: null,
  last: null,
  over: null,
  tip: null,
  card: null,
};

/** The mark whose card is on screen, or null. */
export const openMark = (state: HoverState): string | null =>
  state.phase === 'open' || state.phase === 'leaving' || state.phase === 'pinned' ? state.markId : null;

const SIDE_SLACK = 12; // px: the triangle is a little wider than the card, for a hand that is not a ruler

/** Whether `point` lies in the triangle from `tip` to the card's near edge: on its way from the mark to the card. */
export function isInSafeTriangle(point: Point, tip: Point, card: Box): boolean {
  const isBelow = card.top >= tip.y;
  const isAbove = card.bottom <= tip.y;
  const [edgeA, edgeB]: [Point, Point] =
    isBelow || isAbove
      ? [
          { x: card.left - SIDE_SLACK, y: isBelow ? card.top : card.bottom },
          { x: card.right + SIDE_SLACK, y: isBelow ? card.top : card.bottom },
        ]
      : [
          { x: card.left >= tip.x ? card.left : card.right, y: card.top - SIDE_SLACK },
          { x: card.left >= tip.x ? card.left : card.right, y: card.bottom + SIDE_SLACK },
        ];
  const side = (a: Point, b: Point): number => Math.sign((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x));
  const sides = [side(tip, edgeA), side(edgeA, edgeB), side(edgeB, tip)];
  return !(sides.includes(1) && sides.includes(-1));
}

const isOnCard = (point: Point, card: Box | null): boolean =>
  card !== null && point.x >= card.left && point.x <= card.right && point.y >= card.top && point.y <= card.bottom;

function speedOf(state: HoverState, event: Point & { readonly timeMs: number }): number {
  if (state.last === null) return 0;
  const elapsed = event.timeMs - state.last.timeMs;
  // Two events of one instant, or a timer made coarse for privacy, say nothing of speed.
  if (elapsed <= 0) return 0;
  return Math.hypot(event.x - state.last.x, event.y - state.last.y) / elapsed;
}

const close = (state: HoverState, suppressed: string | null): HoverState => ({
  ...IDLE,
  last: state.last,
  over: state.over,
  suppressed,
});

const open = (state: HoverState, markId: string, by: HoverState['by'], tip: Point | null): HoverState => ({
  ...state,
  phase: 'open',
  markId,
  by,
  timerAtMs: null,
  tip,
  card: null,
});

const startLeaving = (state: HoverState, timeMs: number): HoverState =>
  state.phase === 'leaving' ? state : { ...state, phase: 'leaving', timerAtMs: timeMs + LEAVE_MS };

function onMove(before: HoverState, event: Extract<HoverEvent, { type: 'move' }>): HoverState {
  const speed = speedOf(before, event);
  const suppressed = event.markId === before.suppressed ? before.suppressed : null;
  const last = { x: event.x, y: event.y, timeMs: event.timeMs };
  const state: HoverState = { ...before, suppressed, last, over: event.markId };
  const { markId } = event;
  switch (state.phase) {
    case 'pinned':
      return state;
    case 'idle':
    case 'dwelling': {
      if (markId === null || markId === suppressed) return close(state, suppressed);
      // Every move that is still fast starts the rest anew; a slow one goes on resting.
      const isNew = state.phase === 'idle' || state.markId !== markId || speed >= RESTING_SPEED;
      return isNew
        ? { ...state, phase: 'dwelling', markId, by: 'pointer', timerAtMs: event.timeMs + DWELL_MS, tip: event }
        : { ...state, tip: event };
    }
    case 'open':
    case 'leaving': {
      if (isOnCard(event, state.card)) return { ...state, phase: 'open', timerAtMs: null };
      if (markId === state.markId) return { ...state, phase: 'open', timerAtMs: null, tip: event };
      const isOnTheWay = state.tip !== null && state.card !== null && isInSafeTriangle(event, state.tip, state.card);
      // Another mark opens at once, unless the pointer only crosses it on its way to the card.
      if (markId !== null && markId !== suppressed && !isOnTheWay && speed < RESTING_SPEED)
        return open(state, markId, 'pointer', event);
      // A card opened by the keyboard is not the pointer's to close until the pointer has been on it.
      if (state.by === 'keyboard') return state;
      return startLeaving(isOnTheWay ? { ...state, phase: 'open' } : state, event.timeMs);
    }
  }
}

/** The machine: what `event` makes of `state`. */
export function reduceHover(state: HoverState, event: HoverEvent): HoverState {
  switch (event.type) {
    case 'move':
      return onMove(state, event);
    case 'enter-card':
      return state.phase === 'open' || state.phase === 'leaving'
        ? { ...state, phase: 'open', by: 'pointer', timerAtMs: null }
        : state;
    case 'leave':
      if (state.phase === 'dwelling') return close(state, state.suppressed);
      return state.phase === 'open' && state.by === 'pointer' ? startLeaving(state, event.timeMs) : state;
    case 'tick': {
      if (state.timerAtMs === null || event.timeMs < state.timerAtMs || state.markId === null) return state;
      if (state.phase === 'dwelling') return open(state, state.markId, 'pointer', state.tip);
      if (state.phase !== 'leaving') return state;
      // The pointer came to rest on another mark without a slow move to say so.
      const isElsewhere = state.over !== null && state.over !== state.markId && state.over !== state.suppressed;
      return isElsewhere && state.over !== null
        ? open(state, state.over, 'pointer', state.last)
        : close(state, state.suppressed);
    }
    case 'card-placed':
      return openMark(state) === null ? state : { ...state, card: event.box };
    case 'step':
      return open({ ...state, suppressed: null }, event.markId, 'keyboard', null);
    case 'pin':
      if (state.phase === 'pinned') return { ...state, phase: 'open', by: 'keyboard' };
      return openMark(state) === null ? state : { ...state, phase: 'pinned', timerAtMs: null };
    case 'escape':
      return close(state, state.markId);
    case 'gone':
      return close(state, null);
  }
}
