package org.clausary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausary.document.Clause;
import org.clausary.report.View.Group;
import org.clausary.report.View.Item;
import org.clausary.report.View.Shown;

/** One policy of the Markdown report. */
final class MarkdownPolicy {

  private final Wording wording;
  private final Dossier dossier;
  private final Notes notes;
  private final Markdown out = new Markdown();

  MarkdownPolicy(Wording wording, Dossier dossier) {
    this.wording = wording;
    this.dossier = dossier;
    notes = new Notes(wording, dossier.policy());
  }

  String write() {
    out.heading(1, Markdown.escaped(dossier.policy().title()));
    if (!dossier.levels().isEmpty()) {
      out.paragraph(dossier.levels().stream().map(this::level).collect(Collectors.joining(" · ")));
    }
    out.paragraph(Markdown.escaped(dossier.verdict()));
    int at = 0;
    for (Item reason : dossier.reasons()) {
      out.item(++at + ".", reason(reason));
    }
    var rows = new ArrayList<List<String>>();
    dossier.facts(wording).stream()
        .map(fact -> Stream.of(wording.text(fact.key()), fact.value()))
        .forEach(row -> rows.add(row.map(Markdown::escaped).toList()));
    String shares = new Shares(dossier.policy(), wording).sentence();
    rows.add(Stream.of(wording.text("coverage"), shares).map(Markdown::escaped).toList());
    out.table(List.of("", ""), rows);
    var sections = new MarkdownSections(notes, out);
    dossier.views().forEach(sections::write);
    return out.toString();
  }

  private String level(Group group) {
    String name = group.heads().stream().map(Shown::text).collect(Collectors.joining(" "));
    return Markdown.escaped(name + ":") + " **" + MarkdownSections.badge(group) + "**";
  }

  private String reason(Item reason) {
    String why = reason.details().stream().findFirst().map(Shown::text).orElse("");
    Optional<Clause> clause =
        reason.quotes().stream().flatMap(q -> q.clause().stream()).findFirst();
    return Markdown.escaped(notes.placed(why, clause));
  }
}
