package org.clausary.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.clausary.infer.QueryFile;

/**
 * Describes the API in OpenAPI 3.1: what is always there from a file, the named questions from what
 * their files say.
 */
final class OpenApi {

  private static final String FILE = "openapi.json";
  private static final String JSON = "application/json";

  private OpenApi() {}

  /** The description, as JSON. */
  static JsonObject of(List<QueryFile> questions) {
    JsonObject api = packed();
    JsonObject paths = api.getAsJsonObject("paths");
    for (QueryFile question : questions) {
      var operation = new JsonObject();
      operation.add("get", get(question));
      paths.add("/api/queries/" + question.name(), operation);
    }
    return api;
  }

  private static JsonObject packed() {
    try (InputStream in = OpenApi.class.getResourceAsStream(FILE);
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(text).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  private static JsonObject get(QueryFile question) {
    var get = new JsonObject();
    get.addProperty("operationId", "query-" + question.name());
    get.addProperty("summary", question.summary());
    get.addProperty("description", question.decorators().getOrDefault("description", ""));
    get.addProperty("x-summary-zh", question.summary("zh"));
    get.add("tags", list(List.of("questions")));
    get.add("x-topics", list(question.values("tags")));
    var parameters = new JsonArray();
    for (String name : List.of("policy", "lang", "format")) {
      parameters.add(reference("parameters/" + name));
    }
    get.add("parameters", parameters);
    get.add("responses", responses(question));
    return get;
  }

  private static JsonObject responses(QueryFile question) {
    var content = new JsonObject();
    for (String type : new TreeMap<>(Answers.FORMATS).values()) {
      var form = new JsonObject();
      form.add("schema", type.equals(JSON) ? rows(question.columns()) : type("string"));
      content.add(type, form);
    }
    var answer = new JsonObject();
    answer.addProperty("description", "The rows of the answer.");
    answer.add("content", content);
    var responses = new JsonObject();
    responses.add("200", answer);
    responses.add("400", reference("responses/Wrong"));
    responses.add("404", reference("responses/Missing"));
    responses.add("503", reference("responses/Busy"));
    return responses;
  }

  private static JsonObject rows(List<String> columns) {
    var properties = new JsonObject();
    columns.forEach(column -> properties.add(column, type("string")));
    JsonObject row = type("object");
    row.add("properties", properties);
    JsonObject rows = type("array");
    rows.add("items", row);
    return rows;
  }

  private static JsonObject type(String name) {
    var type = new JsonObject();
    type.addProperty("type", name);
    return type;
  }

  private static JsonObject reference(String component) {
    var reference = new JsonObject();
    reference.addProperty("$ref", "#/components/" + component);
    return reference;
  }

  private static JsonArray list(List<String> values) {
    var list = new JsonArray();
    values.forEach(list::add);
    return list;
  }
}
