package org.clausary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.clausary.infer.QueryFile;
import org.clausary.problem.ReadException;
import org.clausary.rdf.Formats;
import org.clausary.rdf.RdfSink;
import org.clausary.reader.Input;
import org.clausary.reader.Limits;
import org.clausary.reader.Source;
import org.clausary.store.PolicyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, on the sample policies and on texts made for the case. */
class ClausaryTest {

  private static final Path SAMPLE = Path.of("data/policies/northlight/en/2026-03-01.md");
  private static final Clausary CLAUSARY = BuiltIn.CLAUSARY;

  @TempDir Path folder;

  @Test
  void aPolicyGoesTheWholeWay() {
    Analysis analysis = CLAUSARY.analyze(Source.of(SAMPLE, Limits.DEFAULT));
    assertEquals("northlight/en/2026-03-01", analysis.id().toString());
    assertFalse(analysis.extraction().practices().isEmpty());
    assertFalse(analysis.findingsGraph().isEmpty());
    var practices =
        CLAUSARY.queries().aboutPolicies().isEmpty() ? null : analysis.table("practices");
    assertTrue(practices == null || practices.columns().contains("quote"));
    QueryFile count =
        QueryFile.of(
            "count.rq", "SELECT (COUNT(?p) AS ?n) { ?p a <https://w3id.org/clausary#Practice> }");
    String n = CLAUSARY.table(count, analysis).rows().get(0).get(0).value();
    assertEquals(analysis.extraction().practices().size(), Integer.parseInt(n));
  }

  @Test
  void resultsComeInTheOrderOfTheInputsAndFailuresStopNothing() throws IOException {
    var inputs = new ArrayList<Input>();
    for (int i = 0; i < 12; i++) {
      inputs.add(
          i == 5 ? new Input(folder + "/missing.md") : policy("p" + i + ".md", "Version " + i));
    }
    var results = new ArrayList<Result>();
    CLAUSARY.analyze(inputs, results::add);
    assertEquals(inputs, results.stream().map(Result::input).toList());
    assertEquals(11, results.stream().filter(r -> r.analysis().isPresent()).count());
    assertTrue(results.get(5).failure().orElseThrow() instanceof ReadException);
  }

  @Test
  void twoTextsOfOneNameAreToldApart() throws IOException {
    var results = new ArrayList<Result>();
    CLAUSARY.analyze(
        List.of(
            policy("a/acme/2026-01-01.md", "One"),
            policy("b/acme/2026-01-01.md", "Two"),
            policy("c/acme/2026-01-01.md", "One")),
        results::add);
    assertEquals("acme/en/2026-01-01", id(results.get(0)));
    String sha256 = results.get(1).analysis().orElseThrow().document().sha256();
    assertEquals("acme/en/2026-01-01-" + sha256.substring(0, 8), id(results.get(1)));
    assertEquals(1, results.get(1).problems().size());
    assertTrue(results.get(2).analysis().isEmpty());
    assertTrue(results.get(2).problems().get(0).message().contains("skipped"));
  }

  private static String id(Result result) {
    return result.analysis().orElseThrow().id().toString();
  }

  @Test
  void onlyAWindowOfResultsIsHeld() {
    var started = new AtomicInteger();
    var taken = new AtomicInteger();
    List<Integer> inputs = IntStream.range(0, 500).boxed().toList();
    InOrder.forEach(
        inputs,
        4,
        i -> {
          started.incrementAndGet();
          return i;
        },
        i -> {
          assertEquals(taken.getAndIncrement(), i);
          assertTrue(started.get() - taken.get() <= 8, started + " started, " + taken + " taken");
        });
    assertEquals(500, taken.get());
  }

  @Test
  void aFailingConsumerEndsTheRun() {
    var seen = new AtomicInteger();
    assertThrows(
        IllegalStateException.class,
        () ->
            InOrder.forEach(
                IntStream.range(0, 100).boxed().toList(),
                2,
                i -> i,
                i -> {
                  if (seen.incrementAndGet() == 3) {
                    throw new IllegalStateException("disk full");
                  }
                }));
    assertEquals(3, seen.get());
  }

  @Test
  void whatWasWrittenInfersTheSameFindingsAgain() throws IOException {
    Analysis analysis = CLAUSARY.analyze(Source.of(SAMPLE, Limits.DEFAULT));
    Path nquads = folder.resolve("out.nq");
    try (var out = Files.newOutputStream(nquads)) {
      RdfSink sink = Formats.named("nquads").writeTo(out, false);
      sink.start();
      analysis.writeTo(sink);
      sink.finish();
    }
    var out = new ByteArrayOutputStream();
    RdfSink sink = Formats.named("nquads").writeTo(out, false);
    sink.start();
    CLAUSARY.infer(nquads, sink);
    sink.finish();
    assertEquals(
        Files.readString(nquads).lines().sorted().toList(),
        out.toString(StandardCharsets.UTF_8).lines().sorted().toList());
  }

  @Test
  void policiesAndRdfAreLoadedTogether() throws IOException {
    Input policy = policy("acme/2026-01-01.md", "One");
    try (PolicyStore store = PolicyStore.inMemory()) {
      var results = new ArrayList<Result>();
      CLAUSARY.load(List.of(policy, new Input(SAMPLE.toString())), store, results::add);
      assertEquals(2, results.size());
      assertEquals(2, store.versions().size());
    }
  }

  private Input policy(String name, String words) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "# Privacy\n\nThis is a notice about personal data. We collect your email address when you"
            + " sign up for the service, and we keep it for thirty days. We do not sell your"
            + " personal information to anybody. You can ask us for a copy of the data at any time. "
            + words
            + ".\n");
    return new Input(file.toString());
  }
}
