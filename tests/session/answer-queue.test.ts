import { describe, expect, it, vi } from 'vitest';
import { AnswerQueue } from '../../src/lib/session/answer-queue.svelte.ts';

/** A queue whose writing ends when it is told how; `written` holds the words of each turn. */
function heldQueue() {
  let end: (isDone: boolean) => void = () => {};
  const written: string[] = [];
  const queue = new AnswerQueue<string>((words) => {
    written.push(words.join(' '));
    return new Promise((resolve) => {
      end = resolve;
    });
  });
  return { queue, written, end: (isDone: boolean) => end(isDone) };
}

const writing = (isDone: boolean) => new AnswerQueue<string>(() => Promise.resolve(isDone));

describe('answers given faster than they are written', () => {
  it('count at once, and those that came meanwhile are written together', async () => {
    const { queue, written, end } = heldQueue();
    queue.give(['a b'], 'one');
    await vi.waitFor(() => expect(written).toEqual(['one']));
    queue.give(['c d', 'e f'], 'two');
    queue.give(['g h'], 'three');
    expect(queue.answered).toEqual(['a b', 'c d', 'e f', 'g h']);
    expect(written).toEqual(['one']);
    end(true);
    await vi.waitFor(() => expect(written).toEqual(['one', 'two three']));
    expect(queue.isWriting).toBe(true);
    end(true);
    await vi.waitFor(() => expect(queue.isWriting).toBe(false));
    expect(queue.length).toBe(3);
  });

  it('put their questions back when they could not be written', async () => {
    const { queue, written, end } = heldQueue();
    queue.give(['a b'], 'one');
    await vi.waitFor(() => expect(written).toEqual(['one']));
    queue.give(['c d'], 'two');
    queue.give(['e f'], 'three');
    end(true);
    await vi.waitFor(() => expect(written).toHaveLength(2));
    end(false);
    await vi.waitFor(() => expect(queue.isWriting).toBe(false));
    expect(queue.answered).toEqual(['a b']);
  });

  it('are undone once they are written, and stay when that was refused', async () => {
    const queue = writing(true);
    queue.give(['a b'], 'one');
    await vi.waitFor(() => expect(queue.isWriting).toBe(false));
    const undo = vi.fn(() => Promise.resolve(false));
    queue.takeBack(undo);
    await vi.waitFor(() => expect(undo).toHaveBeenCalledOnce());
    await vi.waitFor(() => expect(queue.isWriting).toBe(false));
    expect(queue.answered).toEqual(['a b']);
    queue.takeBack(() => Promise.resolve(true));
    await vi.waitFor(() => expect(queue.answered.length).toBe(0));
  });

  it('are never written when they are taken back before their turn', async () => {
    const { queue, written, end } = heldQueue();
    const undo = vi.fn(() => Promise.resolve(true));
    queue.give(['a b'], 'one');
    await vi.waitFor(() => expect(written).toEqual(['one']));
    queue.give(['c d'], 'two');
    queue.takeBack(undo);
    expect(queue.answered).toEqual(['a b']);
    end(true);
    await vi.waitFor(() => expect(queue.isWriting).toBe(false));
    expect(written).toEqual(['one']);
    expect(undo).not.toHaveBeenCalled();
  });

  it('leave nothing to take back when there is none', () => {
    const undo = vi.fn(() => Promise.resolve(true));
    writing(true).takeBack(undo);
    expect(undo).not.toHaveBeenCalled();
  });
});
