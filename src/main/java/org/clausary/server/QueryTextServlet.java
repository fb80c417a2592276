package org.clausary.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.clausary.infer.QueryFile;

/** The text of the queries that pages and clients ask, at {@code /queries/NAME.rq}. */
final class QueryTextServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String ENDING = ".rq";

  private final transient Served served;

  QueryTextServlet(Served served) {
    this.served = served;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    Optional<QueryFile> query =
        path.endsWith(ENDING)
            ? served.query(path.substring(1, path.length() - ENDING.length()))
            : Optional.empty();
    if (query.isEmpty()) {
      Answers.text(response, HttpServletResponse.SC_NOT_FOUND, "no query of that name");
      return;
    }
    Answers.write(response, "text/plain", query.get().text());
  }
}
