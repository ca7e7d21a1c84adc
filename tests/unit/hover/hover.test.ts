import { describe, expect, it } from 'vitest';
import {
  DWELL_MS,
  type HoverEvent,
  type HoverState,
  IDLE,
  isInSafeTriangle,
  LEAVE_MS,
  openMark,
  reduceHover,
} from '../../../lib/core/hover/hover';

const play = (events: readonly HoverEvent[], from: HoverState = IDLE): HoverState => events.reduce(reduceHover, from);
const move = (markId: string | null, timeMs: number, x = 100, y = 100): HoverEvent => ({
  type: 'move',
  x,
  y,
  timeMs,
  markId,
});
const tick = (timeMs: number): HoverEvent => ({ type: 'tick', timeMs });
const CARD = { left: 50, top: 120, right: 400, bottom: 400 };

/** A card that is open on 'a' since `DWELL_MS`, placed below the mark. */
const opened = play([move('a', 0), tick(DWELL_MS), { type: 'card-placed', box: CARD }]);

describe('opening', () => {
  it('opens after a rest, not before', () => {
    expect(openMark(play([move('a', 0), tick(DWELL_MS - 1)]))).toBeNull();
    expect(openMark(play([move('a', 0), tick(DWELL_MS)]))).toBe('a');
  });

  it('starts the rest anew while the pointer is fast, and again on another mark', () => {
    const fast = play([move('a', 0, 0), move('a', 100, 200), tick(DWELL_MS)]);
    expect(openMark(fast)).toBeNull();
    expect(openMark(play([tick(100 + DWELL_MS)], fast))).toBe('a');
    expect(openMark(play([move('a', 0), move('b', 200), tick(DWELL_MS)]))).toBeNull();
  });

  it('opens nothing once the pointer has left the mark', () => {
    expect(play([move('a', 0), move(null, 100), tick(DWELL_MS)]).phase).toBe('idle');
  });

  it('opens another mark at once while a card is open', () => {
    expect(openMark(play([move('b', 1_000, 101, 60)], opened))).toBe('b');
  });
});

describe('closing', () => {
  it('waits before it closes, and stays when the pointer comes back', () => {
    const left = play([move(null, 1_000, 100, 20)], opened);
    expect(openMark(left)).toBe('a');
    expect(openMark(play([tick(1_000 + LEAVE_MS)], left))).toBeNull();
    expect(play([move('a', 1_100), tick(1_000 + LEAVE_MS)], left).phase).toBe('open');
  });

  it('stays while the pointer is on the card, however long', () => {
    expect(openMark(play([move(null, 1_000, 200, 200), tick(60_000)], opened))).toBe('a');
    expect(openMark(play([{ type: 'enter-card', timeMs: 1_000 }, tick(60_000)], opened))).toBe('a');
  });

  it('lets the pointer cross another mark on its way to the card', () => {
    const onTheWay = play([move('b', 1_000, 105, 112)], opened);
    expect(openMark(onTheWay)).toBe('a');
  });

  it('opens the mark the pointer came to rest on with a fast move', () => {
    const gone = play([move('c', 1_000, 500, 20)], play([move('a', 990)], opened));
    expect(openMark(gone)).toBe('a');
    expect(openMark(play([tick(1_000 + LEAVE_MS)], gone))).toBe('c');
  });

  it('closes on Escape and does not open that mark again until the pointer has left it', () => {
    const closed = play([{ type: 'escape' }], opened);
    expect(openMark(closed)).toBeNull();
    expect(openMark(play([move('a', 1_000), tick(2_000)], closed))).toBeNull();
    expect(openMark(play([move(null, 1_000), move('a', 1_500), tick(1_500 + DWELL_MS)], closed))).toBe('a');
  });
});

describe('pin and keyboard', () => {
  it('keeps a pinned card until Escape', () => {
    const pinned = play([{ type: 'pin' }, move(null, 1_000, 900, 900), tick(9_000)], opened);
    expect(pinned.phase).toBe('pinned');
    expect(openMark(play([{ type: 'escape' }], pinned))).toBeNull();
  });

  it('opens by key from any state and is not closed by a pointer that was never on it', () => {
    const stepped = play([{ type: 'step', markId: 'k' }]);
    expect(openMark(stepped)).toBe('k');
    expect(openMark(play([move(null, 1_000), tick(9_000)], stepped))).toBe('k');
    expect(openMark(play([{ type: 'step', markId: 'm' }], stepped))).toBe('m');
  });
});

describe('isInSafeTriangle', () => {
  it.each([
    [{ x: 110, y: 110 }, true],
    [{ x: 60, y: 118 }, true],
    [{ x: 110, y: 90 }, false], // above the mark
    [{ x: 500, y: 110 }, false],
  ])('%j on the way to a card below: %s', (point, isIn) => {
    expect(isInSafeTriangle(point, { x: 100, y: 100 }, CARD)).toBe(isIn);
  });
});
