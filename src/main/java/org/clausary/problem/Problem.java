package org.clausary.problem;

import java.util.Objects;

/**
 * Something wrong or doubtful, and where. Shown as {@code file:line: message}.
 *
 * @param severity how bad it is
 * @param file name of the file as the user gave it, or empty
 * @param line 1-based, or 0 if unknown
 * @param message what is wrong and what to do, one line
 */
public record Problem(Severity severity, String file, int line, String message) {

  /** How bad a problem is. */
  public enum Severity {
    INFO,
    WARN,
    ERROR
  }

  /** Requires all parts. */
  public Problem {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(message, "message");
  }

  /** A warning. */
  public static Problem warning(String file, int line, String message) {
    return new Problem(Severity.WARN, file, line, message);
  }

  /** An error. */
  public static Problem error(String file, int line, String message) {
    return new Problem(Severity.ERROR, file, line, message);
  }

  /** {@code file:line: message}, with control characters made visible. */
  @Override
  public String toString() {
    var out = new StringBuilder();
    if (!file.isEmpty()) {
      out.append(file).append(':');
      if (line > 0) {
        out.append(line).append(':');
      }
      out.append(' ');
    }
    return Visible.escape(out.append(message));
  }
}
