package org.clausary.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clausary.Clausary;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;
import org.clausary.rdf.RdfReader;
import org.clausary.reader.Inputs;
import org.clausary.reader.Limits;
import org.clausary.reader.Source;
import org.clausary.server.Content;
import org.clausary.server.Intake;
import org.clausary.store.LocalStore;
import org.clausary.store.PolicyStore;

/** Reads what {@code serve} serves: policies into memory, or a database. */
final class Shelf implements Intake {

  private final List<String> inputs;
  private final Optional<Path> folder;
  private final ClausaryOptions options;
  private final Terminal terminal;
  private final Tally tally;
  private Clausary clausary;
  private LocalStore database;

  /**
   * @param folder of the database; empty if the inputs are to be read
   */
  Shelf(List<String> inputs, Optional<Path> folder, ClausaryOptions options, Terminal terminal) {
    this.inputs = inputs;
    this.folder = folder;
    this.options = options;
    this.terminal = terminal;
    this.tally = new Tally(terminal);
  }

  /** What to serve; empty if nothing can be read. */
  Optional<Content> first() {
    clausary = options.clausary(true);
    database = folder.map(PolicyStore::existing).orElse(null);
    return content(clausary, tally);
  }

  /** Exit code: how the first reading went. */
  int finish() {
    return tally.finish();
  }

  @Override
  public Content again() {
    var next = options.clausary(true);
    Content content =
        content(next, new Tally(terminal))
            .orElseThrow(
                () -> new ReadException(Problem.error("", 0, "no policy can be read any more")));
    clausary = next;
    return content;
  }

  @Override
  public String add(Source policy, LocalStore store) {
    return clausary.add(policy, store).version();
  }

  @Override
  public Limits limits() {
    return options.limits();
  }

  private Optional<Content> content(Clausary with, Tally counted) {
    LocalStore store = database == null ? read(with, counted) : database;
    return database == null && !counted.anyDone()
        ? Optional.empty()
        : Optional.of(new Content(store, with.ontology(), with.queries(), options.base()));
  }

  private LocalStore read(Clausary with, Tally counted) {
    var all = Inputs.of(inputs, RdfReader::reads);
    LocalStore memory = PolicyStore.inMemory();
    try (var progress = Progress.of(terminal, "read", all.size())) {
      with.load(
          all,
          memory,
          result -> {
            counted.accept(result);
            progress.step();
          });
    }
    return memory;
  }
}
