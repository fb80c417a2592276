package org.clausary.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.TreeSet;
import org.clausary.infer.QueryFile;

/** Describes the named questions as an API, in OpenAPI 3.1, from what their files say. */
final class OpenApi {

  private OpenApi() {}

  /** The description, as JSON. */
  static JsonObject of(List<QueryFile> questions) {
    var info = new JsonObject();
    info.addProperty("title", "Clausary");
    info.addProperty("version", "1");
    var paths = new JsonObject();
    for (QueryFile question : questions) {
      var operation = new JsonObject();
      operation.add("get", get(question));
      paths.add("/api/queries/" + question.name(), operation);
    }
    var api = new JsonObject();
    api.addProperty("openapi", "3.1.0");
    api.add("info", info);
    api.add("paths", paths);
    return api;
  }

  private static JsonObject get(QueryFile question) {
    var get = new JsonObject();
    get.addProperty("operationId", question.name());
    get.addProperty("summary", question.summary());
    get.addProperty("description", question.decorators().getOrDefault("description", ""));
    var tags = new JsonArray();
    question.values("tags").forEach(tags::add);
    get.add("tags", tags);
    var parameters = new JsonArray();
    parameters.add(parameter("policy", List.of()));
    parameters.add(parameter("lang", List.of()));
    parameters.add(parameter("format", List.copyOf(new TreeSet<>(Answers.FORMATS.keySet()))));
    get.add("parameters", parameters);
    get.add("responses", responses());
    return get;
  }

  private static JsonObject parameter(String name, List<String> values) {
    var schema = new JsonObject();
    schema.addProperty("type", "string");
    if (!values.isEmpty()) {
      var choice = new JsonArray();
      values.forEach(choice::add);
      schema.add("enum", choice);
    }
    var parameter = new JsonObject();
    parameter.addProperty("name", name);
    parameter.addProperty("in", "query");
    parameter.add("schema", schema);
    return parameter;
  }

  private static JsonObject responses() {
    var content = new JsonObject();
    Answers.FORMATS.values().stream().sorted().forEach(type -> content.add(type, new JsonObject()));
    var answer = new JsonObject();
    answer.addProperty("description", "The rows of the answer.");
    answer.add("content", content);
    var responses = new JsonObject();
    responses.add("200", answer);
    return responses;
  }
}
