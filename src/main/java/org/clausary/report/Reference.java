package org.clausary.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Term;
import org.clausary.ontology.Terms;
import org.clausary.report.ReferenceGroups.Group;
import org.clausary.report.TermView.Line;
import org.clausary.report.TermView.Shown;

/**
 * A page of all terms of an ontology, in English and Chinese: an anchor for each, its local name.
 * It needs no network; its one script is the search box. Immutable and thread-safe.
 */
public final class Reference {

  private static final String FIRST = "en";
  private static final String SECOND = "zh";

  private final Wording wording;
  private final Wording second;
  private final Terms terms;
  private final TermViews views;
  private final TermFields fields;
  private final String version;

  /**
   * A page of these terms.
   *
   * @param version of the program
   */
  public Reference(Ontology ontology, String version) {
    wording = new Wording(ontology, FIRST);
    second = new Wording(ontology, SECOND);
    terms = Terms.of(ontology);
    views = new TermViews(terms, FIRST);
    fields = new TermFields(terms, SECOND);
    this.version = version;
  }

  /** The page. */
  public String html() {
    String sheet = Asset.text("report.css") + Asset.text("reference.css");
    String script = Asset.text("reference.js");
    List<Group> groups = new ReferenceGroups(terms).all();
    Html html = new Html();
    html.open("html", "lang", FIRST).open("head").open("meta", "charset", "utf-8");
    html.open(
        "meta", "http-equiv", "Content-Security-Policy", "content", Asset.policy(sheet, script));
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "color-scheme", "content", "light dark");
    html.open("meta", "name", "generator", "content", "Clausary " + version);
    html.leaf("title", wording.text("reference")).style(sheet).closeLine();
    html.open("body", "class", "reference");
    head(html, groups);
    html.open("main");
    groups.forEach(group -> group(html, group));
    html.closeLine();
    html.open("footer", "class", "page");
    html.leaf("p", wording.text("madeBy", Map.of("version", version))).closeLine();
    html.script(script).closeLine().closeLine();
    return "<!DOCTYPE html>\n" + html;
  }

  private void head(Html html, List<Group> groups) {
    int all = groups.stream().mapToInt(group -> group.members().size()).sum();
    html.open("header", "class", "top");
    html.leaf("h1", wording.text("reference"));
    html.leaf("p", second.text("reference"), "lang", SECOND, "class", "second");
    html.leaf("p", wording.text("referenceIntro", Map.of("terms", all)));
    html.leaf("p", second.text("referenceIntro", Map.of("terms", all)), "lang", SECOND);
    html.open("label", "class", "search");
    html.leaf("span", wording.text("search") + " · " + second.text("search"));
    html.open("input", "type", "search", "id", "-search", "autocomplete", "off").close().close();
    html.closeLine();
    html.open("nav", "class", "groups").open("ul");
    for (Group group : groups) {
      html.open("li").leaf("a", title(group, wording, FIRST), "href", "#-" + group.id());
      html.leaf("span", Integer.toString(group.members().size()), "class", "count").close();
    }
    html.close().closeLine();
  }

  private String title(Group group, Wording words, String language) {
    if (group.head().isEmpty()) {
      return words.text(group.id());
    }
    Term head = group.head().get();
    String label = head.label(language).orElse(head.name());
    return group.isLaw() ? words.text("referenceProvisions", Map.of("law", label)) : label;
  }

  private void group(Html html, Group group) {
    html.open("section", "id", "-" + group.id());
    html.open("h2").text(title(group, wording, FIRST)).text(" ");
    html.leaf("span", title(group, second, SECOND), "lang", SECOND, "class", "second").closeLine();
    Map<String, Term> members = new HashMap<>();
    group.members().forEach(term -> members.put(term.name(), term));
    Set<String> done = new HashSet<>();
    for (Term term : group.members()) {
      if (term.all("broader").stream().noneMatch(members::containsKey)) {
        branch(html, term, members, done);
      }
    }
    // what is broader than itself has no top
    group.members().forEach(term -> branch(html, term, members, done));
    html.closeLine();
  }

  /** A term, then the narrower ones of its group. */
  private void branch(Html html, Term term, Map<String, Term> members, Set<String> done) {
    if (!done.add(term.name())) {
      return;
    }
    term(html, views.view(term));
    List<Term> narrower =
        terms.users(term).stream()
            .filter(user -> user.property().equals("broader"))
            .map(Terms.User::term)
            .filter(user -> members.containsKey(user.name()))
            .toList();
    if (!narrower.isEmpty()) {
      html.open("div", "class", "narrower");
      narrower.forEach(child -> branch(html, child, members, done));
      html.closeLine();
    }
  }

  private void term(Html html, TermView view) {
    html.open("article", "id", view.term().name());
    html.open("h3").leaf("a", view.title(), "href", "#" + view.term().name());
    String other = view.labels().getOrDefault(SECOND, "");
    if (!other.isEmpty()) {
      html.text(" ").leaf("span", other, "lang", SECOND, "class", "second");
    }
    html.text(" ").leaf("code", "cla:" + view.term().name()).closeLine();
    html.open("dl");
    view.lines().stream().filter(line -> line.depth() == 0).forEach(line -> line(html, line));
    view.uses().forEach((kind, users) -> field(html, wording.text("usedBy"), kind, "", users));
    html.close().closeLine();
  }

  private void line(Html html, Line line) {
    TermFields.Field field = fields.field(line.property());
    String other = line.inverse() ? field.inverse().orElse("") : field.label();
    field(html, line.label(), other, line.language(), line.values());
  }

  private static void field(
      Html html, String label, String other, String language, List<Shown> values) {
    html.open("div").open("dt").text(label + " ");
    html.leaf("span", (other + " " + language).strip(), "class", "second").close();
    html.open("dd", "lang", language);
    for (int i = 0; i < values.size(); i++) {
      html.text(i == 0 ? "" : ", ");
      value(html, values.get(i));
    }
    html.close().closeLine();
  }

  private static void value(Html html, Shown value) {
    if (value.term().isPresent()) {
      html.leaf("a", value.text(), "href", "#" + value.term().get().name());
    } else if (value.link().isPresent()) {
      html.link(value.link().get(), value.text());
    } else {
      html.text(value.text());
    }
  }
}
