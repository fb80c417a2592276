package org.clausary.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.clausary.evaluate.Counts;
import org.clausary.evaluate.SegmentFile;
import org.clausary.learn.Figures;
import org.clausary.learn.Learner;
import org.clausary.learn.Outcome;
import org.clausary.learn.Recorder;
import org.clausary.learn.Teaching;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;
import org.clausary.problem.UsageException;
import org.clausary.rdf.Sha256;
import org.clausary.reader.Inputs;
import org.clausary.report.TableFormat;
import org.clausary.report.TableWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns weights of words. */
@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    header = "Learns from labels, headings and rules which words speak for which topic.",
    description = {
      "",
      "Writes a plain file of weights, a row for each topic and word, and shows how good they are on"
          + " texts that were left out: precision, recall and F1 of rules and weights as they will be"
          + " read, the spread of F1 over the parts left out, and F1 of each alone and of one against"
          + " the other. The same teachers give the same bytes. Too little to learn from is refused."
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  clausary ontology learn --policies my-policies/ --out my-ontology/weights/en.tsv",
      "  clausary ontology learn --gold labelled.jsonl --ontology my-labels.ttl --out weights/en.tsv"
    })
final class OntologyLearnCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of(
          "topic",
          "segments",
          "precision",
          "recall",
          "f1",
          "spread",
          "weights alone",
          "rules alone",
          "agreement");

  private final Terminal terminal;

  @Option(
      names = "--gold",
      paramLabel = "FILE.jsonl",
      description = "Labelled segments, one JSON object a line; may be packed (.gz).")
  private Path gold;

  @Option(
      names = "--policies",
      paramLabel = "DIR",
      description =
          "Policies that nobody labelled, a folder or a file: their headings and the rules teach."
              + " Repeatable.")
  private List<String> policies = new ArrayList<>();

  @Option(
      names = "--leave-out",
      paramLabel = "FILE.jsonl",
      description = "Segments whose texts are not to be learned from. Repeatable.")
  private List<Path> leaveOut = new ArrayList<>();

  @Option(
      names = "--lang",
      paramLabel = "TAG",
      description = "Language of the weights. Default: ${DEFAULT-VALUE}.",
      defaultValue = "en")
  private String language;

  @Option(
      names = "--groups",
      paramLabel = "FILE.tsv",
      description = "Which documents belong together: columns document and group.")
  private Path groups;

  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "Parts that are left out in turn. Default: ${DEFAULT-VALUE}.",
      defaultValue = "5")
  private int folds;

  @Option(
      names = "--weights",
      paramLabel = "N",
      description = "So many rows at most. Default: ${DEFAULT-VALUE}.",
      defaultValue = "2000")
  private int weights;

  @Option(names = "--looseness", hidden = true, defaultValue = "3")
  private double looseness;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the weights there.")
  private Path out;

  @Option(
      names = "--predictions",
      paramLabel = "FILE.jsonl",
      description = "Also write what each segment was given by models that had not seen it.")
  private Path predictions;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description =
          "A line for the head of the weights, such as the attribution that a corpus asks for."
              + " Repeatable.")
  private List<String> notes = new ArrayList<>();

  @Mixin private ClausaryOptions options;

  OntologyLearnCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (predictions != null && gold == null) {
      throw new UsageException(
          Problem.error("", 0, "--predictions are of labelled segments: name them by --gold"));
    }
    var settings = new Learner.Settings(weights, folds, looseness, groups());
    var recorder = new Recorder();
    var teachers =
        new Teaching.Teachers(
            Optional.ofNullable(gold).map(SegmentFile::read),
            policies.isEmpty() ? List.of() : Inputs.of(policies),
            language,
            leaveOut.stream().map(SegmentFile::read).toList());
    Outcome outcome =
        new Teaching(options.rulesAlone(recorder), recorder, settings, terminal::show)
            .learn(teachers);
    show(outcome);
    try (var outputs = new Outputs(List.of())) {
      if (out != null) {
        Writer to = new OutputStreamWriter(outputs.open(out), StandardCharsets.UTF_8);
        outcome.writeWeights(heads(outcome), to);
        to.flush();
      }
      if (predictions != null) {
        Writer to = new OutputStreamWriter(outputs.open(predictions), StandardCharsets.UTF_8);
        outcome.writePredictions(to);
        to.flush();
      }
      outputs.commit();
    }
    return ExitCode.DONE;
  }

  private List<String> heads(Outcome outcome) throws IOException {
    var heads = new ArrayList<String>();
    heads.add("title: learned weights of words, a row for each topic and word");
    heads.add(
        "what:  topic, word (two joined by _, or what rules found), weight, documents it was seen in;");
    heads.add(
        "       (base) is what every clause has, (threshold) the probability where a topic begins,");
    heads.add(
        "       (share) how much the weights count beside the rules, (paragraph) how much the paragraph");
    heads.add(
        "       counts beside the clause; has: a concept or list of concepts that a word names");
    heads.add("how:   delete a row, or set its weight to 0, to switch a word off");
    heads.add("from:  " + outcome.examples() + " texts in " + outcome.documents() + " documents");
    if (gold != null) {
      String sha256 = Sha256.of(Files.readAllBytes(gold));
      heads.add("from:  labelled segments, SHA-256 " + sha256);
    }
    outcome
        .policies()
        .ifPresent(
            hash -> heads.add("from:  headings of policies, and the rules, SHA-256 " + hash));
    notes.forEach(note -> heads.add("note:  " + note));
    return heads;
  }

  private void show(Outcome outcome) throws IOException {
    var to = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    var rows = new ArrayList<List<String>>();
    Map<String, Figures> figures = outcome.figures();
    figures.forEach((topic, of) -> rows.add(row(topic, of)));
    rows.add(row("micro", figures.values().stream().reduce(Figures.NONE, Figures::plus)));
    rows.add(
        List.of(
            "macro",
            "",
            "",
            "",
            mean(figures, of -> of.heard().f1()),
            "",
            mean(figures, of -> of.alone().f1()),
            mean(figures, of -> of.rules().f1()),
            mean(figures, of -> of.agreement().f1())));
    TableWriter.of(TableFormat.TABLE).write(COLUMNS, rows, to);
    to.flush();
  }

  private static List<String> row(String name, Figures of) {
    Counts heard = of.heard();
    return List.of(
        name,
        Integer.toString(heard.support()),
        figure(heard.precision()),
        figure(heard.recall()),
        figure(heard.f1()),
        figure(of.spread()),
        figure(of.alone().f1()),
        figure(of.rules().f1()),
        figure(of.agreement().f1()));
  }

  private static String mean(Map<String, Figures> figures, ToDoubleFunction<Figures> of) {
    return figure(figures.values().stream().mapToDouble(of).average().orElse(0));
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private Map<String, String> groups() {
    var of = new TreeMap<String, String>();
    if (groups == null) {
      return of;
    }
    try {
      List<String> lines = Files.readAllLines(groups, StandardCharsets.UTF_8);
      List<String> columns = List.of(lines.get(0).split("\t", -1));
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t", -1);
        of.put(cells[columns.indexOf("document")], "group " + cells[columns.indexOf("group")]);
      }
      return of;
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new ReadException(
          Problem.error(groups.toString(), 0, "not a table with columns document and group"), e);
    }
  }
}
