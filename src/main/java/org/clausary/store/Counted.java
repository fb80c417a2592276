package org.clausary.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes are read. */
final class Counted extends FilterInputStream {

  private final LongConsumer bytesRead;

  Counted(InputStream in, LongConsumer bytesRead) {
    super(in);
    this.bytesRead = bytesRead;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    bytesRead.accept(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    bytesRead.accept(Math.max(0, read));
    return read;
  }
}
