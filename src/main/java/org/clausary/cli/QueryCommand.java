package org.clausary.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausary.Clausary;
import org.clausary.infer.QueryFile;
import org.clausary.infer.QueryLimits;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;
import org.clausary.problem.UsageException;
import org.clausary.rdf.Queryable;
import org.clausary.rdf.RdfReader;
import org.clausary.reader.Input;
import org.clausary.reader.Inputs;
import org.clausary.report.QuestionList;
import org.clausary.report.TableFormat;
import org.clausary.store.PolicyStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Questions to policies. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    header = "Answers a named question, or one of your own in SPARQL.",
    description = {
      "",
      "Without a name, or with --list, lists the named questions. A question about the",
      "ontology needs no input."
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  clausary query --list --asked-by journalist",
      "  clausary query exposure policy.md",
      "  clausary query own.rq --store policies.tdb --format csv",
      "  clausary query --all policies/ --out answers"
    })
final class QueryCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME|FILE.rq INPUT",
      description = {
        "The question, unless --all is given;",
        "then policies or RDF: file, folder, https address, or - for standard input."
      })
  private List<String> operands = new ArrayList<>();

  @Option(names = "--list", description = "List the named questions; see --format.")
  private boolean list;

  @Option(
      names = "--asked-by",
      paramLabel = "WHO",
      description = "List what they ask: data-protection-officer, journalist, ...")
  private String askedBy;

  @Option(
      names = "--lang",
      paramLabel = "TAG",
      description = "Language of the list, and of names in answers. Default: ${DEFAULT-VALUE}.",
      defaultValue = "en")
  private String language;

  @Option(names = "--all", description = "Answer every named question, each in its own file.")
  private boolean all;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "PATH",
      description = "File to write, or with --all the folder. Default: standard output.")
  private Path out;

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private PlaceOptions place;

  @Mixin private RemoteOptions remote;

  @Mixin private TableOptions table;

  @Option(
      names = "--max-query-seconds",
      paramLabel = "N",
      description = "Time for one question. Default: ${DEFAULT-VALUE}.",
      defaultValue = "30")
  private int seconds;

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      description = "Rows of one answer. Default: ${DEFAULT-VALUE}.",
      defaultValue = "1000000")
  private int rows;

  @Mixin private ClausaryOptions options;

  QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (list || askedBy != null || operands.isEmpty() && !all) {
      return list(options.clausary(false));
    }
    var names = all ? operands : operands.subList(1, operands.size());
    checkPlace(names);
    var inputs = Inputs.of(names, RdfReader::reads);
    var clausary = options.clausary(true);
    var questions = all ? clausary.queries().aboutPolicies() : List.of(question(clausary));
    if (place == null && names.isEmpty()) {
      return askOntology(questions, clausary);
    }
    var tally = new Tally(terminal);
    try (var outputs = new Outputs(inputs);
        var store =
            place == null ? PolicyStore.inMemory() : place.openExisting(remote.access(terminal))) {
      if (place == null) {
        load(inputs, clausary, store, tally);
        if (!tally.anyDone()) {
          return tally.finish();
        }
      }
      answer(questions, store, outputs);
      outputs.commit();
    }
    return tally.finish();
  }

  private void checkPlace(List<String> names) {
    if (place != null && !names.isEmpty()) {
      throw wrong("give either inputs or a store, not both");
    }
    if (place != null && options.namesDay()) {
      throw wrong("--as-of is for inputs; the findings in a store are made already");
    }
    if (all && out == null) {
      throw wrong("--all needs --out with the folder to write to");
    }
  }

  /** Answers what can be answered from what is known, without any policy. */
  private int askOntology(List<QueryFile> questions, Clausary clausary) throws IOException {
    if (!clausary.queries().aboutOntology().containsAll(questions)) {
      throw wrong("name what to ask: policies, RDF files, --store or --endpoint");
    }
    try (var outputs = new Outputs(List.of())) {
      answer(questions, Queryable.of(clausary.ontology().graph()), outputs);
      outputs.commit();
    }
    return ExitCode.DONE;
  }

  private static UsageException wrong(String message) {
    return new UsageException(Problem.error("", 0, message));
  }

  private int list(Clausary clausary) throws IOException {
    var questions = QuestionList.of(clausary.ontology(), clausary.queries(), language);
    if (askedBy != null) {
      questions = questions.askedBy(askedBy);
    }
    var writer = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    var format = table.formatOr(TableFormat.TABLE);
    questions.write(format, terminal.width(), terminal::bold, writer);
    writer.flush();
    return ExitCode.DONE;
  }

  private QueryFile question(Clausary clausary) {
    String name = operands.get(0);
    if (!name.endsWith(".rq")) {
      return clausary.queries().question(name);
    }
    try {
      return QueryFile.of(name, Files.readString(Path.of(name), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ReadException(Problem.error(name, 0, "cannot be read: " + Reason.of(e)), e);
    }
  }

  private void load(List<Input> inputs, Clausary clausary, PolicyStore store, Tally tally) {
    try (var progress = Progress.of(terminal, "read", inputs.size())) {
      clausary.load(
          inputs,
          store,
          result -> {
            tally.accept(result);
            progress.step();
          });
    }
  }

  private void answer(List<QueryFile> questions, Queryable data, Outputs outputs)
      throws IOException {
    var limits = QueryLimits.DEFAULT.withTime(Duration.ofSeconds(seconds)).withRows(rows);
    if (all) {
      outputs.makeFolder(out);
    }
    var otherwise = all ? TableFormat.CSV : TableFormat.TABLE;
    for (var question : questions) {
      table.print(
          question.inLanguage(language).over(data, limits),
          otherwise,
          options.base(),
          stream(question, outputs),
          terminal);
    }
  }

  private OutputStream stream(QueryFile question, Outputs outputs) {
    if (out == null) {
      return terminal.out();
    }
    String ending = table.formatOr(TableFormat.CSV).ending();
    return outputs.open(all ? out.resolve(question.name() + "." + ending) : out);
  }
}
