package org.clausary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The program: {@code clausary COMMAND …}. */
public final class Main {

  private final Terminal terminal;
  private final Failures failures;
  private final CommandLine line;

  Main(Terminal terminal) {
    this.terminal = terminal;
    var root = new Root();
    failures = new Failures(terminal, () -> root.debug);
    line =
        new CommandLine(root)
            .addSubcommand(new AnalyzeCommand(terminal))
            .addSubcommand(new CheckCommand(terminal))
            .addSubcommand(new ConvertCommand(terminal))
            .addSubcommand(new EvaluateCommand(terminal))
            .addSubcommand(new ExplainCommand(terminal))
            .addSubcommand(new InferCommand(terminal))
            .addSubcommand(new LoadCommand(terminal))
            .addSubcommand(new ServeCommand(terminal))
            .addSubcommand(new QueryCommand(terminal))
            .addSubcommand(
                new CommandLine(new OntologyCommand())
                    .addSubcommand(new OntologyCheckCommand(terminal))
                    .addSubcommand(new OntologyLearnCommand(terminal))
                    .addSubcommand(new OntologyListCommand(terminal))
                    .addSubcommand(new OntologyPreviewCommand(terminal))
                    .addSubcommand(new OntologyShowCommand(terminal))
                    .addSubcommand(new OntologyReferenceCommand()))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(terminal.err(), true))
            .setColorScheme(
                Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
            .setParameterExceptionHandler((e, args) -> failures.wrongUse(e))
            .setExecutionExceptionHandler((e, command, result) -> failures.failed(e));
  }

  /** Runs the program and ends the process. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(new Main(Terminal.ofProcess(System.getenv())).run(args));
  }

  /** Runs one command; what goes wrong is one line on standard error and an exit code. */
  int run(String... args) {
    int code;
    try {
      code = line.execute(args);
      line.getOut().flush();
    } catch (Throwable e) {
      // parsers throw StackOverflowError and OutOfMemoryError on hostile input
      code = failures.failed(e);
    }
    try {
      terminal.out().flush();
    } catch (IOException e) {
      // said already when the command itself met it
      return code == ExitCode.ENVIRONMENT ? code : failures.failed(e);
    }
    return code;
  }
}
