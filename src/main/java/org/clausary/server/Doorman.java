package org.clausary.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lets in who asks for this server by its name, so that a page elsewhere cannot reach it under a
 * name of its own (DNS rebinding), and says in each answer how browsers are to treat it.
 */
final class Doorman implements Filter {

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  private static final Map<String, String> HEADERS =
      new TreeMap<>(
          Map.of(
              "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
                  + " frame-ancestors 'none'",
              "X-Content-Type-Options",
              "nosniff",
              "X-Frame-Options",
              "DENY",
              "Referrer-Policy",
              "no-referrer",
              "Cross-Origin-Opener-Policy",
              "same-origin",
              "Cross-Origin-Resource-Policy",
              "same-origin"));

  private final Set<String> names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

  /**
   * @param host the name or address that was asked for
   */
  Doorman(String host) {
    names.add(host.toLowerCase(Locale.ROOT));
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    var request = (HttpServletRequest) in;
    var response = (HttpServletResponse) out;
    HEADERS.forEach(response::setHeader);
    if (!METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, POST");
      refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "only GET, HEAD and POST");
    } else if (!names.contains(name(request.getHeader("Host")))) {
      refuse(response, HttpServletResponse.SC_FORBIDDEN, "this server goes by another name");
    } else {
      chain.doFilter(in, out);
    }
  }

  /** The host without its port. */
  private static String name(String host) {
    if (host == null) {
      return "";
    }
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon > host.lastIndexOf(']');
    return (hasPort ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
  }

  private static void refuse(HttpServletResponse response, int status, String why)
      throws IOException {
    Answers.text(response, status, why);
  }
}
