package org.clausary.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The description of the API. */
final class OpenApiServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Served served;

  OpenApiServlet(Served served) {
    this.served = served;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Answers.json(response, OpenApi.of(served.questions()).toString());
  }
}
