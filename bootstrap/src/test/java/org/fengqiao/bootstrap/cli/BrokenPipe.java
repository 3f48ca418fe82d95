package org.fengqiao.bootstrap.cli;

import java.io.IOException;
import java.io.Writer;

/** What writes to a reader that went away. */
final class BrokenPipe extends Writer {
  @Override
  public void write(char[] text, int from, int length) throws IOException {
    throw new IOException("broken pipe");
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
