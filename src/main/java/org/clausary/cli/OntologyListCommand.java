package org.clausary.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Scheme;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.report.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists concepts with their labels and how many forms they have in each language. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    header = "Lists the concepts, their labels and how many forms each has.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  clausary ontology list",
      "  clausary ontology list --scheme DataCategories --format csv",
      "  clausary ontology list --ontology my-words.ttl --format json"
    })
final class OntologyListCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OntologyOptions options;
  @Mixin private TableOptions table;

  @Option(
      names = "--scheme",
      paramLabel = "NAME",
      description = "Only this list, such as DataCategories. Repeatable.")
  private List<String> schemes = new ArrayList<>();

  OntologyListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var wanted = wanted();
    var ontology = Ontology.load(options.ontology, options.only);
    var languages = languages(ontology.all());
    var columns = new ArrayList<String>(List.of("scheme", "concept"));
    languages.forEach(language -> columns.add("label_" + language));
    languages.forEach(language -> columns.add("forms_" + language));
    var rows = new ArrayList<List<String>>();
    for (Scheme scheme : wanted) {
      for (Concept concept : ontology.concepts(scheme)) {
        rows.add(row(concept, ontology, languages));
      }
    }
    table.print(columns, rows, TableFormat.TABLE, terminal.out(), terminal);
    return ExitCode.DONE;
  }

  private List<Scheme> wanted() {
    if (schemes.isEmpty()) {
      return List.of(Scheme.values());
    }
    return schemes.stream().map(OntologyListCommand::scheme).toList();
  }

  private static Scheme scheme(String name) {
    String plain = plain(name);
    return Arrays.stream(Scheme.values())
        .filter(scheme -> plain(scheme.localName()).equals(plain))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private static UsageException unknown(String name) {
    var known = Arrays.stream(Scheme.values()).map(Scheme::localName).toList();
    return new UsageException(
        Problem.error("", 0, "no list is called " + name + "; known: " + String.join(", ", known)));
  }

  /** {@code data-categories} is as good as {@code DataCategories}. */
  private static String plain(String name) {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }

  private static TreeSet<String> languages(Collection<Concept> concepts) {
    var languages = new TreeSet<String>();
    for (Concept concept : concepts) {
      languages.addAll(concept.labels().keySet());
    }
    return languages;
  }

  private static List<String> row(
      Concept concept, Ontology ontology, Collection<String> languages) {
    var row = new ArrayList<String>(List.of(concept.scheme().localName(), concept.name()));
    languages.forEach(language -> row.add(concept.labels().getOrDefault(language, "")));
    languages.forEach(
        language -> row.add(Integer.toString(ontology.forms(concept, language).size())));
    return row;
  }
}
