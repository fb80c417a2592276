package org.clausary.search;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.rdf.model.Resource;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.clausary.rdf.Cla;

/**
 * Words of clauses in memory. Of plain words a clause must have all, or some if no clause has all.
 * What is written in the query language of Lucene ({@code sale OR sharing}, {@code "third
 * parties"}, {@code adverti*}) is read so, unless it is not well-formed.
 */
final class ClauseIndex extends TextIndexLucene {

  static final Node TEXT = NodeFactory.createURI(Cla.TEXT);

  private static final String FIELD = "text";
  private static final Pattern LANGUAGE =
      Pattern.compile("[\"*?~:()\\[\\]{}^]|(?:^|\\s)(?:[+!-]|AND\\s|OR\\s|NOT\\s)");

  ClauseIndex() {
    super(new ByteBuffersDirectory(), configuration());
  }

  private static TextIndexConfig configuration() {
    var configuration = new TextIndexConfig(new EntityDefinition("uri", FIELD, TEXT));
    configuration.setAnalyzer(new ClauseAnalyzer(true));
    configuration.setQueryAnalyzer(new ClauseAnalyzer(false));
    return configuration;
  }

  /** Adds a clause; found after the next {@link #commit}. */
  void add(Node clause, Node text) {
    var words = new Entity(clause.getURI(), null);
    words.put(FIELD, text.getLiteralLexicalForm());
    addEntity(words);
  }

  @Override
  public List<TextHit> query(
      String clause,
      List<Resource> fields,
      String text,
      String graph,
      String language,
      int limit,
      String highlight) {
    if (text.isBlank()) {
      return List.of();
    }
    Function<String, List<TextHit>> ask =
        asked -> super.query(clause, fields, asked, graph, language, limit, highlight);
    if (!LANGUAGE.matcher(text).find()) {
      List<TextHit> found = ask.apply(all(text));
      return found.isEmpty() && clause == null ? ask.apply(some(text)) : found;
    }
    try {
      return ask.apply(text);
    } catch (TextIndexParseException e) {
      return ask.apply(some(text));
    }
  }

  /** All of the words, as they are. */
  private static String all(String text) {
    return Stream.of(text.strip().split("\\s+"))
        .map(word -> "+\"" + QueryParserBase.escape(word) + '"')
        .collect(Collectors.joining(" "));
  }

  /** Some of the words; in lower case none of them is an operator. */
  private static String some(String text) {
    return QueryParserBase.escape(text).toLowerCase(Locale.ROOT);
  }
}
