package org.clausary.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes answers. */
final class Answers {

  private Answers() {}

  /** One line of plain text. */
  static void text(HttpServletResponse response, int status, String line) throws IOException {
    response.setStatus(status);
    write(response, "text/plain", line + "\n");
  }

  /** JSON. */
  static void json(HttpServletResponse response, String json) throws IOException {
    write(response, "application/json", json + "\n");
  }

  /** Text of some type. */
  static void write(HttpServletResponse response, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type + "; charset=utf-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
