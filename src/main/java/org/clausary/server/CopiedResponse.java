package org.clausary.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/** A response of which a copy is taken on its way, unless it is large. */
final class CopiedResponse extends HttpServletResponseWrapper {

  private static final int LARGEST = 8_000_000;

  private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
  private boolean tooLarge;

  CopiedResponse(HttpServletResponse response) {
    super(response);
  }

  /** What was answered; empty if that was an error, nothing or too much. */
  Optional<KeptAnswers.Answer> answer() {
    boolean whole = getStatus() == SC_OK && !tooLarge && copy.size() > 0;
    return whole
        ? Optional.of(new KeptAnswers.Answer(getContentType(), copy.toByteArray()))
        : Optional.empty();
  }

  private void copy(byte[] bytes, int offset, int length) {
    tooLarge = tooLarge || copy.size() + length > LARGEST;
    if (tooLarge) {
      copy.reset();
    } else {
      copy.write(bytes, offset, length);
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    ServletOutputStream out = super.getOutputStream();
    return new ServletOutputStream() {
      @Override
      public void write(int b) throws IOException {
        out.write(b);
        copy(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        copy(bytes, offset, length);
      }

      @Override
      public void flush() throws IOException {
        out.flush();
      }

      @Override
      public void close() throws IOException {
        out.close();
      }

      @Override
      public boolean isReady() {
        return out.isReady();
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        out.setWriteListener(listener);
      }
    };
  }
}
