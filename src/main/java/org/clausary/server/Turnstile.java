package org.clausary.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets as many queries run at a time as there are cores; others wait a little, then are told so.
 */
final class Turnstile implements Filter {

  private static final long WAIT_SECONDS = 10;

  private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!enter()) {
      var answer = (HttpServletResponse) response;
      answer.setHeader("Retry-After", Long.toString(WAIT_SECONDS));
      Answers.text(answer, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "busy; ask again later");
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  private boolean enter() {
    try {
      return places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
