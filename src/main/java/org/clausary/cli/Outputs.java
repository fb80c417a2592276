package org.clausary.cli;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.reader.Input;

/**
 * Files that appear whole and together, or not at all: each is written to a side file in its
 * folder, and {@link #commit} forces all to disk and renames them. Not thread-safe.
 */
final class Outputs implements AutoCloseable {

  /** Side files to remove if the process is told to stop. */
  private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Outputs::removeUnfinished, "side files"));
  }

  private record Output(Path target, Path side, FileOutputStream file, OutputStream stream) {}

  private final List<Output> outputs = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();
  private final List<Input> inputs;

  /**
   * @param inputs what must not be written over
   */
  Outputs(List<Input> inputs) {
    this.inputs = List.copyOf(inputs);
  }

  /** Makes a folder to write to unless it is there; it goes again if nothing is committed. */
  void makeFolder(Path folder) {
    try {
      for (Path at = folder.toAbsolutePath(); !Files.exists(at); at = at.getParent()) {
        folders.add(at);
      }
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(
          Problem.error(folder.toString(), 0, "is a file; name a folder to write to"), e);
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
  }

  /** Where to write {@code target}; closing it does nothing, {@link #commit} does. */
  OutputStream open(Path target) {
    try {
      Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
      refuseInput(target, real);
      if (Files.isDirectory(real)) {
        throw new UsageException(
            Problem.error(target.toString(), 0, "is a folder; name a file to write"));
      }
      boolean direct = Files.exists(real) && !Files.isRegularFile(real);
      Path side = direct ? real : sideOf(real);
      if (!direct) {
        UNFINISHED.add(side);
      }
      var file = new FileOutputStream(side.toFile());
      var stream = new Unclosed(new BufferedOutputStream(file, 1 << 16), target);
      outputs.add(new Output(target, side, file, stream));
      return stream;
    } catch (IOException e) {
      throw cannotWrite(target, e);
    }
  }

  private static Path sideOf(Path target) throws IOException {
    Path folder = target.getParent();
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString(), null, "no such folder");
    }
    return folder.resolve(
        "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
  }

  private void refuseInput(Path target, Path real) throws IOException {
    for (var input : inputs) {
      if (input.isFile() && Files.exists(real) && Files.isSameFile(real, Path.of(input.name()))) {
        throw new UsageException(
            Problem.error(target.toString(), 0, "is also an input; choose another output"));
      }
    }
  }

  /** Puts everything written in place. */
  void commit() {
    for (var output : outputs) {
      try {
        output.stream().flush();
        if (isSide(output)) {
          output.file().getFD().sync();
        }
        output.file().close();
      } catch (IOException e) {
        throw cannotWrite(output.target(), e);
      }
    }
    for (var output : outputs) {
      try {
        if (isSide(output)) {
          Path real =
              Files.exists(output.target()) ? output.target().toRealPath() : output.target();
          Files.move(
              output.side(),
              real,
              StandardCopyOption.ATOMIC_MOVE,
              StandardCopyOption.REPLACE_EXISTING);
          UNFINISHED.remove(output.side());
        }
      } catch (IOException e) {
        throw cannotWrite(output.target(), e);
      }
    }
    outputs.clear();
    folders.clear();
  }

  /** Removes what was not committed. */
  @Override
  public void close() {
    for (var output : outputs) {
      try {
        output.file().close();
        if (isSide(output)) {
          Files.deleteIfExists(output.side());
        }
      } catch (IOException e) {
        throw cannotWrite(output.target(), e);
      } finally {
        UNFINISHED.remove(output.side());
      }
    }
    outputs.clear();
    // the innermost comes first; what somebody else has put there meanwhile stays
    folders.forEach(folder -> folder.toFile().delete());
    folders.clear();
  }

  private static boolean isSide(Output output) {
    return UNFINISHED.contains(output.side());
  }

  private static void removeUnfinished() {
    for (var side : UNFINISHED) {
      side.toFile().delete();
    }
  }

  /** One line for a file that cannot be written. */
  static LimitException cannotWrite(Path target, IOException cause) {
    return new LimitException(
        Problem.error(target.toString(), 0, "cannot be written: " + Reason.of(cause)), cause);
  }

  /** Leaves closing to the owner, and names the file when writing fails. */
  private static final class Unclosed extends FilterOutputStream {
    private final Path target;

    Unclosed(OutputStream out, Path target) {
      super(out);
      this.target = target;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw cannotWrite(target, e);
      }
    }

    @Override
    public void flush() {
      try {
        out.flush();
      } catch (IOException e) {
        throw cannotWrite(target, e);
      }
    }

    @Override
    public void close() {
      flush();
    }
  }
}
