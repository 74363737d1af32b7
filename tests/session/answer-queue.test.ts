import { describe, expect, it, vi } from 'vitest';
import { AnswerQueue } from '../../src/lib/session/answer-queue.svelte.ts';

/** A job that ends when it is told how. */
function job() {
  let end: (isDone: boolean) => void = () => {};
  const done = new Promise<boolean>((resolve) => {
    end = resolve;
  });
  return { run: vi.fn(() => done), end };
}

describe('answers given faster than they are written', () => {
  it('count at once, and are written one after the other', async () => {
    const queue = new AnswerQueue();
    const [first, second] = [job(), job()];
    queue.give(['a b'], first.run);
    queue.give(['c d', 'e f'], second.run);
    expect([...queue.answered]).toEqual(['a b', 'c d', 'e f']);
    await vi.waitFor(() => expect(first.run).toHaveBeenCalledOnce());
    expect(second.run).not.toHaveBeenCalled();
    first.end(true);
    await vi.waitFor(() => expect(second.run).toHaveBeenCalledOnce());
    expect(queue.isWriting).toBe(true);
    second.end(true);
    await vi.waitFor(() => expect(queue.isWriting).toBe(false));
    expect(queue.length).toBe(2);
  });

  it('put their question back when they could not be written', async () => {
    const queue = new AnswerQueue();
    queue.give(['a b'], () => Promise.resolve(true));
    queue.give(['c d'], () => Promise.resolve(false));
    await vi.waitFor(() => expect(queue.isWriting).toBe(false));
    expect([...queue.answered]).toEqual(['a b']);
  });

  it('are taken back in their turn, and only when that was done', async () => {
    const queue = new AnswerQueue();
    const order: string[] = [];
    const said = (word: string, isDone: boolean) => () => {
      order.push(word);
      return Promise.resolve(isDone);
    };
    queue.give(['a b'], said('write', true));
    queue.takeBack(said('refused', false));
    queue.takeBack(said('undo', true));
    queue.takeBack(said('nothing left', true));
    await vi.waitFor(() => expect(queue.isWriting).toBe(false));
    expect(order).toEqual(['write', 'refused', 'undo']);
    expect(queue.answered.size).toBe(0);
  });
});
