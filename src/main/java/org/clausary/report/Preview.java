package org.clausary.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausary.compare.PolicyChanges;
import org.clausary.compare.Summary;
import org.clausary.compare.Topic;
import org.clausary.ontology.Ontology;

/**
 * What an edit of the ontology or the rules changes in policies. Give it one policy after the
 * other, then {@link #finish}. Not thread-safe.
 */
public final class Preview {

  private final String edit;
  private final PreviewFormat format;
  private final OutputStream out;
  private final int width;
  private final boolean colour;
  private final PreviewWords words;
  private final Summary summary;
  private final PreviewJson json;

  /**
   * Opens a preview.
   *
   * @param before the ontology without the edit
   * @param after the ontology with it
   * @param language BCP 47 tag of the words
   * @param edit names of the files of the edit
   * @param width columns of the terminal
   * @param colour whether to colour
   */
  public Preview(
      Ontology before,
      Ontology after,
      String language,
      List<String> edit,
      PreviewFormat format,
      OutputStream out,
      int width,
      boolean colour)
      throws IOException {
    this.edit = String.join(", ", edit);
    this.format = format;
    this.out = out;
    this.width = width;
    this.colour = colour;
    words = new PreviewWords(before, after, language);
    summary = new Summary(PreviewWords.KIND, words.topics());
    json = format == PreviewFormat.JSON ? new PreviewJson(out, edit) : null;
  }

  /** What to compare. */
  public List<Topic> topics() {
    return words.topics();
  }

  /** Adds a policy. */
  public void add(PolicyChanges policy) {
    summary.add(policy);
    if (json != null) {
      try {
        json.add(policy);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Writes what is left to write; does not close the stream. */
  public void finish() throws IOException {
    if (json != null) {
      json.finish(summary, words.topics());
      return;
    }
    Page page =
        format == PreviewFormat.MARKDOWN ? new MarkdownPage() : new ConsolePage(width, colour);
    out.write(new PreviewPage(words, page).print(edit, summary).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
