package org.clausary.server;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A request whose body was read and can be read once more. */
final class ReadAgain extends HttpServletRequestWrapper {

  private final byte[] body;

  private ReadAgain(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /** Reads the body, unless that was done before. */
  static ReadAgain of(HttpServletRequest request) throws IOException {
    return request instanceof ReadAgain again
        ? again
        : new ReadAgain(request, request.getInputStream().readAllBytes());
  }

  /** The body, in UTF-8. */
  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public ServletInputStream getInputStream() {
    var bytes = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return bytes.read();
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        return bytes.read(into, offset, length);
      }

      @Override
      public boolean isFinished() {
        return bytes.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("read as it comes");
      }
    };
  }
}
