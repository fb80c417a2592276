package org.clausary.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausary.infer.Queries;
import org.clausary.infer.QueryFile;
import org.clausary.ontology.Ontology;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;

/**
 * The named questions in words, by topic: what can be asked, and who would ask it. Topics are the
 * first {@code tags} of the query files, those who ask their {@code asked-by}. Immutable.
 */
public final class QuestionList {

  private static final String ASKED_BY = "asked-by";

  private final Wording wording;
  private final List<QueryFile> questions;

  private QuestionList(Wording wording, List<QueryFile> questions) {
    this.wording = wording;
    this.questions = questions;
  }

  /**
   * All named questions.
   *
   * @param language BCP 47 tag of the words
   * @throws UsageException if the ontology has no words in that language
   */
  public static QuestionList of(Ontology ontology, Queries queries, String language) {
    var wording = new Wording(ontology, language);
    var questions = new ArrayList<>(queries.aboutPolicies());
    questions.addAll(queries.aboutOntology());
    questions.sort(
        Comparator.comparing((QueryFile q) -> topic(wording, q).order())
            .thenComparing(q -> topic(wording, q).code())
            .thenComparing(QueryFile::name));
    return new QuestionList(wording, List.copyOf(questions));
  }

  /**
   * Those that somebody would ask.
   *
   * @param reader as the query files name them
   * @throws UsageException if no question is theirs
   */
  public QuestionList askedBy(String reader) {
    var theirs = questions.stream().filter(q -> q.values(ASKED_BY).contains(reader)).toList();
    if (theirs.isEmpty()) {
      var known = new TreeSet<String>();
      questions.forEach(q -> known.addAll(q.values(ASKED_BY)));
      throw new UsageException(
          Problem.error("", 0, "no question is asked by '" + reader + "'; there are " + known));
    }
    return new QuestionList(wording, theirs);
  }

  /**
   * Writes them: for people and as Markdown under the headings of their topics, else as one table.
   *
   * @param width columns of the terminal
   * @param heading makes a heading stand out on a terminal
   */
  public void write(TableFormat format, int width, UnaryOperator<String> heading, Writer out)
      throws IOException {
    switch (format) {
      case TABLE -> writeText(width, heading, out);
      case MARKDOWN -> writeMarkdown(out);
      default -> TableWriter.of(format).write(columns(), rows(), out);
    }
  }

  private static List<String> columns() {
    return List.of("name", "topic", "question", "description", "askedBy");
  }

  private List<List<String>> rows() {
    return questions.stream()
        .map(
            q ->
                List.of(
                    q.name(),
                    topic(wording, q).code(),
                    q.summary(wording.language()),
                    q.decorators().getOrDefault("description", ""),
                    String.join("; ", q.values(ASKED_BY))))
        .toList();
  }

  private void writeText(int width, UnaryOperator<String> heading, Writer out) throws IOException {
    int longest = questions.stream().mapToInt(q -> q.name().length()).max().orElse(0);
    String separator = "";
    for (var topic : byTopic().entrySet()) {
      out.append(separator).append(heading.apply(topic.getKey())).append('\n');
      for (QueryFile question : topic.getValue()) {
        writeText(question, longest, width, out);
      }
      separator = "\n";
    }
  }

  private void writeText(QueryFile question, int longest, int width, Writer out)
      throws IOException {
    String margin = "  ";
    int room = Math.max(20, width - longest - 2 * margin.length());
    String before = margin + question.name() + " ".repeat(longest - question.name().length());
    String words = question.summary(wording.language());
    for (String line : DisplayWidth.wrap(words, room, Integer.MAX_VALUE)) {
      out.append(before).append(margin).append(line).append('\n');
      before = margin + " ".repeat(longest);
    }
  }

  private void writeMarkdown(Writer out) throws IOException {
    var columns = Stream.of("name", "question", "askedBy").map(c -> wording.column(c).label());
    List<String> header = columns.toList();
    String separator = "";
    for (var topic : byTopic().entrySet()) {
      out.append(separator).append("## ").append(topic.getKey()).append("\n\n");
      var rows = topic.getValue().stream().map(this::markdownRow).toList();
      TableWriter.of(TableFormat.MARKDOWN).write(header, rows, out);
      separator = "\n";
    }
  }

  private List<String> markdownRow(QueryFile question) {
    String readers =
        question.values(ASKED_BY).stream()
            .map(code -> wording.value(wording.column("askedBy"), code).label())
            .reduce((a, b) -> wording.text("listed", Map.of("first", a, "second", b)))
            .orElse("");
    return List.of(question.name(), question.summary(wording.language()), readers);
  }

  private Map<String, List<QueryFile>> byTopic() {
    return questions.stream()
        .collect(
            Collectors.groupingBy(
                q -> topic(wording, q).label(), LinkedHashMap::new, Collectors.toList()));
  }

  private static Value topic(Wording wording, QueryFile question) {
    String code = question.values("tags").stream().findFirst().orElse("");
    return wording.value(wording.column("topic"), code);
  }
}
