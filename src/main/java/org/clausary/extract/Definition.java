package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;
import org.clausary.lexicon.Mention;
import org.clausary.ontology.Scheme;
import org.clausary.text.Span;

/**
 * A bracket that gives names: {@code (“Acme”, “we”)}, {@code （以下简称“我们”）}.
 *
 * @param span the bracket, in the text
 * @param quoted the names in it
 */
record Definition(Span span, List<String> quoted) {

  private static final int LONGEST = 160;
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_ADDITION = 40;

  /** True for an opening bracket. */
  static boolean opens(char c) {
    return c == '(' || c == '\uFF08';
  }

  /** The bracket that opens at a place, or null if it does not close soon. */
  static Definition at(String text, int open, List<Mention> mentions) {
    int depth = 0;
    for (int i = open; i < text.length() && i - open <= LONGEST; i++) {
      char c = text.charAt(i);
      if (opens(c)) {
        depth++;
      } else if (c == ')' || c == '\uFF09') {
        depth--;
      }
      if (depth == 0) {
        Span span = new Span(open, i + 1);
        return new Definition(span, names(text, span, mentions));
      }
    }
    return null;
  }

  /** The bracket that follows a name, at once or past "and its affiliates"; or null. */
  static Definition after(String text, int end, List<Mention> mentions) {
    int open = end;
    while (open < text.length() && open - end <= LONGEST_ADDITION && !opens(text.charAt(open))) {
      if (!Character.isLetter(text.charAt(open)) && !Character.isSpaceChar(text.charAt(open))) {
        return null;
      }
      open++;
    }
    if (open >= text.length() || !opens(text.charAt(open))) {
      return null;
    }
    boolean plain = text.substring(end, open).isBlank();
    return plain || isAddition(new Span(end, open), mentions) ? at(text, open, mentions) : null;
  }

  /** "and its affiliates": a party, and nothing that anybody does. */
  private static boolean isAddition(Span between, List<Mention> mentions) {
    boolean party = false;
    for (Mention mention : mentions) {
      if (between.contains(mention.span())) {
        Scheme scheme = mention.concept().scheme();
        party |= scheme == Scheme.RECIPIENTS || mention.concept().name().equals("ThirdPartyCue");
        if (scheme == Scheme.PROCESSING_ACTIONS) {
          return false;
        }
      }
    }
    return party;
  }

  /** "Acme (Acme Imaging Ltd, hereinafter “we”)": the bracket that a name opens; or null. */
  static Definition around(String text, Span name, int reached, List<Mention> mentions) {
    int open = name.start() - 1;
    boolean opened = open > 0 && opens(text.charAt(open)) && open != reached;
    Definition bracket = opened ? at(text, open, mentions) : null;
    return bracket != null && bracket.span().contains(name) ? bracket : null;
  }

  private static List<String> names(String text, Span span, List<Mention> mentions) {
    var names = new ArrayList<String>();
    int i = span.start() + 1;
    while (i < span.end() - 1) {
      if (isQuote(text.charAt(i))) {
        int close = i + 1;
        while (close < span.end() && !isQuote(text.charAt(close))) {
          close++;
        }
        if (close < span.end() && close - i - 1 <= LONGEST_NAME && close > i + 1) {
          names.add(trim(text.substring(i + 1, close)));
        }
        i = close;
      }
      i++;
    }
    return names.isEmpty() ? unquoted(text, span, mentions) : names;
  }

  /** "(hereinafter Acme)": what follows the defining words, up to the end. */
  private static List<String> unquoted(String text, Span span, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.concept().name().equals("DefinitionCue") && span.contains(mention.span())) {
        String name = trim(text.substring(mention.span().end(), span.end() - 1));
        return name.isEmpty() || name.length() > LONGEST_NAME / 2 ? List.of() : List.of(name);
      }
    }
    return List.of();
  }

  private static String trim(String name) {
    int end = name.length();
    while (end > 0 && !Character.isLetterOrDigit(name.charAt(end - 1))) {
      end--;
    }
    int start = 0;
    while (start < end && !Character.isLetterOrDigit(name.charAt(start))) {
      start++;
    }
    return name.substring(start, end);
  }

  /** True if quotation marks stand around a place. */
  static boolean isQuoted(String text, Span at) {
    return at.start() > 0
        && at.end() < text.length()
        && isQuote(text.charAt(at.start() - 1))
        && isQuote(text.charAt(at.end()));
  }

  private static boolean isQuote(char c) {
    return switch (c) {
      case '"',
          '\u201C',
          '\u201D',
          '\u201E',
          '\u00AB',
          '\u00BB',
          '\u300C',
          '\u300D',
          '\u300E',
          '\u300F',
          '\u2018',
          '\uFF02' ->
          true;
      default -> false;
    };
  }
}
