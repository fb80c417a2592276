package org.clausary.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.clausary.problem.ClausaryException;
import org.clausary.problem.LimitException;
import org.clausary.problem.Visible;
import org.clausary.reader.Source;
import org.eclipse.jetty.util.UrlEncoded;

/** The policies that are served, and the way in for more of them where that is allowed. */
final class PoliciesServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_NAME = 200;

  private final transient Served served;
  private final boolean accepts;

  /**
   * @param accepts whether policies are taken
   */
  PoliciesServlet(Served served, boolean accepts) {
    this.served = served;
    this.accepts = accepts;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonObject list = policies(served.versions());
    list.addProperty("accepts", accepts);
    Answers.json(response, list.toString());
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = name(request.getQueryString());
    if (!accepts) {
      Answers.text(
          response, HttpServletResponse.SC_FORBIDDEN, "this server takes no policies (--accept)");
    } else if (name.isEmpty() || name.length() > LONGEST_NAME) {
      Answers.text(
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          "?name= is the name of the file, with its ending");
    } else {
      add(name, request, response);
    }
  }

  private void add(String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      Source policy = Source.of(name, request.getInputStream(), served.limits());
      String version = served.add(policy);
      response.setStatus(HttpServletResponse.SC_CREATED);
      Answers.json(response, policies(List.of(version)).toString());
    } catch (LimitException e) {
      Answers.text(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, e.getMessage());
    } catch (ClausaryException e) {
      Answers.failure(response, e);
    }
  }

  /** Of a path that a browser may send, the file alone; the body is never taken for a form. */
  private static String name(String query) {
    String path = query == null ? "" : parameter(query).replace('\\', '/');
    return Visible.escape(path.substring(path.lastIndexOf('/') + 1)).strip();
  }

  private static String parameter(String query) {
    try {
      return Objects.requireNonNullElse(UrlEncoded.decodeQuery(query).getValue("name"), "");
    } catch (IllegalArgumentException e) {
      // not UTF-8, so no name either
      return "";
    }
  }

  private static JsonObject policies(List<String> versions) {
    var list = new JsonArray();
    versions.forEach(list::add);
    var answer = new JsonObject();
    answer.add("policies", list);
    return answer;
  }
}
