package org.clausary.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clausary.Clausary;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;
import org.clausary.rdf.Iris;
import org.clausary.reader.Inputs;
import org.clausary.reader.Limits;
import org.clausary.reader.Source;
import org.clausary.store.LocalStore;
import org.clausary.store.PolicyStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies that are added to a running server, and reading everything again. */
class PoliciesTest {

  private static final String GULL =
      """
      # Gull Privacy Policy

      We collect your email address when you order a seagull. We keep it for two years and we do not
      sell it to anybody. We share it with the post office, which carries the seagull to you. You can
      ask us to delete your email address at any time by writing to birds@gull.example.
      """;
  private static final String IRI = "https://w3id.org/clausary/id/policy/gull/en/undated";

  private static Clausary clausary;
  private static PolicyServer running;
  private static TestServer server;
  private static boolean broken;

  /** One sample policy, read by the same program again and again. */
  private static final class Samples implements Intake {
    private static final int LARGEST = 1_500_000;

    @Override
    public Content again() {
      if (broken) {
        throw new InvalidException(Problem.error("words.ttl", 3, "not well-formed"));
      }
      LocalStore store = PolicyStore.inMemory();
      String harborlane = Path.of("data/policies/harborlane/en").toString();
      clausary.load(Inputs.of(List.of(harborlane)), store, result -> {});
      return new Content(store, clausary.ontology(), clausary.queries(), Iris.DEFAULT_BASE);
    }

    @Override
    public String add(Source policy, LocalStore store) {
      return clausary.add(policy, store).version();
    }

    @Override
    public Limits limits() {
      return Limits.DEFAULT.withBytes(LARGEST);
    }
  }

  @BeforeAll
  static void start() {
    clausary = Clausary.builder().build();
    var intake = new Samples();
    running =
        PolicyServer.start(
            intake.again(), Optional.of(intake), TestServer.SETTINGS.withAccepts(true));
    server = new TestServer(running);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @BeforeEach
  void mend() {
    broken = false;
  }

  @Test
  void addsAPolicyThatIsFoundAtOnceAndAfterReadingAgain() throws Exception {
    var answer = server.send("POST", "/api/policies?name=gull.md", GULL);
    assertEquals(201, answer.statusCode(), answer.body());
    assertEquals("{\"policies\":[\"" + IRI + "\"]}", answer.body().strip());
    assertFound();
    assertEquals("200", status("POST", "/api/reload"));
    assertFound();
  }

  private static void assertFound() throws Exception {
    assertTrue(server.get("/api/policies").body().contains(IRI));
    assertTrue(server.get("/api/queries/retention?policy=gull").body().contains("two years"));
    assertTrue(server.csv(SearchTest.asking("seagull")).size() > 1);
  }

  @Test
  void keepsAnotherTextOfTheSameName() throws Exception {
    server.send("POST", "/api/policies?name=tern.md", GULL);
    var second = server.send("POST", "/api/policies?name=tern.md", GULL.replace("two", "three"));
    assertTrue(second.body().contains("tern/en/undated-"), second.body());
    var again = server.send("POST", "/api/policies?name=tern.md", GULL);
    assertTrue(again.body().contains("tern/en/undated\""), again.body());
    var names = server.get("/api/policies").body();
    assertEquals(3, names.split("tern/en/undated").length, names);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/policies, 400, the name of the file",
    "/api/policies?name=, 400, the name of the file",
    "/api/policies?name=%FF, 400, ''",
    "/api/policies?name=..%2F..%2Fgull.xyz, 422, gull.xyz",
    "/api/policies?name=short.md, 422, too little text"
  })
  void saysWhatIsWrongWithAPolicy(String path, int status, String why) throws Exception {
    var answer = server.send("POST", path, "Nothing.");
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains(why), answer.body());
    assertFalse(answer.body().contains(".."), answer.body());
  }

  @Test
  void takesLongPoliciesUpToTheLimit() throws Exception {
    String long1 = GULL + "\n\n<!-- " + "x".repeat(1_100_000) + " -->\n";
    assertEquals(201, server.send("POST", "/api/policies?name=long.md", long1).statusCode());
    String long2 = long1 + "x".repeat(500_000);
    assertEquals(413, server.send("POST", "/api/policies?name=longer.md", long2).statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "http://evil.example, 403",
    "null, 403",
    "http://localhost, 403",
    "http://localhost:PORT, 400"
  })
  void takesNothingThatAPageElsewhereSends(String origin, int status) throws Exception {
    String from = origin.replace("PORT", "" + server.port());
    String head = "POST /api/policies HTTP/1.1\r\nHost: localhost:" + server.port();
    String line = server.raw(head + "\r\nOrigin: " + from + "\r\nContent-Length: 0");
    assertTrue(line.startsWith("HTTP/1.1 " + status), line);
  }

  @Test
  void servesTheOldWhenTheNewCannotBeRead() throws Exception {
    broken = true;
    var answer = server.send("POST", "/api/reload", "");
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("words.ttl:3: not well-formed"), answer.body());
    assertTrue(server.get("/api/policies").body().contains("harborlane"));
  }

  @Test
  void readsAgainForThisMachineOnly() throws Exception {
    String head = "POST /api/reload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0";
    String passedOn = head + "\r\nX-Forwarded-For: 192.0.2.7";
    assertTrue(server.raw(passedOn).startsWith("HTTP/1.1 403"));
    assertEquals("405", status("GET", "/api/reload"));
  }

  @Test
  void takesNoneUnlessAllowed() throws Exception {
    var closed = TestServer.northlight();
    assertEquals(403, closed.send("POST", "/api/policies?name=gull.md", GULL).statusCode());
    assertTrue(closed.get("/api/policies").body().contains("\"accepts\":false"));
  }

  private static String status(String method, String path) throws Exception {
    return "" + server.send(method, path, method.equals("GET") ? null : "").statusCode();
  }
}
