package org.clausary.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives the same answer as long as the server runs; an empty one is told by its status. */
final class FixedServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final String type;
  private final String body;

  FixedServlet(String type, String body) {
    this.type = type;
    this.body = body;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (body.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    Answers.write(response, type, body);
  }
}
