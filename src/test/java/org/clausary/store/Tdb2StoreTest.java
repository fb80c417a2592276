package org.clausary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.clausary.problem.LimitException;
import org.clausary.problem.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class Tdb2StoreTest extends PolicyStoreContract {

  private static final int BEFORE = 50;
  private static final int AFTER = 3_000;

  @TempDir Path temp;

  @Override
  PolicyStore open() {
    return PolicyStore.at(temp.resolve("store"));
  }

  @Test
  void whatWasWrittenIsThereWhenOpenedAgain() {
    try (PolicyStore store = open()) {
      store.write(batch -> batch.replace(ONE, version(ONE, 2)));
    }
    try (PolicyStore store = PolicyStore.existing(temp.resolve("store"))) {
      assertEquals(List.of(ONE), store.versions());
    }
  }

  @Test
  void aFolderOfOtherThingsIsLeftAlone() throws IOException {
    Files.writeString(temp.resolve("thesis.txt"), "do not touch");
    assertThrows(UsageException.class, () -> PolicyStore.at(temp));
    assertThrows(UsageException.class, () -> PolicyStore.existing(temp.resolve("missing")));
    assertThrows(UsageException.class, () -> PolicyStore.at(temp.resolve("thesis.txt")));
    assertEquals(List.of(temp.resolve("thesis.txt")), Files.list(temp).toList());
  }

  /** The state after a kill is the one before or after the transaction. */
  @Test
  @Timeout(120)
  void aKillInTheMiddleOfALoadLeavesTheStoreWhole() throws Exception {
    Path folder = temp.resolve("store");
    try (PolicyStore store = PolicyStore.at(folder)) {
      store.write(batch -> batch.replace(ONE, version(ONE, BEFORE)));
    }
    for (long delay : new long[] {0, 30, 120}) {
      Process child = start(Writer.class, folder.toString());
      try (var out = lines(child)) {
        assertEquals("writing", out.readLine());
        Thread.sleep(delay);
      } finally {
        child.destroyForcibly().waitFor();
      }
      try (PolicyStore store = PolicyStore.existing(folder)) {
        assertEquals(List.of(ONE), store.versions());
        int triples = all(store).size();
        assertTrue(triples == BEFORE + 2 || triples == AFTER + 2, "triples: " + triples);
      }
    }
  }

  @Test
  @Timeout(60)
  void aSecondProcessIsToldWhoHasTheStore() throws Exception {
    Path folder = temp.resolve("store");
    try (PolicyStore store = PolicyStore.at(folder)) {
      store.write(batch -> batch.replace(ONE, version(ONE, BEFORE)));
    }
    Process child = start(Writer.class, folder.toString());
    try (var out = lines(child)) {
      assertEquals("writing", out.readLine());
      var e =
          assertTimeout(
              Duration.ofSeconds(5),
              () -> assertThrows(LimitException.class, () -> PolicyStore.at(folder)));
      assertTrue(e.getMessage().contains("in use by process " + child.pid()), e.getMessage());
      assertEquals(1, e.getMessage().lines().count());
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  @Test
  @Timeout(60)
  void aSecondWriterOfThisProcessDoesNotWaitForEver() throws Exception {
    try (PolicyStore store = open()) {
      store.write(
          batch -> {
            var other = new java.util.concurrent.FutureTask<>(() -> failsToWrite(store));
            new Thread(other).start();
            try {
              assertTrue(other.get());
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
              throw new AssertionError(e);
            }
          });
    }
  }

  private static boolean failsToWrite(PolicyStore store) {
    assertTimeout(
        Duration.ofSeconds(5),
        () -> assertThrows(LimitException.class, () -> store.write(batch -> {})));
    return true;
  }

  static Process start(Class<?> program, String... arguments) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<String>();
    command.addAll(List.of(java, "-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  static BufferedReader lines(Process child) {
    return new BufferedReader(
        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The program of the child process: replaces a version over and over, until it is killed. */
  static final class Writer {
    public static void main(String[] args) {
      try (PolicyStore store = PolicyStore.at(Path.of(args[0]))) {
        for (int round = 0; ; round++) {
          int triples = round % 2 == 0 ? AFTER : BEFORE;
          boolean first = round == 0;
          store.write(
              batch -> {
                if (first) {
                  System.out.println("writing");
                }
                batch.replace(ONE, version(ONE, triples));
              });
        }
      }
    }
  }
}
