package org.clausary.cli;

import java.time.Duration;
import java.util.Optional;
import org.clausary.reader.Limits;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How policies are read, and how much a command takes in before it refuses. */
final class ReadingOptions {

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Character set of inputs without a byte order mark, such as GB18030.")
  private String encoding;

  @Option(
      names = "--no-weights",
      description = "Read by rules alone, without weights learned from other texts.")
  private boolean noWeights;

  @ArgGroup(validate = false, heading = "%nLimits:%n")
  private LimitOptions limits = new LimitOptions();

  /** Each limit is named in the message of what reaches it. */
  static final class LimitOptions {

    @Option(
        names = "--max-megabytes",
        paramLabel = "N",
        description = "Size of one input. Default: ${DEFAULT-VALUE}.",
        defaultValue = "100")
    private long megabytes;

    @Option(
        names = "--max-clauses",
        paramLabel = "N",
        description = "Clauses of one policy. Default: ${DEFAULT-VALUE}.",
        defaultValue = "1000000")
    private int clauses;

    @Option(
        names = "--max-cells",
        paramLabel = "N",
        description = "Table cells of one policy. Default: ${DEFAULT-VALUE}.",
        defaultValue = "1000000")
    private int cells;

    @Option(
        names = "--max-pages",
        paramLabel = "N",
        description = "Pages of one PDF. Default: ${DEFAULT-VALUE}.",
        defaultValue = "5000")
    private int pages;

    @Option(
        names = "--max-seconds",
        paramLabel = "N",
        description = "Time for one PDF or web address. Default: ${DEFAULT-VALUE}.",
        defaultValue = "60")
    private int seconds;

    @Option(
        names = "--min-words",
        paramLabel = "N",
        description = "Fewest words that make a policy. Default: ${DEFAULT-VALUE}.",
        defaultValue = "40")
    private int words;
  }

  Optional<String> encoding() {
    return Optional.ofNullable(encoding);
  }

  /** Whether learned weights have a say. */
  boolean weights() {
    return !noWeights;
  }

  Limits limits() {
    return Limits.DEFAULT
        .withBytes(limits.megabytes * 1_000_000)
        .withClauses(limits.clauses)
        .withCells(limits.cells)
        .withPages(limits.pages)
        .withTime(Duration.ofSeconds(limits.seconds))
        .withWords(limits.words);
  }
}
