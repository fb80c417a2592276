package org.clausary.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.clausary.problem.Problem;
import org.clausary.problem.Visible;

/**
 * Where a command reads and writes: data to {@code out}, everything else to {@code err}.
 *
 * @param out for data; tells of failures by exceptions
 * @param err for messages and progress
 * @param colour whether {@code out} may be coloured
 * @param lively whether {@code err} is looked at by a person as it appears
 * @param width columns of the terminal, or what is assumed where there is none
 */
record Terminal(OutputStream out, PrintStream err, boolean colour, boolean lively, int width) {

  private static final int ASSUMED_WIDTH = 120;
  private static final int NARROWEST = 40;
  private static final int OUT = 1;
  private static final int ERR = 2;

  /** The terminal or pipes this process was started with. */
  static Terminal ofProcess(Map<String, String> environment) {
    var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean dumb = "dumb".equals(environment.get("TERM"));
    return new Terminal(
        out,
        err,
        isTerminal(OUT) && !plain && !dumb,
        isTerminal(ERR) && !dumb,
        width(environment.get("COLUMNS")));
  }

  private static int width(String columns) {
    if (columns == null || !columns.matches("[0-9]{1,4}")) {
      return ASSUMED_WIDTH;
    }
    return Math.max(NARROWEST, Integer.parseInt(columns));
  }

  /** Java can only tell whether input and output both are; Linux tells for each. */
  private static boolean isTerminal(int descriptor) {
    var link = Path.of("/proc/self/fd/" + descriptor);
    if (Files.isSymbolicLink(link)) {
      try {
        String target = Files.readSymbolicLink(link).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      } catch (IOException e) {
        return false;
      }
    }
    return System.console() != null;
  }

  /** Shows one problem on one line. */
  void show(Problem problem) {
    String kind =
        switch (problem.severity()) {
          case ERROR -> "error";
          case WARN -> "warning";
          case INFO -> "note";
        };
    err.println(overBar() + kind + ": " + problem);
  }

  /** Shows one line that is no problem. */
  void say(String message) {
    err.println(overBar() + Visible.escape(message));
  }

  /** What clears a line that may hold a progress bar. */
  private String overBar() {
    return lively ? "\r\u001B[K" : "";
  }

  /** Makes a heading stand out where that is possible. */
  String bold(String text) {
    return colour ? "\u001B[1m" + text + "\u001B[0m" : text;
  }
}
