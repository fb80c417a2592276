package org.clausary.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.clausary.evaluate.Evaluation;
import org.clausary.evaluate.Evaluation.Minority;
import org.clausary.evaluate.EvaluationJson;
import org.clausary.evaluate.LabelList;
import org.clausary.evaluate.Labeller;
import org.clausary.evaluate.Scorer;
import org.clausary.evaluate.Segment;
import org.clausary.evaluate.SegmentFile;
import org.clausary.infer.QueryFile;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the reader against labelled segments. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    header = "Measures what is read against what people labelled.",
    description = {
      "",
      "Reads the segments of each document together and gives them labels by the query of their"
          + " corpus, queries/evaluate/CORPUS.rq. Figures are those of presence: precision, recall"
          + " and F1 by label and by attribute, over all decisions (micro) and as a mean (macro)."
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  clausary evaluate --gold opp115/dev.jsonl --label-set ten",
      "  clausary evaluate --gold labelled.jsonl --corpus my-corpus --queries my-corpus/ --worst 20",
      "  clausary evaluate --gold capp130/dev.jsonl --predictions out.jsonl --json"
    })
final class EvaluateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE.jsonl",
      description = "Labelled segments, one JSON object a line; may be packed (.gz).")
  private Path gold;

  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      description = "Query to label by. Default: what the file names as its corpus.")
  private String corpus;

  @Option(
      names = "--labels",
      paramLabel = "FILE.json",
      description =
          "List of the labels. Default: labels.json beside the segments, if there is one.")
  private Path labels;

  @Option(
      names = "--label-set",
      paramLabel = "NAME",
      description = "A set of that list. Default: ${DEFAULT-VALUE}.",
      defaultValue = "all")
  private String labelSet;

  @Option(
      names = "--minority",
      paramLabel = "HOW",
      description =
          "What only some annotators gave is wrong, ignored or right: one of wrong, ignore, right. Default: ${DEFAULT-VALUE}.",
      defaultValue = "wrong")
  private Minority minority;

  @Option(
      names = "--predictions",
      paramLabel = "FILE.jsonl",
      description = "Also write what each segment was given.")
  private Path predictions;

  @Option(
      names = "--worst",
      paramLabel = "N",
      description = "Show that many of the segments with errors. Default: ${DEFAULT-VALUE}.",
      defaultValue = "0")
  private int worst;

  @Option(names = "--json", description = "Write the figures as JSON.")
  private boolean json;

  @Mixin private ClausaryOptions options;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SegmentFile file = SegmentFile.read(gold);
    LabelList list = labelList();
    var clausary = options.clausary(false);
    QueryFile query = query(clausary.queries().all("evaluate"), file);
    var scorer = new Scorer(list, labelSet, Set.copyOf(query.values("leave-out")), minority);
    List<Segment> given = new Labeller(clausary, query).label(file.segments());
    if (predictions != null) {
      write(given);
    }
    Evaluation evaluation = scorer.score(file.segments(), given);
    var out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    if (json) {
      EvaluationJson.write(evaluation, out);
    } else {
      new EvaluationTables(terminal, out).write(evaluation, worst);
    }
    out.flush();
    return ExitCode.DONE;
  }

  private LabelList labelList() {
    if (labels != null) {
      return LabelList.read(labels);
    }
    Path beside = gold.resolveSibling("labels.json");
    return Files.isRegularFile(beside) ? LabelList.read(beside) : LabelList.NONE;
  }

  private QueryFile query(List<QueryFile> queries, SegmentFile file) {
    String name = corpus == null ? file.corpus().orElse("") : corpus;
    return queries.stream()
        .filter(query -> query.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    Problem.error(
                        "",
                        0,
                        "no query for the corpus '"
                            + name
                            + "'; name one by --corpus, of "
                            + queries.stream().map(QueryFile::name).toList()
                            + ", or add evaluate/"
                            + name
                            + ".rq by --queries")));
  }

  private void write(List<Segment> given) throws IOException {
    try (var outputs = new Outputs(List.of())) {
      Writer out = new OutputStreamWriter(outputs.open(predictions), StandardCharsets.UTF_8);
      for (Segment segment : given) {
        EvaluationJson.writeLine(segment, out);
      }
      out.flush();
      outputs.commit();
    }
  }
}
