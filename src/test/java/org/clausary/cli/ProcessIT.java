package org.clausary.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed program as a process of its own, as a user starts it. */
class ProcessIT {

  private static final Path JAR = Path.of("target/clausary.jar").toAbsolutePath();
  private static final Path LAUNCHER = Path.of("clausary").toAbsolutePath();
  private static final Path POLICIES = Path.of("data/policies").toAbsolutePath();
  private static final long PATIENCE_SECONDS = 120;

  @TempDir Path folder;

  private record Ended(int code, byte[] out, String err) {}

  private ProcessBuilder java(List<String> options, String... args) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).directory(folder.toFile());
  }

  private Ended end(ProcessBuilder builder) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "stream", ".out");
    Path err = Files.createTempFile(folder, "stream", ".err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "still running");
    var ended = new Ended(process.exitValue(), Files.readAllBytes(out), Files.readString(err));
    Files.delete(out);
    Files.delete(err);
    return ended;
  }

  @Test
  void sameBytesInAnyLocaleAndZone() throws Exception {
    String[] args = {"convert", "--infer", POLICIES.toString(), "--format", "nq"};
    Ended plain = end(java(List.of("-Duser.timezone=UTC"), args));
    assertEquals(0, plain.code(), plain.err());
    assertTrue(plain.out().length > 100_000);
    var other =
        java(
            List.of(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=ISO-8859-1",
                "-XX:ActiveProcessorCount=1"),
            args);
    other.environment().putAll(Map.of("LANG", "tr_TR.UTF-8", "TZ", "Asia/Shanghai"));
    assertArrayEquals(plain.out(), end(other).out());
  }

  @Test
  void messagesAreOneLineAndStacksOnlyOnRequest() throws Exception {
    Ended missing = end(java(List.of(), "convert", "no-such-file.md"));
    assertEquals(3, missing.code());
    assertEquals("error: no-such-file.md: no such file\n", missing.err());
    assertEquals(0, missing.out().length);
    Ended debug = end(java(List.of(), "convert", "--format", "nonsense", "x.md", "--debug"));
    assertEquals(2, debug.code());
    assertTrue(debug.err().contains("\tat org.clausary."), debug.err());
  }

  @Test
  void aStopLeavesNothingHalfWritten() throws Exception {
    Path inputs = Files.createDirectory(folder.resolve("inputs"));
    String policy = Files.readString(POLICIES.resolve("northlight/en/2026-03-01.md"));
    for (int i = 0; i < 400; i++) {
      Files.writeString(inputs.resolve("p" + i + ".md"), policy + "\nNumber " + i + ".\n");
    }
    Path out = Files.writeString(folder.resolve("out.nq"), "before");
    Process process =
        java(List.of(), "convert", inputs.toString(), "--out", out.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    for (int i = 0; i < 600 && sideFiles().isEmpty(); i++) {
      assertTrue(process.isAlive(), "ended before it was stopped");
      Thread.sleep(100);
    }
    assertEquals(1, sideFiles().size());
    process.destroy();
    assertTrue(process.waitFor(5, TimeUnit.SECONDS), "still running after 5 s");
    assertEquals(143, process.exitValue());
    assertEquals("before", Files.readString(out));
    assertEquals(List.of(), sideFiles());
  }

  private List<String> sideFiles() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".part"))
          .toList();
    }
  }

  @Test
  void launcherWorksThroughLinksFromAnywhere() throws Exception {
    Path spaced = Files.createDirectory(folder.resolve("with space"));
    Path link = Files.createSymbolicLink(spaced.resolve("cl"), LAUNCHER);
    var version = new ProcessBuilder(link.toString(), "--version").directory(spaced.toFile());
    Ended ended = end(version);
    assertEquals(0, ended.code(), ended.err());
    assertTrue(
        new String(ended.out(), java.nio.charset.StandardCharsets.UTF_8).startsWith("clausary "));

    var wrong = new ProcessBuilder(link.toString(), "nonsense").directory(spaced.toFile());
    assertEquals(2, end(wrong).code());

    var noJava = new ProcessBuilder(link.toString(), "--version").directory(spaced.toFile());
    noJava.environment().put("JAVA_HOME", "/no-such-java");
    Ended without = end(noJava);
    assertEquals(5, without.code());
    assertTrue(without.err().startsWith("error: /no-such-java/bin/java: "), without.err());
  }

  @Test
  void jarHoldsNoSignatureAndOneOfEachService() throws Exception {
    try (var jar = new java.util.jar.JarFile(JAR.toFile())) {
      assertFalse(
          jar.stream().anyMatch(entry -> entry.getName().matches("META-INF/.*\\.(SF|RSA)")));
      for (String service :
          List.of(
              "org.apache.jena.sys.JenaSubsystemLifecycle",
              "org.eclipse.rdf4j.rio.RDFWriterFactory")) {
        var entry = jar.getJarEntry("META-INF/services/" + service);
        try (var in = jar.getInputStream(entry)) {
          var lines = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
          assertTrue(lines.lines().distinct().count() > 5, lines);
        }
      }
    }
  }
}
