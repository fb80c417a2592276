package org.clausary.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.clausary.ontology.Term;

/**
 * Terms for programs: an array of objects with {@code iri}, {@code name}, {@code labels} by
 * language, {@code places}, {@code values} by local name of the property (an object with {@code
 * iri}, or with {@code text} and perhaps {@code language}), and {@code usedBy} by kind of term.
 */
final class TermJson {

  private final JsonWriter json;
  private final Writer out;

  TermJson(Writer out) throws IOException {
    this.out = out;
    json = new JsonWriter(out);
    json.setIndent("  ");
    json.setHtmlSafe(false);
    json.beginArray();
  }

  void add(TermView view, List<String> places) throws IOException {
    json.beginObject();
    json.name("iri").value(view.term().iri());
    json.name("name").value(view.term().name());
    json.name("labels").beginObject();
    for (var label : view.labels().entrySet()) {
      json.name(label.getKey()).value(label.getValue());
    }
    json.endObject();
    json.name("places").beginArray();
    for (String place : places) {
      json.value(place);
    }
    json.endArray();
    json.name("values").beginObject();
    for (String property : view.term().values().keySet().stream().sorted().toList()) {
      if (!TermFields.isDerived(property)) {
        json.name(property).beginArray();
        for (Term.Value value : view.term().values().get(property)) {
          write(value);
        }
        json.endArray();
      }
    }
    json.endObject();
    json.name("usedBy").beginObject();
    for (Map.Entry<String, List<TermView.Shown>> use : view.uses().entrySet()) {
      json.name(use.getKey()).beginArray();
      for (TermView.Shown user : use.getValue()) {
        json.value(user.term().map(Term::iri).orElse(user.text()));
      }
      json.endArray();
    }
    json.endObject().endObject();
  }

  private void write(Term.Value value) throws IOException {
    json.beginObject();
    if (value.iri().isEmpty()) {
      json.name("text").value(value.text());
      if (!value.language().isEmpty()) {
        json.name("language").value(value.language());
      }
    } else {
      json.name("iri").value(value.iri());
    }
    json.endObject();
  }

  void finish() throws IOException {
    json.endArray();
    json.flush();
    out.write('\n');
    out.flush();
  }
}
