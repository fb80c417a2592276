package org.clausary.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.clausary.problem.ClausaryException;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.rdf.Cla;
import org.clausary.rdf.Iris;
import org.clausary.rdf.JenaSink;
import org.clausary.rdf.Queryable;
import org.clausary.rdf.RdfSink;
import org.clausary.rdf.RdfSystem;

/**
 * An embedded TDB2 database. A batch is one write transaction: after a crash at any moment the
 * store holds the state before it or after it.
 */
final class Tdb2Store implements LocalStore {

  static {
    RdfSystem.init();
  }

  private static final long WAIT_SECONDS = 4;
  private static final Pattern HOLDER = Pattern.compile("process (\\d+)");

  /** One writer a folder; the database itself would wait without end. */
  private static final Map<Path, ReentrantLock> WRITERS = new ConcurrentHashMap<>();

  private final Path folder;
  private final DatasetGraph dataset;

  private Tdb2Store(Path folder, DatasetGraph dataset) {
    this.folder = folder;
    this.dataset = dataset;
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
  }

  static Tdb2Store open(Path folder, boolean create) {
    check(folder, create);
    try {
      if (create) {
        Files.createDirectories(folder);
      }
      return new Tdb2Store(folder.toRealPath(), DatabaseMgr.connectDatasetGraph(folder.toString()));
    } catch (IOException | JenaException e) {
      throw cannotOpen(folder, e);
    }
  }

  static boolean isStore(Path folder) {
    return Files.isDirectory(folder.resolve("Data-0001"));
  }

  /** That a store is there or, if asked, can be made. */
  static void check(Path folder, boolean create) {
    if (!Files.isDirectory(folder)) {
      if (!create || Files.exists(folder)) {
        throw new UsageException(Problem.error(name(folder), 0, "no such store; load makes one"));
      }
    } else if (!isStore(folder) && !isEmpty(folder)) {
      throw new UsageException(
          Problem.error(name(folder), 0, "neither a store nor an empty folder; name another one"));
    }
  }

  /** A crash may leave the lock file of a store that was just being made. */
  private static boolean isEmpty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(file -> file.getFileName().toString().equals("tdb.lock"));
    } catch (IOException e) {
      throw cannotOpen(folder, e);
    }
  }

  private static LimitException cannotOpen(Path folder, Exception e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    var holder = HOLDER.matcher(message);
    String shown =
        message.contains("lock")
            ? "in use by " + (holder.find() ? holder.group() : "another process") + "; try later"
            : "cannot open: " + message.lines().findFirst().orElse("");
    return new LimitException(Problem.error(name(folder), 0, shown), e);
  }

  private static String name(Path folder) {
    return folder.toString().replace('\\', '/');
  }

  @Override
  public void write(Consumer<Batch> work) {
    ReentrantLock writer = WRITERS.computeIfAbsent(folder, f -> new ReentrantLock());
    if (!tryLock(writer)) {
      throw new LimitException(
          Problem.error(name(folder), 0, "in use by another writer of this process; try later"));
    }
    try {
      dataset.begin(TxnType.WRITE);
      work.accept(new Transaction());
      dataset.commit();
    } catch (ClausaryException e) {
      throw e;
    } catch (JenaException e) {
      throw new LimitException(
          Problem.error(name(folder), 0, "cannot write: " + e.getMessage()), e);
    } finally {
      if (dataset.isInTransaction()) {
        dataset.abort();
      }
      dataset.end();
      writer.unlock();
    }
  }

  private static boolean tryLock(ReentrantLock writer) {
    try {
      return writer.tryLock(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public <T> T query(Query query, Duration time, Function<QueryExec, T> read) {
    dataset.begin(TxnType.READ);
    try {
      return Queryable.run(QueryExec.dataset(dataset), dataset, query, time, read);
    } finally {
      dataset.end();
    }
  }

  @Override
  public DatasetGraph dataset() {
    return dataset;
  }

  /** Lets go of the folder, so that another process can open it. */
  @Override
  public void close() {
    // by force: a query that was given up may still hold a transaction
    TDBInternal.expel(dataset, true);
  }

  private final class Transaction implements Batch {
    private final RdfSink sink = JenaSink.into(dataset);

    Transaction() {
      sink.start();
    }

    @Override
    public void ontology(Graph ontology) {
      Node name = NodeFactory.createURI(Cla.ONTOLOGY);
      Graph stored = dataset.getGraph(name);
      if (stored.size() != ontology.size() || !stored.isIsomorphicWith(ontology)) {
        dataset.removeGraph(name);
        dataset.addGraph(name, ontology);
      }
    }

    @Override
    public void replace(String version, Consumer<RdfSink> quads) {
      for (String graph : List.of(version, Iris.findings(version))) {
        dataset.removeGraph(NodeFactory.createURI(graph));
      }
      quads.accept(sink);
    }
  }
}
