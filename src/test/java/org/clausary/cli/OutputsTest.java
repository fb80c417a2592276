package org.clausary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clausary.problem.LimitException;
import org.clausary.problem.UsageException;
import org.clausary.reader.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void allAppearWithCommit() throws IOException {
    Path a = folder.resolve("a");
    Path b = folder.resolve("b");
    try (var outputs = new Outputs(List.of())) {
      outputs.open(a).write(bytes("one"));
      outputs.open(b).write(bytes("two"));
      assertFalse(Files.exists(a));
      outputs.commit();
    }
    assertEquals("one", Files.readString(a));
    assertEquals("two", Files.readString(b));
    assertEquals(List.of("a", "b"), files());
  }

  @Test
  void withoutCommitTheEarlierOutputStays() throws IOException {
    Path a = Files.writeString(folder.resolve("a"), "before");
    try (var outputs = new Outputs(List.of())) {
      outputs.open(a).write(bytes("half"));
    }
    assertEquals("before", Files.readString(a));
    assertEquals(List.of("a"), files());
  }

  @Test
  void anInputIsNotWrittenOver() throws IOException {
    Path a = Files.writeString(folder.resolve("a"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link"), a);
    try (var outputs = new Outputs(List.of(new Input(a.toString())))) {
      assertThrows(UsageException.class, () -> outputs.open(a));
      assertThrows(UsageException.class, () -> outputs.open(link));
    }
    assertEquals("before", Files.readString(a));
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path a = Files.writeString(folder.resolve("a"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link"), a);
    try (var outputs = new Outputs(List.of())) {
      outputs.open(link).write(bytes("after"));
      outputs.commit();
    }
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("after", Files.readString(a));
  }

  @Test
  void whatIsNoFileIsWrittenDirectly() throws IOException {
    Path device = Path.of("/dev/null");
    try (var outputs = new Outputs(List.of())) {
      outputs.open(device).write(bytes("gone"));
      outputs.commit();
    }
    assertFalse(Files.isRegularFile(device));
  }

  @Test
  void folderThatIsMissingOrNoFolderIsSaid() throws IOException {
    try (var outputs = new Outputs(List.of())) {
      var missing = assertThrows(LimitException.class, () -> outputs.open(folder.resolve("no/a")));
      assertTrue(missing.getMessage().contains("no such folder"), missing.getMessage());
      assertThrows(UsageException.class, () -> outputs.open(folder));
    }
    assertEquals(List.of(), files());
  }
}
