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
 * name of its own (DNS rebinding) or send anything in the name of its user; says in each answer how
 * browsers are to treat it.
 */
final class Doorman implements Filter {

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final Set<String> WRITING = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");

  /** What a page may load, and from where. */
  static final String LOADS = "Content-Security-Policy";

  /** Everything from here, nothing inline. */
  static final String FROM_HERE =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final Map<String, String> HEADERS =
      new TreeMap<>(
          Map.of(
              LOADS,
              FROM_HERE,
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
  private final boolean changes;

  Doorman(ServerSettings settings) {
    names.add(settings.host().toLowerCase(Locale.ROOT));
    settings.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    changes = settings.users().isPresent();
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    var request = (HttpServletRequest) in;
    var response = (HttpServletResponse) out;
    HEADERS.forEach(response::setHeader);
    Set<String> methods = methods(request.getRequestURI());
    if (!methods.contains(request.getMethod())) {
      String allowed = String.join(", ", new TreeSet<>(methods));
      response.setHeader("Allow", allowed);
      refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "only " + allowed);
    } else if (!names.contains(name(request.getHeader("Host")))) {
      refuse(response, HttpServletResponse.SC_FORBIDDEN, "this server goes by another name");
    } else if (comesFromElsewhere(request)) {
      refuse(response, HttpServletResponse.SC_FORBIDDEN, "a page elsewhere has sent this");
    } else if (request.getHeader("Content-Encoding") != null) {
      // a megabyte of it may unpack to gigabytes
      refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "send it uncompressed");
    } else {
      chain.doFilter(in, out);
    }
  }

  private Set<String> methods(String path) {
    return changes && path.equals(PolicyService.DATA) ? WRITING : METHODS;
  }

  /** Browsers say from which page a request comes; other clients do not. */
  private static boolean comesFromElsewhere(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    String here = "://" + request.getHeader("Host").toLowerCase(Locale.ROOT);
    return origin != null && !origin.toLowerCase(Locale.ROOT).endsWith(here);
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
