package org.clausary.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;
import org.clausary.problem.UsageException;
import org.clausary.rdf.Cla;
import org.clausary.rdf.JenaSink;
import org.clausary.rdf.RdfReader;
import org.clausary.rdf.RdfSystem;

/**
 * An embedded database made from RDF files by the bulk loader, which knows no transactions: it is
 * built in a folder beside the one named, and moved there when it is whole. After a crash there is
 * no store under the name; what the crash left beside it goes with the next attempt.
 */
public final class NewStore {

  static {
    RdfSystem.init();
  }

  /** What is in a new store. */
  public record Loaded(long quads, int versions) {}

  private final Path folder;
  private final Path side;

  private NewStore(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.side = this.folder.resolveSibling("." + this.folder.getFileName() + ".part");
  }

  /**
   * Makes a store of quads as they stand, findings included.
   *
   * @param folder where; must not exist, or be empty
   * @param files of a format with named graphs
   * @param ontology goes into its own graph
   * @param bytesRead is told how many bytes more have been read
   * @throws ReadException if a file is not well-formed, or has triples outside named graphs
   */
  public static Loaded build(
      Path folder, List<Path> files, Graph ontology, LongConsumer bytesRead) {
    return new NewStore(folder).build(files, ontology, bytesRead);
  }

  private Loaded build(List<Path> files, Graph ontology, LongConsumer bytesRead) {
    if (Tdb2Store.isStore(folder)) {
      throw new UsageException(
          Problem.error(
              folder.toString(),
              0,
              "is a store already; name a new folder, or add without --bulk"));
    }
    Tdb2Store.check(folder, true);
    var cleaner = new Thread(this::removeSide, "unfinished store");
    try {
      Tdb2Store.open(side, true).close();
      removeSide();
      Runtime.getRuntime().addShutdownHook(cleaner);
      Files.createDirectories(side);
      load(files, ontology, bytesRead);
      Loaded loaded = check(files);
      Files.deleteIfExists(side.resolve("tdb.lock"));
      Files.move(side, folder, StandardCopyOption.ATOMIC_MOVE);
      return loaded;
    } catch (IOException | JenaException e) {
      throw new LimitException(
          Problem.error(folder.toString(), 0, "cannot be made: " + e.getMessage()), e);
    } finally {
      Runtime.getRuntime().removeShutdownHook(cleaner);
      removeSide();
    }
  }

  private void load(List<Path> files, Graph ontology, LongConsumer bytesRead) throws IOException {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(side.toString());
    try {
      DataLoader loader = LoaderFactory.parallelLoader(dataset, (format, args) -> {});
      loader.startBulk();
      var quads = new QuadsOnly(loader.stream());
      quads.begin();
      try {
        JenaSink.quads(quads).start();
        var name = NodeFactory.createURI(Cla.ONTOLOGY);
        ontology.find().forEachRemaining(triple -> quads.quad(Quad.create(name, triple)));
        for (Path file : files) {
          read(file, quads, bytesRead);
        }
      } finally {
        quads.end();
        // also after a failure: nothing else ends the threads of the loader
        loader.finishBulk();
      }
    } finally {
      TDBInternal.expel(dataset);
    }
  }

  private static void read(Path file, QuadsOnly quads, LongConsumer bytesRead) throws IOException {
    String name = file.toString().replace('\\', '/');
    quads.from(name);
    try (InputStream in =
        new BufferedInputStream(new Counted(Files.newInputStream(file), bytesRead), 1 << 16)) {
      RdfReader.read(in, name, quads);
    }
  }

  /** Opens what was built, as its users will. */
  private Loaded check(List<Path> files) {
    try (LocalStore store = Tdb2Store.open(side, false)) {
      int versions = store.versions().size();
      if (versions == 0) {
        throw new ReadException(
            Problem.error(files.get(0).toString(), 0, "no policy version in what was read"));
      }
      return new Loaded(Txn.calculateRead(store.dataset(), () -> count(store.dataset())), versions);
    }
  }

  private void removeSide() {
    try (Stream<Path> files = Files.exists(side) ? Files.walk(side) : Stream.empty()) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new LimitException(
          Problem.error(side.toString(), 0, "cannot be removed: " + e.getMessage()), e);
    }
  }

  private static long count(DatasetGraph dataset) {
    long count = 0;
    for (var quads = dataset.findNG(null, null, null, null); quads.hasNext(); quads.next()) {
      count++;
    }
    return count;
  }
}
