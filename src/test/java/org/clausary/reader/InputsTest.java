package org.clausary.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausary.problem.LimitException;
import org.clausary.problem.ReadException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

  @TempDir Path root;
  private Path folder;

  @BeforeEach
  void fill() throws IOException {
    folder = Files.createDirectories(root.resolve("policies"));
    for (String name :
        List.of(
            "b.md",
            "a.txt",
            "Z.HTML",
            "sub/c.pdf",
            "sub/.hidden.md",
            "x.png",
            ".git/d.md",
            "\uFF41.md",
            "\uD83D\uDE00.md")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "We keep logs.");
    }
  }

  private List<String> found() {
    int prefix = folder.toString().length() + 1;
    return Inputs.of(List.of(folder.toString())).stream()
        .map(i -> i.name().substring(prefix))
        .toList();
  }

  @Test
  void listsAFolderByCodePoint() {
    assertEquals(
        List.of("Z.HTML", "a.txt", "b.md", "sub/c.pdf", "\uFF41.md", "\uD83D\uDE00.md"), found());
  }

  @Test
  void followsNoLinkOutOfTheFolderAndNoLoop() throws IOException {
    Path outside = Files.writeString(root.resolve("outside.md"), "We keep logs.");
    try {
      Files.createSymbolicLink(folder.resolve("link.md"), outside);
      Files.createSymbolicLink(folder.resolve("sub/loop"), folder);
      Files.createSymbolicLink(folder.resolve("broken.md"), root.resolve("missing.md"));
    } catch (UnsupportedOperationException | IOException e) {
      assumeTrue(false, "no links on this system");
    }
    assertEquals(6, found().size());
  }

  @Test
  void keepsTheOrderGivenAndWhatIsMissing() {
    List<Input> inputs = Inputs.of(List.of("missing.md", "-", "https://fernwick.example/p"));
    assertEquals(
        List.of("missing.md", "-", "https://fernwick.example/p"),
        inputs.stream().map(Input::name).toList());
    assertThrows(ReadException.class, () -> inputs.get(0).source(Limits.DEFAULT));
  }

  @Test
  void anEmptyFolderIsAnError() throws IOException {
    Path empty = Files.createDirectory(root.resolve("empty"));
    assertThrows(ReadException.class, () -> Inputs.of(List.of(empty.toString())));
  }

  @Test
  void readsRegularFilesUpToTheLimit() throws IOException {
    Path file = folder.resolve("b.md");
    Source source = Source.of(file, Limits.DEFAULT);
    assertEquals(13, source.size());
    assertEquals(file.toString().replace('\\', '/'), source.name());
    LimitException e =
        assertThrows(LimitException.class, () -> Source.of(file, Limits.DEFAULT.withBytes(12)));
    assertTrue(e.getMessage().contains("12"), e.getMessage());
    assertThrows(ReadException.class, () -> Source.of(folder, Limits.DEFAULT));
  }
}
