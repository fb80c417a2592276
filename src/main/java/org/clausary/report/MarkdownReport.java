package org.clausary.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes {@code report.md}: the dossier of all policies of a run as Markdown. */
final class MarkdownReport extends WaitingReport {

  private final String version;

  MarkdownReport(OutputStream out, Dossiers dossiers, String version) throws IOException {
    super(out, dossiers);
    this.version = version;
  }

  @Override
  String part(Dossier dossier, String id) {
    return new MarkdownPolicy(wording(), dossier).write();
  }

  @Override
  String head(List<Index.Row> rows) {
    if (rows.size() == 1) {
      return "";
    }
    var index = new Index(wording());
    var columns = new ArrayList<String>();
    columns.add(wording().text("policy"));
    index.summed().forEach(section -> columns.add(Markdown.escaped(section.title())));
    return new Markdown()
        .heading(1, Markdown.escaped(wording().text("policies", Map.of("policies", rows.size()))))
        .table(columns, rows.stream().map(row -> cells(row, index)).toList())
        .toString();
  }

  private List<String> cells(Index.Row row, Index index) {
    var cells = new ArrayList<String>();
    cells.add(Markdown.escaped(row.title() + " · " + row.version()));
    for (Section section : index.summed()) {
      List<Overview.Entry> entries = Index.entries(row, section);
      cells.add(
          entries == null
              ? Markdown.escaped(wording().text("notChecked"))
              : entries.stream().map(this::entry).collect(Collectors.joining(", ")));
    }
    return cells;
  }

  private String entry(Overview.Entry entry) {
    String mark = entry.value().tone().mark() + " ";
    return Markdown.escaped(
        mark
            + (entry.count() > 0
                ? new Overview(wording()).times(entry)
                : (entry.name() + " " + entry.value().label()).strip()));
  }

  @Override
  String foot() {
    return new Markdown()
        .rule()
        .paragraph(Markdown.escaped(wording().text("disclaimer")))
        .paragraph(Markdown.escaped(wording().text("madeBy", Map.of("version", version))))
        .toString();
  }
}
