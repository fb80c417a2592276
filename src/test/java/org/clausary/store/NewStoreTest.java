package org.clausary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.clausary.problem.ReadException;
import org.clausary.problem.UsageException;
import org.clausary.rdf.Formats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class NewStoreTest {

  private static final Graph ONTOLOGY =
      RDFParser.fromString(
              "<https://a.example/a> <https://a.example/b> <https://a.example/c> .", Lang.TURTLE)
          .toGraph();

  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void name() {
    folder = temp.resolve("new.tdb");
  }

  private Path write(String name, String version, int n) throws IOException {
    Path file = temp.resolve(name);
    try (var out = Files.newOutputStream(file)) {
      var sink = Formats.ofFile(name).orElseThrow().writeTo(out, false);
      sink.start();
      PolicyStoreContract.version(version, n).accept(sink);
      sink.finish();
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.nq", "a.trig", "a.jelly"})
  void holdsWhatTheOtherWayOfLoadingHolds(String name) throws IOException {
    Path one = write(name, PolicyStoreContract.ONE, 50);
    Path two = write("b.nq", PolicyStoreContract.TWO, 20);
    var bytes = new AtomicLong();
    var loaded = NewStore.build(folder, List.of(one, two), ONTOLOGY, bytes::addAndGet);
    assertEquals(new NewStore.Loaded(50 + 20 + 4 + 1, 2), loaded);
    assertEquals(Files.size(one) + Files.size(two), bytes.get());
    try (PolicyStore built = PolicyStore.existing(folder);
        PolicyStore written = PolicyStore.at(temp.resolve("other"))) {
      written.write(
          batch -> {
            batch.ontology(ONTOLOGY);
            batch.replace(
                PolicyStoreContract.ONE, PolicyStoreContract.version(PolicyStoreContract.ONE, 50));
            batch.replace(
                PolicyStoreContract.TWO, PolicyStoreContract.version(PolicyStoreContract.TWO, 20));
          });
      assertEquals(PolicyStoreContract.all(written), PolicyStoreContract.all(built));
      built.write(
          batch ->
              batch.replace(
                  PolicyStoreContract.ONE,
                  PolicyStoreContract.version(PolicyStoreContract.ONE, 3)));
      assertEquals(List.of(PolicyStoreContract.ONE, PolicyStoreContract.TWO), built.versions());
    }
    assertNothingBeside("a", "b.nq", "new.tdb", "other");
  }

  private void assertNothingBeside(String... known) throws IOException {
    try (var files = Files.list(temp)) {
      var names = files.map(file -> file.getFileName().toString()).toList();
      assertTrue(names.stream().noneMatch(name -> name.endsWith(".part")), names.toString());
      assertTrue(
          names.stream().allMatch(name -> List.of(known).stream().anyMatch(name::startsWith)),
          names.toString());
    }
  }

  @Test
  void aBrokenFileLeavesNoStoreAndNamesTheLine() throws IOException {
    Path good = write("a.nq", PolicyStoreContract.ONE, 5_000);
    Path bad = temp.resolve("bad.nq");
    Files.writeString(
        bad,
        "<https://a.example/a> <https://a.example/b> <https://a.example/c> <https://a.example/g> .\n<https://a.example/a> nonsense\n");
    int threads = Thread.activeCount();
    var e =
        assertThrows(
            ReadException.class,
            () -> NewStore.build(folder, List.of(good, bad), ONTOLOGY, more -> {}));
    assertTrue(e.getMessage().contains("bad.nq:2"), e.getMessage());
    assertFalse(Files.exists(folder));
    assertNothingBeside("a.nq", "bad.nq");
    assertTrue(Thread.activeCount() <= threads, "the loader's threads live on");
    NewStore.build(folder, List.of(good), ONTOLOGY, more -> {});
    assertTrue(Files.isDirectory(folder));
  }

  @Test
  void whatNoQueryWouldFindIsRefused() throws IOException {
    Path triples = temp.resolve("plain.trig");
    Files.writeString(
        triples, "<https://a.example/a> <https://a.example/b> <https://a.example/c> .");
    var e =
        assertThrows(
            ReadException.class,
            () -> NewStore.build(folder, List.of(triples), ONTOLOGY, more -> {}));
    assertTrue(e.getMessage().contains("outside of named graphs"), e.getMessage());
    Path other = temp.resolve("other.nq");
    Files.writeString(
        other,
        "<https://a.example/a> <https://a.example/b> <https://a.example/c> <https://a.example/g> .\n");
    e =
        assertThrows(
            ReadException.class,
            () -> NewStore.build(folder, List.of(other), ONTOLOGY, more -> {}));
    assertTrue(e.getMessage().contains("no policy version"), e.getMessage());
    assertFalse(Files.exists(folder));
  }

  @Test
  void aStoreThatIsThereIsLeftAlone() throws IOException {
    Path file = write("a.nq", PolicyStoreContract.ONE, 5);
    NewStore.build(folder, List.of(file), ONTOLOGY, more -> {});
    assertThrows(
        UsageException.class, () -> NewStore.build(folder, List.of(file), ONTOLOGY, more -> {}));
    assertThrows(
        UsageException.class, () -> NewStore.build(temp, List.of(file), ONTOLOGY, more -> {}));
    try (PolicyStore store = PolicyStore.existing(folder)) {
      assertEquals(List.of(PolicyStoreContract.ONE), store.versions());
    }
  }

  /** Also when the folder was made before, and when a killed attempt left its own. */
  @Test
  void aKilledLoadLeavesNoStoreAndTheNextOneSucceeds() throws Exception {
    Path file = write("a.nq", PolicyStoreContract.ONE, 60_000);
    Files.createDirectory(folder);
    for (int delay : new int[] {0, 200}) {
      Process child = Tdb2StoreTest.start(Builder.class, folder.toString(), file.toString());
      try (var out = Tdb2StoreTest.lines(child)) {
        assertEquals("building", out.readLine());
        Thread.sleep(delay);
      } finally {
        child.destroyForcibly().waitFor();
      }
      try (var inside = Files.list(folder)) {
        assertEquals(0, inside.count());
      }
    }
    NewStore.build(folder, List.of(file), ONTOLOGY, more -> {});
    assertNothingBeside("a.nq", "new.tdb");
  }

  /** The program of the child process. */
  static final class Builder {
    public static void main(String[] args) {
      var first = new AtomicLong();
      NewStore.build(
          Path.of(args[0]),
          List.of(Path.of(args[1])),
          ONTOLOGY,
          more -> {
            if (first.getAndAdd(1) == 0) {
              System.out.println("building");
            }
          });
      System.exit(1);
    }
  }
}
