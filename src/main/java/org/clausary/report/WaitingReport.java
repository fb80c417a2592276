package org.clausary.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A report of many policies that begins with a list of them: policies wait in a temporary file
 * until the list is known, so that memory does not grow with them.
 */
abstract class WaitingReport implements ReportWriter {

  private final OutputStream out;
  private final Dossiers dossiers;
  private final FileChannel waiting;
  private final List<Index.Row> rows = new ArrayList<>();

  WaitingReport(OutputStream out, Dossiers dossiers) throws IOException {
    this.out = out;
    this.dossiers = dossiers;
    waiting =
        FileChannel.open(
            Files.createTempFile("clausary-report", ".part"),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** What comes before the first policy. */
  abstract String head(List<Index.Row> rows);

  /**
   * One policy.
   *
   * @param id of the policy within the report
   */
  abstract String part(Dossier dossier, String id);

  /** What comes after the last policy. */
  abstract String foot();

  Wording wording() {
    return dossiers.wording();
  }

  @Override
  public void add(AnalyzedPolicy policy) throws IOException {
    Dossier dossier = dossiers.of(policy);
    String id = "p" + (rows.size() + 1);
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(part(dossier, id));
    while (bytes.hasRemaining()) {
      waiting.write(bytes);
    }
    rows.add(Index.row(id, dossier, wording()));
  }

  @Override
  public void close() throws IOException {
    try (waiting) {
      waiting.position(0);
      InputStream whole =
          new SequenceInputStream(
              new SequenceInputStream(bytes(head(rows)), Channels.newInputStream(waiting)),
              bytes(foot()));
      whole.transferTo(out);
      out.flush();
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
