/** Prints text whole: done when the last byte has left, so that a pipe never gets half an answer. */
export function printed(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: NodeJS.ErrnoException | null): void => {
      // A reader that has seen enough (`| head`) closes the pipe: that is no failure.
      if (error && error.code !== 'EPIPE') reject(error);
      else resolve();
    };
    stream.once('error', done);
    stream.write(text, done);
  });
}
