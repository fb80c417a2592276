package org.clausary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of CONTRIBUTING.md, one folder each: files that extend the program without a
 * rebuild, a policy, commands and what they print.
 */
class ExtensionTest {

  private static final Path EXAMPLES = Path.of("src/test/resources/extension");
  private static final Path GUIDE = Path.of("CONTRIBUTING.md");
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^`([\\w/.-]+)`:\\R\\R```\\w*\\R([\\s\\S]*?)^```$");

  static Stream<String> examples() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  /** What the last command prints comes from the files alone. */
  @ParameterizedTest
  @MethodSource("examples")
  void printsWhatTheGuideShowsAndNotWithoutTheFiles(String example) throws IOException {
    Path expected = EXAMPLES.resolve(example).resolve("expected.txt");
    List<String> commands = commands(example);
    List<String> printed = commands.stream().map(ExtensionTest::run).toList();
    if (Boolean.getBoolean("clausary.rewrite")) {
      Files.writeString(expected, String.join("", printed));
    }
    assertEquals(Files.readString(expected), String.join("", printed));
    String last = commands.get(commands.size() - 1);
    String without = last.replaceAll(" --(ontology|queries) \\S+", "").replace(" --only", "");
    assertNotEquals(last, without);
    int same = commands.indexOf(without);
    assertNotEquals(printed.get(printed.size() - 1), same < 0 ? run(without) : printed.get(same));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theGuideShowsCommandsAndOutput(String example) throws IOException {
    String guide = Files.readString(GUIDE);
    for (String command : commands(example)) {
      assertTrue(
          guide.replace(" \\\n        ", " ").contains("    " + command + "\n"),
          () -> "not in CONTRIBUTING.md: " + command);
    }
    String output = Files.readString(EXAMPLES.resolve(example).resolve("expected.txt"));
    assertTrue(
        guide.contains("```\n" + output + "```"), () -> "not in CONTRIBUTING.md:\n" + output);
  }

  @Test
  void theFilesAreWithoutFault() {
    Run check = Run.of("ontology", "check", EXAMPLES.toString(), "--fail-on", "warn");
    assertEquals(ExitCode.DONE, check.code(), check.out());
  }

  @Test
  void theGuideShowsTheFilesAsTheyAre() throws IOException {
    var shown = new ArrayList<Path>();
    Matcher block = BLOCK.matcher(Files.readString(GUIDE));
    while (block.find()) {
      Path file = Path.of(block.group(1));
      assertEquals(Files.readString(file), block.group(2), file.toString());
      shown.add(file);
    }
    assertEquals(files(), shown.stream().sorted().toList());
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith(".ttl") || file.toString().endsWith(".rq"))
          .sorted()
          .toList();
    }
  }

  private static List<String> commands(String example) throws IOException {
    return Files.readAllLines(EXAMPLES.resolve(example).resolve("command.txt"));
  }

  /** The output of a command, or of those of its lines that hold the word after {@code | grep}. */
  private static String run(String command) {
    String[] parts = command.split(" \\| grep ");
    Run run = Run.of(parts[0].replace("./clausary ", "").split(" "));
    return run.out()
        .lines()
        .filter(line -> parts.length == 1 || line.contains(parts[1]))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
