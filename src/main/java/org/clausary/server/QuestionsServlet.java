package org.clausary.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.clausary.infer.QueryFile;
import org.clausary.infer.QueryLimits;
import org.clausary.infer.Table;
import org.clausary.problem.ClausaryException;
import org.clausary.rdf.Queryable;

/** The named questions: a list of them, and the answer to each as JSON, CSV, TSV or Markdown. */
final class QuestionsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Served served;
  private final transient QueryLimits limits;

  QuestionsServlet(Served served, QueryLimits limits) {
    this.served = served;
    this.limits = limits;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    try {
      if (path == null || path.equals("/")) {
        Answers.json(response, list().toString());
      } else {
        answer(path.substring(1), request, response);
      }
    } catch (ClausaryException e) {
      Answers.failure(response, e);
    }
  }

  private void answer(String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<QueryFile> question = served.question(name);
    String format = Optional.ofNullable(request.getParameter("format")).orElse("json");
    if (question.isEmpty()) {
      Answers.text(response, HttpServletResponse.SC_NOT_FOUND, "no question of that name");
      return;
    }
    if (!Answers.FORMATS.containsKey(format)) {
      String known = String.join(", ", Answers.FORMATS.keySet().stream().sorted().toList());
      Answers.text(response, HttpServletResponse.SC_BAD_REQUEST, "format is one of " + known);
      return;
    }
    String language = Optional.ofNullable(request.getParameter("lang")).orElse("en");
    Optional<Queryable> data = served.policies(request.getParameter("policy"));
    if (data.isEmpty()) {
      Answers.text(response, HttpServletResponse.SC_NOT_FOUND, "no policy of that name");
      return;
    }
    Table answer = question.get().inLanguage(language).over(data.get(), limits);
    Answers.table(response, answer, format);
  }

  private JsonArray list() {
    var list = new JsonArray();
    for (QueryFile question : served.questions()) {
      var one = new JsonObject();
      one.addProperty("name", question.name());
      question.decorators().forEach(one::addProperty);
      list.add(one);
    }
    return list;
  }
}
