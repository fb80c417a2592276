package org.clausary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A server in a process of its own. */
class ServeStopTest {

  private static final Pattern URL = Pattern.compile("Serving at (http://\\S+)");

  // about as long as a query may take here, so that it still runs when the signal comes
  private static final String SLOW =
      "SELECT%20(COUNT(*)%20AS%20?n)%20%7B%20?a%20?b%20?c%20.%20?d%20?e%20?f%20%7D";

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void answersWhatWasAskedBeforeTheSignalAndEndsWell() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.clausary.cli.Main",
                "serve",
                "data/policies/harborlane/en",
                "--port",
                "0",
                "--max-query-seconds",
                "2")
            .start();
    try (BufferedReader said = process.errorReader()) {
      var url = URL.matcher("");
      while (!url.find()) {
        url.reset(said.readLine());
      }
      var slow =
          HttpRequest.newBuilder(URI.create(url.group(1) + "/policies/sparql?query=" + SLOW));
      var answer = HttpClient.newHttpClient().sendAsync(slow.build(), BodyHandlers.ofString());
      TimeUnit.MILLISECONDS.sleep(500);
      process.destroy();
      assertEquals(503, answer.get(20, TimeUnit.SECONDS).statusCode());
      assertTrue(process.waitFor(20, TimeUnit.SECONDS));
      assertEquals(ExitCode.DONE, process.exitValue());
    } finally {
      process.destroyForcibly();
    }
  }
}
