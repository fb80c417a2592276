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
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code report.html}: one page for all policies of a run. It needs no network and no
 * script; its content security policy allows nothing but its own style sheet. Policies wait in a
 * temporary file until the list of all of them, which comes first, is known.
 */
final class HtmlReport implements ReportWriter {

  private static final String SHEET = Asset.text("report.css");

  private final OutputStream out;
  private final Wording wording;
  private final String version;
  private final FileChannel waiting;
  private final List<HtmlIndex.Row> rows = new ArrayList<>();

  HtmlReport(OutputStream out, Wording wording, String version) throws IOException {
    this.out = out;
    this.wording = wording;
    this.version = version;
    Path file = Files.createTempFile("clausary-report", ".html");
    waiting =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  @Override
  public void add(AnalyzedPolicy policy) throws IOException {
    List<View> views = new Views(wording, policy).all();
    String id = "p" + (rows.size() + 1);
    String part = new HtmlPolicy(wording, policy, id).render(views).toString();
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(part);
    while (bytes.hasRemaining()) {
      waiting.write(bytes);
    }
    rows.add(HtmlIndex.row(id, policy, views, wording));
  }

  @Override
  public void close() throws IOException {
    try (waiting) {
      waiting.position(0);
      InputStream whole =
          new SequenceInputStream(
              new SequenceInputStream(bytes(head()), Channels.newInputStream(waiting)),
              bytes(foot()));
      whole.transferTo(out);
      out.flush();
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private String head() {
    boolean many = rows.size() > 1;
    String title =
        rows.size() == 1
            ? VisibleText.oneLine(rows.get(0).policy().title())
            : wording.text("policies", Map.of("policies", rows.size()));
    Html html = new Html();
    html.open("html", "lang", wording.language()).open("head").open("meta", "charset", "utf-8");
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", Asset.policy(SHEET, ""));
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "referrer", "content", "no-referrer");
    html.open("meta", "name", "color-scheme", "content", "light dark");
    html.open("meta", "name", "generator", "content", "Clausary " + version);
    html.leaf("title", title + " · " + wording.text("report")).style(SHEET).closeLine();
    html.open("body", "class", many ? "many" : "one");
    html.leaf("a", wording.text("skip"), "class", "skip", "href", "#findings");
    html.open("header", "class", "page").leaf("p", wording.text("report"), "class", "brand");
    if (many) {
      html.leaf("a", wording.text("all"), "href", "#policies");
    }
    html.closeLine().open("main", "id", "findings");
    if (many) {
      html.append(new HtmlIndex(wording).render(rows));
    }
    return "<!DOCTYPE html>\n" + html;
  }

  private String foot() {
    Html foot = new Html();
    foot.open("footer", "class", "page").leaf("p", wording.text("disclaimer"));
    foot.leaf("p", wording.text("madeBy", Map.of("version", version))).close();
    return "</main>\n" + foot + "\n</body>\n</html>\n";
  }
}
