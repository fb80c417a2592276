package org.clausary.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The pages of Fuseki look for datasets below their own address. */
final class FusekiPaths implements Filter {

  static final String PAGES = "/fuseki";

  /** The pages put the style of their icons into the page; it is told by its hash. */
  private static final String LOADS =
      Doorman.FROM_HERE.replace(
          "style-src 'self'",
          "style-src 'self' 'sha256-aEQSlIbK4nhxYNw+zpzYqdiQ417icXEsj5EAdIgzvCo='");

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    var request = (HttpServletRequest) in;
    String path = request.getRequestURI();
    if (path.equals(PAGES)) {
      ((HttpServletResponse) out).sendRedirect(PAGES + "/");
    } else if (path.equals(PAGES + PolicyServer.SPARQL)) {
      chain.doFilter(new AtHome(request), out);
    } else {
      ((HttpServletResponse) out).setHeader(Doorman.LOADS, LOADS);
      chain.doFilter(in, out);
    }
  }

  /** The same request at the address of the dataset. */
  private static final class AtHome extends HttpServletRequestWrapper {
    AtHome(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getRequestURI() {
      return PolicyServer.SPARQL;
    }
  }
}
