package org.clausary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausary.problem.ReadException;
import org.clausary.problem.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

  @TempDir Path folder;

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }

  private List<String> found(Inputs inputs) {
    return inputs.of(List.of(folder.toString())).stream()
        .map(input -> folder.relativize(input.path()).toString())
        .toList();
  }

  @Test
  void foldersAreReadInCodePointOrder() throws IOException {
    for (var name : List.of("b.md", "a/z.html", "B.md", "a.md", "\uFF21.md", "\uD83D\uDE00.md")) {
      file(name);
    }
    assertEquals(
        List.of("B.md", "a.md", "a/z.html", "b.md", "\uFF21.md", "\uD83D\uDE00.md"),
        found(Inputs.policies()));
  }

  @Test
  void foldersHoldOtherFilesToo() throws IOException {
    for (var name : List.of("a.md", "g.ttl", "README.md", ".hidden/b.md", ".c.md", "d.png")) {
      file(name);
    }
    assertEquals(List.of("a.md"), found(Inputs.policies()));
    assertEquals(List.of("g.ttl"), found(Inputs.triples()));
    assertEquals(List.of("a.md", "g.ttl"), found(Inputs.any()));
  }

  @Test
  void linksOutOfTheFolderAreNotFollowed(@TempDir Path other) throws IOException {
    file("a.md");
    Path secret = Files.writeString(other.resolve("secret.md"), "x");
    Files.createSymbolicLink(folder.resolve("link.md"), secret);
    Files.createSymbolicLink(folder.resolve("folder"), other);
    Files.createSymbolicLink(folder.resolve("self"), folder);
    assertEquals(List.of("a.md"), found(Inputs.policies()));
  }

  @Test
  void nothingToReadIsAnError() {
    assertThrows(ReadException.class, () -> found(Inputs.policies()));
  }

  @Test
  void standardInputIsReadOnce() {
    assertThrows(UsageException.class, () -> Inputs.policies().of(List.of("-", "-")));
  }
}
