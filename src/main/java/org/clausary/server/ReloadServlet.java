package org.clausary.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.clausary.problem.ClausaryException;

/** Reads ontology, queries and policies again; until that is done the old ones are served. */
final class ReloadServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Served served;

  ReloadServlet(Served served) {
    this.served = served;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isFromHere(request)) {
      Answers.text(response, HttpServletResponse.SC_FORBIDDEN, "only from the machine that serves");
      return;
    }
    try {
      served.reload();
      Answers.text(response, HttpServletResponse.SC_OK, served.versions().size() + " policies");
    } catch (ClausaryException e) {
      Answers.failure(response, e);
    }
  }

  /** What a proxy on this machine passes on comes from elsewhere. */
  private static boolean isFromHere(HttpServletRequest request) throws UnknownHostException {
    boolean passedOn =
        request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    return !passedOn && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
  }
}
