package org.clausary.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.clausary.Analysis;
import org.clausary.gate.Baseline;
import org.clausary.gate.Gate;
import org.clausary.gate.GateFinding;
import org.clausary.gate.Judged;
import org.clausary.gate.Levels;
import org.clausary.gate.Place;
import org.clausary.gate.SarifWriter;
import org.clausary.gate.State;
import org.clausary.gate.Waivers;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.problem.Visible;
import org.clausary.reader.Inputs;
import org.clausary.report.TableFormat;
import org.clausary.report.TableWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A gate for continuous integration. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = "Fails when policies have findings at or above a level.",
    description = {
      "",
      "Findings of an earlier run (--baseline) and waived ones (--waivers) do not count."
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  clausary check policies/ --fail-on high --min-confidence 0.7",
      "  clausary check policies/ --format sarif --out findings.sarif",
      "  clausary check policies/ --baseline findings.sarif --waivers waivers.csv"
    })
final class CheckCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of("file", "policy", "place", "state", "level", "confidence", "rule", "message");

  /** The forms findings are written in. */
  enum Format {
    TABLE,
    JSON,
    SARIF
  }

  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "File, folder, https address, or - for standard input.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "Findings of that level or above count. Default: ${DEFAULT-VALUE}.",
      defaultValue = "high")
  private String failOn;

  @Option(
      names = "--min-confidence",
      paramLabel = "N",
      description = "Findings less certain than that, 0 to 1, do not count. Default: 0.",
      defaultValue = "0")
  private double confidence;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "SARIF of an earlier run; what it holds does not count again.")
  private Path baselineFile;

  @Option(
      names = "--waivers",
      paramLabel = "FILE",
      description = "CSV with rule, policy (or *), reason, approver, expires (2027-03-31).")
  private Path waiverFile;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "Day by which waivers expire. Default: SOURCE_DATE_EPOCH, else today in UTC.")
  private LocalDate today;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of table, json, sarif. Default: ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private Format format;

  @Option(names = "--all", description = "In a table, show findings that do not count, too.")
  private boolean all;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "File to write. Default: standard output.")
  private Path out;

  @Mixin private ClausaryOptions options;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new UsageException(
          Problem.error("", 0, "--min-confidence " + confidence + ": expected 0 to 1"));
    }
    var policies = Inputs.of(inputs);
    var baseline = baselineFile == null ? Baseline.none() : Baseline.read(baselineFile);
    var waivers = waiverFile == null ? Waivers.none() : Waivers.read(waiverFile, day());
    var clausary = options.clausary(true);
    var levels = Levels.of(clausary.ontology());
    var gate = new Gate(levels, failOn, confidence, baseline, waivers);
    var sarif = new SarifWriter(levels, Version.number());
    var found = new ArrayList<Judged>();
    var tally = new Tally(terminal);
    try (var outputs = new Outputs(policies)) {
      clausary.analyze(
          policies,
          result -> {
            tally.accept(result);
            result.analysis().ifPresent(analysis -> judge(analysis, gate, sarif, found));
          });
      write(found, sarif, baseline, out == null ? terminal.out() : outputs.open(out));
      if (tally.anyDone()) {
        outputs.commit();
      }
    }
    waivers.problems().forEach(terminal::show);
    summarise(found);
    int code = tally.finish();
    boolean stopped = found.stream().anyMatch(Judged::stops);
    return code == ExitCode.DONE && stopped ? ExitCode.FINDINGS : code;
  }

  private static void judge(Analysis analysis, Gate gate, SarifWriter sarif, List<Judged> found) {
    List<Judged> judged = gate.judge(analysis);
    sarif.add(analysis, judged);
    found.addAll(judged);
  }

  private void write(List<Judged> found, SarifWriter sarif, Baseline baseline, OutputStream stream)
      throws IOException {
    if (format == Format.SARIF) {
      sarif.write(stream, baseline);
      return;
    }
    var writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    if (format == Format.JSON) {
      TableWriter.of(TableFormat.JSON)
          .write(COLUMNS, found.stream().map(CheckCommand::row).toList(), writer);
    } else {
      writeForPeople(found.stream().filter(judged -> all || judged.stops()).toList(), writer);
    }
    writer.flush();
  }

  /** A table for each file, under its name. */
  private void writeForPeople(List<Judged> shown, Writer out) throws IOException {
    var byFile = new LinkedHashMap<String, List<List<String>>>();
    for (Judged judged : shown) {
      List<String> row = row(judged);
      byFile.computeIfAbsent(row.get(0), file -> new ArrayList<>()).add(row.subList(2, row.size()));
    }
    String gap = "";
    for (var file : byFile.entrySet()) {
      out.append(gap).append(terminal.bold(Visible.escape(file.getKey()))).append('\n');
      TableWriter.of(TableFormat.TABLE)
          .fitting(terminal.width(), UnaryOperator.identity())
          .write(COLUMNS.subList(2, COLUMNS.size()), file.getValue(), out);
      gap = "\n";
    }
  }

  private static List<String> row(Judged judged) {
    GateFinding finding = judged.finding();
    Optional<Place> first = finding.places().stream().findFirst();
    return List.of(
        finding.file(),
        finding.policy(),
        first.map(place -> place.line() + ":" + place.column()).orElse(""),
        judged.state().name().toLowerCase(Locale.ROOT),
        finding.level(),
        String.valueOf(finding.confidence()),
        finding.rule(),
        finding.message());
  }

  private void summarise(List<Judged> found) {
    terminal.say(
        count(found, State.NEW)
            + " at or above "
            + failOn
            + ", "
            + count(found, State.UNCHANGED)
            + " in the baseline, "
            + count(found, State.WAIVED)
            + " waived, "
            + count(found, State.BELOW)
            + " below");
  }

  private static long count(List<Judged> found, State state) {
    return found.stream().filter(judged -> judged.state() == state).count();
  }

  private LocalDate day() {
    if (today != null) {
      return today;
    }
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    // the one place that looks at the clock: whether a waiver has expired depends on the day
    Instant now = epoch == null ? Instant.now() : at(epoch);
    return now.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static Instant at(String epoch) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(epoch));
    } catch (NumberFormatException | DateTimeException e) {
      throw new UsageException(
          Problem.error("", 0, "SOURCE_DATE_EPOCH " + epoch + ": expected seconds since 1970"), e);
    }
  }
}
