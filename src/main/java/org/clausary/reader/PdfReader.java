package org.clausary.reader;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.clausary.problem.Problems;
import org.clausary.problem.ReadException;

/** PDF to blocks; {@link PdfChild} does the dangerous part in a process of its own. */
final class PdfReader {

  private static final int END_WITHIN = 2048;
  private static final String HEAP = "-Xmx512m";

  private PdfReader() {}

  static Reading read(Source source, Limits limits, Problems problems) {
    List<PdfLine> lines = lines(source, limits);
    if (lines.isEmpty()) {
      throw new ReadException(
          Problem.error(
              source.name(),
              0,
              "no text in the PDF, only pictures of it; run text recognition first"));
    }
    if (!isWhole(source.bytes())) {
      String cut = "the PDF is cut off or damaged; text may be missing";
      problems.accept(Problem.warning(source.name(), 0, cut));
    }
    return PdfLayout.read(source.name(), lines, problems);
  }

  /** A PDF ends with a mark; where it is missing, so may be any other part. */
  private static boolean isWhole(byte[] bytes) {
    int from = Math.max(0, bytes.length - END_WITHIN);
    String end = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    return end.contains("%%EOF");
  }

  /** A line of text and how it is set. */
  record PdfLine(int page, float y, float size, boolean bold, String text) {}

  private static List<PdfLine> lines(Source source, Limits limits) {
    Process child = start(source, limits);
    var late = new AtomicBoolean();
    CompletableFuture<Void> timer =
        CompletableFuture.runAsync(
            () -> {
              late.set(true);
              child.destroyForcibly();
            },
            // not in the common pool, where work that hangs could hold it up
            CompletableFuture.delayedExecutor(
                limits.time().toMillis(), TimeUnit.MILLISECONDS, Runnable::run));
    var feeder = new Thread(() -> feed(child, source), "pdf feeder");
    feeder.setDaemon(true);
    feeder.start();
    try (var in = new DataInputStream(new BufferedInputStream(child.getInputStream()))) {
      return records(in, source, limits);
    } catch (IOException e) {
      if (late.get()) {
        String message = "reading the PDF took longer than " + limits.time().toSeconds() + " s";
        throw new LimitException(Problem.error(source.name(), 0, message), e);
      }
      throw new ReadException(
          Problem.error(source.name(), 0, "damaged PDF: it could not be read to its end"), e);
    } finally {
      timer.cancel(false);
      child.destroyForcibly();
    }
  }

  private static Process start(Source source, Limits limits) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            HEAP,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            PdfChild.class.getName(),
            Long.toString(limits.time().toSeconds() + 1),
            Integer.toString(limits.pages()));
    try {
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      String message = "cannot start the process that reads PDF: " + e.getMessage();
      throw new LimitException(Problem.error(source.name(), 0, message), e);
    }
  }

  private static void feed(Process child, Source source) {
    try (OutputStream out = child.getOutputStream()) {
      out.write(source.bytes());
    } catch (IOException e) {
      // the child ended early; why it did is in what it wrote
      child.destroy();
    }
  }

  private static List<PdfLine> records(DataInputStream in, Source source, Limits limits)
      throws IOException {
    var lines = new ArrayList<PdfLine>();
    long size = 0;
    while (true) {
      int kind = in.read();
      if (kind == PdfChild.LINE) {
        lines.add(
            new PdfLine(in.readInt(), in.readFloat(), in.readFloat(), in.readBoolean(), text(in)));
        size += lines.get(lines.size() - 1).text().length();
        if (size > limits.expandedBytes() / 2) {
          String most = "more text than the limit of " + limits.expandedBytes() + " bytes";
          throw new LimitException(Problem.error(source.name(), 0, most));
        }
      } else if (kind == PdfChild.DONE) {
        return lines;
      } else if (kind == PdfChild.FAILURE) {
        throw new ReadException(Problem.error(source.name(), 0, text(in)));
      } else {
        throw new EOFException("the child ended without a word");
      }
    }
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
