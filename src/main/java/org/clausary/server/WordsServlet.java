package org.clausary.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The words of the pages in one language, as JSON. */
final class WordsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Served served;

  WordsServlet(Served served) {
    this.served = served;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String language = Optional.ofNullable(request.getParameter("lang")).orElse("en");
    Answers.table(response, served.words(language), "json");
  }
}
