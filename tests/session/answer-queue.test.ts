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
    expect(queue.answered).toEqual(['a b', 'c d', 'e f']);
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
    expect(queue.answered).toEqual(['a b']);
  });

  it('are undone once they are written, and stay when that was refused', async () => {
    const queue = new AnswerQueue();
    queue.give(['a b'], () => Promise.resolve(true));
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
    const queue = new AnswerQueue();
    const [first, second] = [job(), job()];
    const undo = vi.fn(() => Promise.resolve(true));
    queue.give(['a b'], first.run);
    await vi.waitFor(() => expect(first.run).toHaveBeenCalledOnce());
    queue.give(['c d'], second.run);
    queue.takeBack(undo);
    expect(queue.answered).toEqual(['a b']);
    first.end(true);
    await vi.waitFor(() => expect(queue.isWriting).toBe(false));
    expect(second.run).not.toHaveBeenCalled();
    expect(undo).not.toHaveBeenCalled();
  });

  it('leave nothing to take back when there is none', () => {
    const queue = new AnswerQueue();
    const undo = vi.fn(() => Promise.resolve(true));
    queue.takeBack(undo);
    expect(undo).not.toHaveBeenCalled();
  });
});
