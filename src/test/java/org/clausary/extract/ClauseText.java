package org.clausary.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import org.clausary.document.Clause;
import org.clausary.document.PolicyDocument;

/** Snippets are too short for their language to be told: the folder's name says it. */
final class ClauseText {

  private ClauseText() {}

  static PolicyDocument inLanguageOf(Path folder, PolicyDocument read) {
    String name = folder.getFileName().toString();
    String language = name.substring(name.lastIndexOf('-') + 1);
    var clauses = new ArrayList<Clause>();
    for (Clause c : read.clauses()) {
      clauses.add(
          new Clause(
              c.id(),
              c.position(),
              c.kind(),
              c.span(),
              c.text(),
              c.headings(),
              c.leadIns(),
              c.cells(),
              language,
              c.line(),
              c.page()));
    }
    return new PolicyDocument(
        read.name(),
        read.sha256(),
        read.source(),
        read.title(),
        language,
        read.frontMatter(),
        read.sections(),
        clauses,
        read.problems());
  }
}
