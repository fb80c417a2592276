package org.clausary.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** What the pages of Fuseki ask of a server, for one dataset that is only read. */
final class FusekiStateServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String DATASETS = "datasets";

  private static final Map<String, String> ANSWERS =
      Map.of(
          "/ping",
          "{}",
          "/server",
          list().toString(),
          "/datasets",
          list().toString(),
          "/datasets" + PolicyService.NAME,
          dataset().toString(),
          "/stats" + PolicyService.NAME,
          counts().toString(),
          "/tasks",
          "[]");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String answer = ANSWERS.get(String.valueOf(request.getPathInfo()));
    if (answer == null) {
      Answers.text(response, HttpServletResponse.SC_NOT_FOUND, "not here");
    } else {
      Answers.json(response, answer);
    }
  }

  private static JsonObject list() {
    var server = new JsonObject();
    server.add(DATASETS, listOf(dataset()));
    return server;
  }

  private static JsonObject dataset() {
    var endpoints = new JsonArray();
    endpoints.add(PolicyServer.SPARQL.substring(PolicyService.NAME.length() + 1));
    var query = new JsonObject();
    query.addProperty("srv.type", "query");
    query.addProperty("srv.description", "SPARQL Query");
    query.add("srv.endpoints", endpoints);
    var dataset = new JsonObject();
    dataset.addProperty("ds.name", PolicyService.NAME);
    dataset.addProperty("ds.state", true);
    dataset.add("ds.services", listOf(query));
    return dataset;
  }

  /** Of requests; those that are counted are at {@code /$/metrics}. */
  private static JsonObject counts() {
    var one = new JsonObject();
    one.add("endpoints", new JsonObject());
    var all = new JsonObject();
    all.add(PolicyService.NAME, one);
    var stats = new JsonObject();
    stats.add(DATASETS, all);
    return stats;
  }

  private static JsonArray listOf(JsonObject only) {
    var list = new JsonArray();
    list.add(only);
    return list;
  }
}
