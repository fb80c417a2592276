package org.clausary.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code report.html}: one page for all policies of a run. It needs no network and no
 * script; its content security policy allows nothing but its own style sheet.
 */
final class HtmlReport extends WaitingReport {

  private static final String SHEET = Asset.text("report.css");

  private final String version;

  HtmlReport(OutputStream out, Dossiers dossiers, String version) throws IOException {
    super(out, dossiers);
    this.version = version;
  }

  @Override
  String part(Dossier dossier, String id) {
    return new HtmlPolicy(wording(), dossier, id).render().toString();
  }

  @Override
  String head(List<Index.Row> rows) {
    boolean many = rows.size() > 1;
    String title =
        rows.size() == 1
            ? rows.get(0).title()
            : wording().text("policies", Map.of("policies", rows.size()));
    Html html = new Html();
    html.open("html", "lang", wording().language()).open("head").open("meta", "charset", "utf-8");
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", Asset.policy(SHEET, ""));
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "referrer", "content", "no-referrer");
    html.open("meta", "name", "color-scheme", "content", "light dark");
    html.open("meta", "name", "generator", "content", "Clausary " + version);
    html.leaf("title", title + " · " + wording().text("report")).style(SHEET).closeLine();
    html.open("body", "class", many ? "many" : "one");
    html.leaf("a", wording().text("skip"), "class", "skip", "href", "#findings");
    html.open("header", "class", "page").leaf("p", wording().text("report"), "class", "brand");
    if (many) {
      html.leaf("a", wording().text("all"), "href", "#policies");
    }
    html.closeLine().open("main", "id", "findings");
    if (many) {
      html.append(new HtmlIndex(wording()).render(rows));
    }
    return "<!DOCTYPE html>\n" + html;
  }

  @Override
  String foot() {
    Html foot = new Html();
    foot.open("footer", "class", "page").leaf("p", wording().text("disclaimer"));
    foot.leaf("p", wording().text("madeBy", Map.of("version", version))).close();
    return "</main>\n" + foot + "\n</body>\n</html>\n";
  }
}
