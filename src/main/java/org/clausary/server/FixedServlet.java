package org.clausary.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives the same answer as long as the server runs. */
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
    Answers.write(response, type, body);
  }
}
