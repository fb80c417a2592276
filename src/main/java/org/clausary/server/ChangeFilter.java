package org.clausary.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Tells when a client may have changed the store. */
final class ChangeFilter implements Filter {

  private final Runnable changed;

  ChangeFilter(Runnable changed) {
    this.changed = changed;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } finally {
      if (!"GET".equals(((HttpServletRequest) request).getMethod())) {
        changed.run();
      }
    }
  }
}
