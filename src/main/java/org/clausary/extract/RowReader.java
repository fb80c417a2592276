package org.clausary.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clausary.document.Cell;
import org.clausary.document.Clause;
import org.clausary.ontology.Concept;

/**
 * Says which cell of a table row plays which part: "Purpose | Data | Legal basis | Retention |
 * Recipients". The first word of a header that is a column cue decides. Thread-safe.
 */
final class RowReader {

  private final Columns columns;

  RowReader(Columns columns) {
    this.columns = columns;
  }

  /** What a cell holds. */
  enum Part {
    PURPOSE("PurposeColumn"),
    DATA("DataColumn"),
    BASIS("BasisColumn"),
    RETENTION("RetentionColumn"),
    RECIPIENT("RecipientColumn"),
    SOURCE("SourceColumn");

    private final String cue;

    Part(String cue) {
      this.cue = cue;
    }

    private static Part of(Concept concept) {
      for (Part part : values()) {
        if (part.cue.equals(concept.name())) {
          return part;
        }
      }
      return null;
    }
  }

  /** What a label in front of a value says that the value is. */
  Optional<Part> part(String label, String language) {
    return columns.of(label, language).stream().map(Part::of).filter(Objects::nonNull).findFirst();
  }

  /** The cells of a row by part; empty unless its headers name at least two parts. */
  Map<Part, List<Cell>> parts(Clause row) {
    var parts = new EnumMap<Part, List<Cell>>(Part.class);
    for (Cell cell : row.cells()) {
      for (Concept cue : columns.of(cell, row.language())) {
        Part part = Part.of(cue);
        if (part != null) {
          parts.computeIfAbsent(part, p -> new ArrayList<>()).add(cell);
          break;
        }
      }
    }
    return parts.size() < 2 ? Map.of() : parts;
  }
}
