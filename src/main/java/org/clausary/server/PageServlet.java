package org.clausary.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/** A page with its scripts, style sheets and libraries, as packed with the program. */
final class PageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern NAME = Pattern.compile("([a-z][a-z0-9-]*/)*[\\w-]+(\\.[\\w-]+)+");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "ico", "image/x-icon");

  private final transient Map<String, Optional<Packed>> known = new ConcurrentHashMap<>();
  private final String folder;

  private record Packed(byte[] bytes, String tag) {}

  /**
   * @param folder where the files are, with a slash at its end; from this package unless it begins
   *     with a slash
   */
  PageServlet(String folder) {
    this.folder = folder;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    String name = path == null || path.equals("/") ? "index.html" : path.substring(1);
    Optional<Packed> packed = NAME.matcher(name).matches() ? packed(name) : Optional.empty();
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    if (packed.isEmpty() || type == null) {
      Answers.text(response, HttpServletResponse.SC_NOT_FOUND, "no such page");
      return;
    }
    response.setHeader("ETag", packed.get().tag());
    response.setHeader("Cache-Control", "no-cache");
    if (packed.get().tag().equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type);
    response.setContentLength(packed.get().bytes().length);
    response.getOutputStream().write(packed.get().bytes());
  }

  private Optional<Packed> packed(String name) {
    return known.computeIfAbsent(name, this::read);
  }

  private Optional<Packed> read(String name) {
    try (InputStream in = PageServlet.class.getResourceAsStream(folder + name)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      return Optional.of(new Packed(bytes, '"' + DigestUtils.sha256Hex(bytes) + '"'));
    } catch (IOException e) {
      throw new AssertionError(name + " cannot be read", e);
    }
  }
}
