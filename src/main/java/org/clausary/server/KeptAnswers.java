package org.clausary.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Keeps answers for as long as the store stays as it is: a view over many policies that many people
 * open is computed once. Goes before and behind the {@link Turnstile}: who asks for what is kept
 * needs no place, and who had to wait may find the answer ready. Thread-safe.
 */
final class KeptAnswers implements Filter {

  private static final long ALL_BYTES = 64_000_000;
  private static final String QUERY = "application/sparql-query";
  private static final Pattern CHANGING =
      Pattern.compile("\\b(NOW|RAND|UUID|STRUUID|BNODE)\\s*\\(", Pattern.CASE_INSENSITIVE);

  /** Marks a request that was looked up before the turnstile. */
  private static final String BEFORE = KeptAnswers.class.getName();

  /** An answer and its media type. */
  record Answer(String type, byte[] bytes) {}

  private final Cache<String, Answer> answers =
      Caffeine.newBuilder()
          .maximumWeight(ALL_BYTES)
          .weigher((String key, Answer answer) -> key.length() + answer.bytes().length)
          .build();

  private final AtomicLong state = new AtomicLong();
  private final AtomicBoolean any = new AtomicBoolean();
  private final Duration longest;
  private final Runnable first;

  /**
   * @param longest what took so long may have been cut off, and is not kept
   * @param first is run when there is a first answer from a store, that is, when somebody has come
   */
  KeptAnswers(Duration longest, Runnable first) {
    this.longest = longest;
    this.first = first;
  }

  /** Forgets all answers, and those that are being computed. */
  void forget() {
    state.incrementAndGet();
    answers.invalidateAll();
    any.set(false);
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    var request = (HttpServletRequest) in;
    var response = (HttpServletResponse) out;
    boolean inBody = "POST".equals(request.getMethod()) && isQuery(request.getContentType());
    if (!inBody && !"GET".equals(request.getMethod())) {
      chain.doFilter(in, out);
      return;
    }
    HttpServletRequest asked = inBody ? ReadAgain.of(request) : request;
    String query = asked instanceof ReadAgain again ? again.text() : request.getParameter("query");
    if (query != null && CHANGING.matcher(query).find()) {
      chain.doFilter(asked, out);
    } else {
      answer(key(request, query), asked, response, chain);
    }
  }

  private void answer(
      String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Answer kept = answers.getIfPresent(key);
    if (kept != null) {
      response.setContentType(kept.type());
      response.setHeader("Cache-Control", "no-store");
      response.setContentLength(kept.bytes().length);
      response.getOutputStream().write(kept.bytes());
      return;
    }
    if (request.getAttribute(BEFORE) == null) {
      request.setAttribute(BEFORE, true);
      chain.doFilter(request, response);
      return;
    }
    var copied = new CopiedResponse(response);
    long start = System.nanoTime();
    chain.doFilter(request, copied);
    if (System.nanoTime() - start < longest.toNanos() && key.startsWith(state.get() + " ")) {
      copied.answer().ifPresent(answer -> keep(key, answer));
    }
  }

  private void keep(String key, Answer answer) {
    answers.put(key, answer);
    if (any.compareAndSet(false, true)) {
      first.run();
    }
  }

  private String key(HttpServletRequest request, String query) {
    return String.join(
        "\n",
        state.get() + " " + request.getRequestURI(),
        String.valueOf(request.getQueryString()),
        String.valueOf(request.getHeader("Accept")),
        String.valueOf(query));
  }

  private static boolean isQuery(String type) {
    return type != null && type.startsWith(QUERY);
  }
}
