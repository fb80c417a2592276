package org.clausary.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description of the API is true. */
class OpenApiTest {

  private static final TestServer SERVER = TestServer.northlight();

  private static JsonObject api;

  @BeforeAll
  static void read() throws Exception {
    api = JsonParser.parseString(SERVER.get("/api/openapi.json").body()).getAsJsonObject();
  }

  @Test
  void namesEachQuestionWithItsColumns() throws Exception {
    for (JsonElement one :
        JsonParser.parseString(SERVER.get("/api/queries").body()).getAsJsonArray()) {
      String name = one.getAsJsonObject().get("name").getAsString();
      JsonObject get = paths().getAsJsonObject("/api/queries/" + name).getAsJsonObject("get");
      assertFalse(get.get("summary").getAsString().isEmpty(), name);
      assertFalse(columns(get).isEmpty(), name);
    }
    JsonObject exposure = paths().getAsJsonObject("/api/queries/exposure").getAsJsonObject("get");
    String row = SERVER.get("/api/queries/exposure?policy=northlight").body();
    var first = JsonParser.parseString(row).getAsJsonArray().get(0).getAsJsonObject();
    assertTrue(columns(exposure).containsAll(first.keySet()), first + " " + columns(exposure));
  }

  private static TreeSet<String> columns(JsonObject get) {
    JsonObject json =
        get.getAsJsonObject("responses")
            .getAsJsonObject("200")
            .getAsJsonObject("content")
            .getAsJsonObject("application/json");
    JsonObject row = json.getAsJsonObject("schema").getAsJsonObject("items");
    return new TreeSet<>(row.getAsJsonObject("properties").keySet());
  }

  @Test
  void namesEachOperationOnceAndRefersToWhatIsThere() {
    var names = new HashSet<String>();
    for (JsonElement path : paths().asMap().values()) {
      for (JsonElement operation : path.getAsJsonObject().asMap().values()) {
        String name = operation.getAsJsonObject().get("operationId").getAsString();
        assertTrue(names.add(name), name);
      }
    }
    checkReferences(api);
  }

  private static void checkReferences(JsonElement element) {
    if (element instanceof JsonArray array) {
      array.forEach(OpenApiTest::checkReferences);
    } else if (element instanceof JsonObject object) {
      if (object.has("$ref")) {
        JsonElement target = api;
        for (String step : object.get("$ref").getAsString().substring(2).split("/")) {
          target = target.getAsJsonObject().get(step);
        }
        assertTrue(target != null, object.toString());
      }
      object.asMap().values().forEach(OpenApiTest::checkReferences);
    }
  }

  /** What has no parameters, or examples for all that are needed, is asked. */
  @Test
  void answersAsItSays() throws Exception {
    var statuses = new TreeMap<String, Integer>();
    for (Map.Entry<String, JsonElement> path : paths().asMap().entrySet()) {
      JsonObject get = path.getValue().getAsJsonObject().getAsJsonObject("get");
      if (get == null || path.getKey().startsWith("/api/queries/")) {
        continue;
      }
      String address = path.getKey();
      for (JsonElement parameter : parameters(get)) {
        address = with(address, parameter.getAsJsonObject());
      }
      var answer =
          SERVER.get(address.replace(" ", "%20").replace("{ ", "%7B").replace(" }", "%7D"));
      statuses.put(address, answer.statusCode());
      String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
      assertTrue(get.toString().contains(type) || api.toString().contains(type), address + type);
    }
    assertTrue(statuses.size() >= 6, statuses.toString());
    statuses.forEach((address, status) -> assertEquals(200, status, address));
  }

  private static JsonArray parameters(JsonObject get) {
    return get.has("parameters") ? get.getAsJsonArray("parameters") : new JsonArray();
  }

  private static String with(String address, JsonObject parameter) {
    String name = parameter.get("name").getAsString();
    String example = parameter.get("example").getAsString();
    return parameter.get("in").getAsString().equals("path")
        ? address.replace("{" + name + "}", example)
        : address
            + "?"
            + name
            + "="
            + example.replace("{", "%7B").replace("}", "%7D").replace("?", "%3F");
  }

  private static JsonObject paths() {
    return api.getAsJsonObject("paths");
  }
}
