package org.clausary.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausary.Clausary;
import org.clausary.Trace;
import org.clausary.problem.ClausaryException;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.rdf.RdfReader;
import org.clausary.reader.Input;
import org.clausary.reader.Inputs;
import org.clausary.report.Proof;
import org.clausary.report.Proofs;
import org.clausary.report.Report;
import org.clausary.store.PolicyStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why a finding is there. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    header = "Proves findings: rule, law, practices, exact characters, hash of the file.",
    description = {
      "",
      "An exposure also gets the smallest changes that would lower it. Name findings by IRI, by the"
          + " end of it (exposure/overall), or by the row that gave them (TrainingWithoutWayOut)."
          + " Without a name, the exposures are explained."
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  clausary explain policy.md",
      "  clausary explain policy.md --finding ControllersDiffer --lang zh",
      "  clausary explain --store policies.tdb --finding northlight/en/2026-03-01/finding/exposure/overall"
    })
final class ExplainCommand implements Callable<Integer> {

  /** The forms proofs are written in. */
  enum Format {
    TEXT,
    JSON
  }

  private final Terminal terminal;

  @Parameters(
      arity = "0..*",
      paramLabel = "IRI|INPUT",
      description = "IRI of a finding; policies or RDF: file, folder, https address, or -.")
  private List<String> operands = new ArrayList<>();

  @Option(
      names = "--finding",
      paramLabel = "NAME",
      description = "Explain that finding only. Repeatable.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--all", description = "Explain every finding.")
  private boolean all;

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private PlaceOptions place;

  @Mixin private RemoteOptions remote;

  @Option(
      names = "--lang",
      paramLabel = "TAG",
      description = "Language of the proof, not of the policy. Default: ${DEFAULT-VALUE}.",
      defaultValue = "en")
  private String language;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of text, json. Default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private Format format;

  @Mixin private ClausaryOptions options;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var inputs = new ArrayList<String>();
    for (String operand : operands) {
      (operand.contains("/finding/") ? names : inputs).add(operand);
    }
    if (inputs.isEmpty() == (place == null)) {
      throw new UsageException(
          Problem.error("", 0, "name what to read: inputs, or --store, or --endpoint"));
    }
    var clausary = options.clausary(true);
    var report = Report.of(clausary.ontology(), language, Version.number());
    var tally = new Tally(terminal);
    var proofs = new ArrayList<Proof>();
    if (place == null) {
      read(Inputs.of(inputs, RdfReader::reads), clausary, tally, proofs);
    } else {
      try (var store = place.openExisting(remote.access(terminal))) {
        read(store, clausary, tally, proofs);
      }
    }
    if (proofs.isEmpty() && tally.anyDone()) {
      throw new UsageException(
          Problem.error("", 0, "no finding " + String.join(", ", names) + "; --all shows all"));
    }
    write(proofs, report);
    return tally.finish();
  }

  private void read(List<Input> inputs, Clausary clausary, Tally tally, List<Proof> proofs) {
    List<Input> policies = inputs.stream().filter(i -> !RdfReader.reads(i.name())).toList();
    for (Input input : inputs) {
      if (RdfReader.reads(input.name())) {
        try {
          clausary.trace(Path.of(input.name())).forEach(trace -> add(trace, clausary, proofs));
          tally.done(List.of());
        } catch (ClausaryException e) {
          tally.failed(e);
        }
      }
    }
    if (!policies.isEmpty()) {
      clausary.analyze(
          policies,
          result -> {
            tally.accept(result);
            result.analysis().ifPresent(a -> add(clausary.trace(a), clausary, proofs));
          });
    }
  }

  private void read(PolicyStore store, Clausary clausary, Tally tally, List<Proof> proofs) {
    for (String version : store.versions()) {
      if (names.stream().allMatch(name -> isNoIri(name) || name.startsWith(version + "/"))) {
        add(clausary.trace(store, version), clausary, proofs);
      }
    }
    tally.done(List.of());
  }

  private static boolean isNoIri(String name) {
    return !name.contains("://");
  }

  private void add(Trace trace, Clausary clausary, List<Proof> proofs) {
    Proofs.of(trace, clausary.ontology()).stream().filter(this::isAsked).forEach(proofs::add);
  }

  private boolean isAsked(Proof proof) {
    if (names.isEmpty()) {
      return all || proof.isExposure();
    }
    return names.stream()
        .anyMatch(
            name ->
                proof.finding().equals(name)
                    || proof.finding().endsWith("/" + name)
                    || proof.row().equals(name));
  }

  private void write(List<Proof> proofs, Report report) throws IOException {
    if (format == Format.JSON) {
      report.explainJson(proofs, terminal.out());
      return;
    }
    for (Proof proof : proofs) {
      String text = report.explain(proof, terminal.width(), terminal.colour());
      terminal.out().write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
