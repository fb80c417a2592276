package org.clausary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausary.lexicon.Lexicon;
import org.clausary.lexicon.Mention;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Ontology;
import org.clausary.text.Folding;
import org.clausary.text.Span;

/**
 * Reads the names of organisations: those with a legal form ("Acme Imaging, Inc.", "某某科技有限公司"), and
 * those defined in brackets as the first party ("Acme (“we”)"). Thread-safe.
 */
final class PartyReader {

  /** A Chinese name before its legal form, or a postcode, has at least this many characters. */
  private static final int SHORTEST = 4;

  private static final String CONTROLLER_VERB = "ControllerVerbCue";
  private static final String AGENT = "AgentCue";
  private static final int NEAR = 60;
  private static final int LONGEST_INSERTION = 250;
  private static final Pattern SENTENCE_END = Pattern.compile("; |\\. \\p{Lu}");
  private static final int RIGHT_BEFORE = 12;
  private static final Set<String> NAME_ENDS_BEFORE =
      Set.of(
          "FirstPartyCue",
          "ThirdPartyCue",
          "UserCue",
          AGENT,
          "RecipientCue",
          "SourceCue",
          "DefinitionCue",
          "ControllerCue",
          "PolicyCue",
          "ContactCue",
          "AddressCue",
          "PurposeCue");

  private final Concept legalForm;
  private final Lexicon legalForms;
  private final List<String> languages;
  private final Set<String> smallWords = new HashSet<>();
  private final Set<String> firstParty = new HashSet<>();

  PartyReader(Ontology ontology) {
    legalForm = ontology.core("LegalFormCue");
    legalForms = Lexicon.of(List.of(legalForm));
    languages = legalForm.forms().stream().map(Concept.Form::language).distinct().sorted().toList();
    collect(ontology.core("FunctionWord"), smallWords);
    collect(ontology.core("FirstPartyCue"), firstParty);
    collect(ontology.core("FirstPartyPossessiveCue"), firstParty);
    collect(ontology.core("TowardsUsCue"), firstParty);
  }

  private static void collect(Concept concept, Set<String> forms) {
    concept.forms().forEach(form -> forms.add(Folding.fold(form.text())));
  }

  /**
   * An organisation named in a text.
   *
   * @param name as written, legal form included
   * @param span where, in the text
   * @param stem the name without its legal form; empty if the name has none
   * @param aliases what else the text calls it: short names in quotation marks, the name without
   *     its legal form
   * @param controller true if the sentence makes it the one responsible for the policy
   * @param legalForm true if its legal form is named
   */
  record Named(
      String name,
      Span span,
      String stem,
      List<String> aliases,
      boolean controller,
      boolean legalForm) {
    Named {
      aliases = List.copyOf(aliases);
    }
  }

  /** The organisations of a text, in order. */
  List<Named> find(String text, String language, List<Mention> mentions) {
    var places = new ArrayList<Place>();
    for (Span form : forms(text)) {
      int start =
          Character.isIdeographic(text.charAt(form.start()))
                  || text.charAt(form.start()) == '\uFF08'
              ? hanStart(text, form.start(), mentions)
              : latinStart(text, form.start(), mentions);
      if (start < form.start()) {
        places.add(new Place(new Span(start, form.end()), form.start()));
      }
    }
    for (int open = 0; places.isEmpty() && open < text.length(); open++) {
      if (Definition.opens(text.charAt(open))) {
        addDefined(places, text, open, mentions);
      }
    }
    for (Mention mention : mentions) {
      if (places.isEmpty() && mention.concept().name().equals(CONTROLLER_VERB)) {
        addNamed(places, text, mention.span().start(), mentions);
      }
      if (places.isEmpty() && mention.concept().name().equals("DefinitionCue")) {
        addMeant(places, text, mention.span(), mentions);
      }
    }
    places.sort(Comparator.comparing(Place::span));
    var found = new ArrayList<Named>();
    int reached = -1;
    for (Place place : places) {
      if (place.span.start() >= reached) {
        found.add(named(text, place, reached, mentions));
        reached = place.span.end();
      }
    }
    return found;
  }

  /** A name and where its legal form starts; the end of the span if it has none. */
  private record Place(Span span, int form) {}

  private List<Span> forms(String text) {
    var found = new ArrayList<Span>();
    for (String language : languages) {
      for (Mention mention : legalForms.find(text, language)) {
        char first = text.charAt(mention.span().start());
        if (!Character.isLowerCase(first)) {
          found.add(mention.span());
        }
      }
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private int hanStart(String text, int form, List<Mention> mentions) {
    int start = form;
    int open = 0;
    while (start > 0
        && inHanName(text.charAt(start - 1))
        && !endsBefore(text, start, form, mentions)) {
      char c = text.charAt(start - 1);
      open += c == ')' || c == '\uFF09' ? 1 : Definition.opens(c) ? -1 : 0;
      if (open < 0) {
        break;
      }
      start--;
    }
    while (start < form
        && !Character.isLetterOrDigit(text.charAt(start))
        && text.charAt(start) != '\uFF08'
        && text.charAt(start) != '(') {
      start++;
    }
    boolean brackets = start < form && !Character.isLetterOrDigit(text.charAt(start));
    return form - start < 2 || brackets ? form : start;
  }

  private static boolean inHanName(char c) {
    return Character.isLetterOrDigit(c) || c == '(' || c == ')' || c == '\uFF08' || c == '\uFF09';
  }

  /** True if a word that cannot be part of the name ends at {@code at}. */
  private boolean endsBefore(String text, int at, int form, List<Mention> mentions) {
    if (form - at < SHORTEST) {
      return false;
    }
    if (smallWords.contains(text.substring(at - 1, at))
        || (at > 1 && smallWords.contains(text.substring(at - 2, at)))) {
      return true;
    }
    for (Mention mention : mentions) {
      if (mention.span().end() == at && NAME_ENDS_BEFORE.contains(mention.concept().name())) {
        return true;
      }
    }
    return false;
  }

  private int latinStart(String text, int form, List<Mention> mentions) {
    int end = skipSpacesBack(text, form);
    if (end > 0 && text.charAt(end - 1) == ',') {
      end = skipSpacesBack(text, end - 1);
    }
    int start = form;
    while (end > 0) {
      int word = end;
      while (word > 0 && inLatinName(text.charAt(word - 1))) {
        word--;
      }
      if (word == end || !startsName(text.charAt(word))) {
        break;
      }
      start = word;
      int before = skipSpacesBack(text, word);
      if (before == word) {
        break;
      }
      end = before;
    }
    return dropSmallWords(text, start, form, mentions);
  }

  private static boolean inLatinName(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c)
        || c == '.'
        || c == '&'
        || c == '\''
        || c == '\u2019'
        || c == '-'
        || c == '+'
        || c == '/';
  }

  private static boolean startsName(char c) {
    return Character.isUpperCase(c) || Character.isDigit(c) || c == '&';
  }

  private static int skipSpacesBack(String text, int from) {
    int at = from;
    while (at > 0
        && (Character.isWhitespace(text.charAt(at - 1))
            || Character.isSpaceChar(text.charAt(at - 1)))) {
      at--;
    }
    return at;
  }

  /** Words at the start of a sentence are capitalised without being part of the name. */
  private int dropSmallWords(String text, int from, int form, List<Mention> mentions) {
    int start = from;
    while (start < form) {
      int end = start;
      while (end < form && inLatinName(text.charAt(end))) {
        end++;
      }
      String word = text.substring(start, end).toLowerCase(Locale.ROOT);
      int first = start;
      boolean cue =
          mentions.stream()
              .anyMatch(
                  m -> m.span().start() == first && NAME_ENDS_BEFORE.contains(m.concept().name()));
      if (!smallWords.contains(word) && !firstParty.contains(word) && !cue) {
        break;
      }
      start = end;
      while (start < form && !inLatinName(text.charAt(start))) {
        start++;
      }
    }
    return start;
  }

  private void addDefined(List<Place> places, String text, int open, List<Mention> mentions) {
    var definition = Definition.at(text, open, mentions);
    if (definition == null || definition.quoted().stream().noneMatch(this::isFirstParty)) {
      return;
    }
    int end = skipSpacesBack(text, open);
    if (end == 0) {
      return;
    }
    boolean han = Character.isIdeographic(text.charAt(end - 1));
    int start = han ? hanStart(text, end, mentions) : latinStart(text, end, mentions);
    boolean opensSentence =
        start == 0
            || !Character.isLetterOrDigit(text.charAt(start - 1))
            || mentions.stream()
                .anyMatch(m -> m.span().end() == start && m.concept().name().equals(AGENT));
    boolean other = firstParty.contains(Folding.fold(text.substring(start, end)));
    if (start < end && !other && !isPostcode(text, start) && (!han || opensSentence)) {
      places.add(new Place(new Span(start, end), end));
    }
  }

  /** "Acme Imaging is the controller": a name without a legal form, but no "the Service". */
  private void addNamed(List<Place> places, String text, int verb, List<Mention> mentions) {
    int start = latinStart(text, verb, mentions);
    int end = skipSpacesBack(text, verb);
    int before = skipSpacesBack(text, start);
    boolean bare = before == 0 || !inLatinName(text.charAt(before - 1));
    boolean word =
        mentions.stream()
            .anyMatch(
                mention ->
                    NAME_ENDS_BEFORE.contains(mention.concept().name())
                        && mention.span().overlaps(new Span(start, Math.max(start, end))));
    if (start < end && bare && !word) {
      places.add(new Place(new Span(start, end), end));
    }
  }

  /** "“We” refers to Acme": a name without a legal form behind the words that define. */
  private void addMeant(List<Place> places, String text, Span verb, List<Mention> mentions) {
    boolean us =
        mentions.stream()
            .anyMatch(
                one ->
                    one.concept().name().equals("FirstPartyCue")
                        && one.span().end() <= verb.start()
                        && Definition.isQuoted(text, one.span())
                        && isOneSentence(text, one.span().end(), verb.start()));
    int start = verb.end() + 1;
    int end = start;
    while (end < text.length() && inLatinName(text.charAt(end))) {
      end++;
    }
    while (end > start && text.charAt(end - 1) == '.') {
      end--;
    }
    boolean name = end > start && Character.isUpperCase(text.charAt(start));
    if (us && name && !smallWords.contains(Folding.fold(text.substring(start, end)))) {
      places.add(new Place(new Span(start, end), end));
    }
  }

  /** "…, 75001 Paris (“we”)": the end of an address is no name. */
  private static boolean isPostcode(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - start >= SHORTEST
        && (end == text.length() || !Character.isLetter(text.charAt(end)));
  }

  private boolean isFirstParty(String words) {
    return firstParty.contains(Folding.fold(words));
  }

  /**
   * @param reached where the name before this one ends, or -1
   */
  private Named named(String text, Place place, int reached, List<Mention> mentions) {
    Span span = place.span;
    var aliases = new ArrayList<String>();
    boolean we = false;
    boolean defined = false;
    var definition = Definition.after(text, span.end(), mentions);
    if (definition == null) {
      definition = Definition.around(text, span, reached, mentions);
    }
    if (definition != null) {
      for (String words : definition.quoted()) {
        if (isFirstParty(words)) {
          we = true;
        } else {
          aliases.add(words);
        }
      }
      defined = !definition.quoted().isEmpty();
    }
    String stem = stem(text, place);
    if (!stem.isEmpty() && !aliases.contains(stem)) {
      aliases.add(stem);
    }
    boolean controller = we || isController(text, span, mentions, defined);
    boolean legal = place.form < span.end();
    return new Named(span.of(text), span, stem, aliases, controller, legal);
  }

  private static String stem(String text, Place place) {
    boolean han = Character.isIdeographic(text.charAt(place.span.start()));
    if (han || place.form == place.span.end()) {
      return "";
    }
    int end = skipSpacesBack(text, place.form);
    return text.substring(
        place.span.start(), end > 0 && text.charAt(end - 1) == ',' ? end - 1 : end);
  }

  private boolean isController(String text, Span name, List<Mention> mentions, boolean defined) {
    boolean weBefore = false;
    boolean defines = false;
    boolean responsible = false;
    boolean policy = false;
    boolean applies = false;
    boolean other = false;
    for (Mention mention : mentions) {
      Span at = mention.span();
      switch (mention.concept().name()) {
        case "FirstPartyCue" -> {
          weBefore |= at.end() <= name.start();
          defines |= Definition.isQuoted(text, at);
        }
        case "DefinitionCue" -> defines |= at.end() <= name.start();
        case "ControllerCue" -> responsible |= distance(at, name) <= NEAR;
        case CONTROLLER_VERB ->
            responsible |= distance(at, name) <= NEAR || isInsertion(text, name, at);
        case "DataController" -> responsible |= isCopula(text, at, name, mentions);
        case "PolicyCue" -> policy = true;
        case "IntroductionCue" ->
            applies |= at.end() <= name.start() && name.start() - at.end() <= 2;
        case "ThirdPartyCue" ->
            other |= at.end() <= name.start() && name.start() - at.end() <= RIGHT_BEFORE;
        default -> {}
      }
    }
    return !other
        && (responsible
            || weBefore && defines
            || policy && (defined || applies)
            || isApposition(text, name));
  }

  /** "Acme Ltd, with its seat at 1 High Street, is the controller": an address stands between. */
  private static boolean isInsertion(String text, Span name, Span verb) {
    return verb.start() - name.end() > 0
        && verb.start() - name.end() <= LONGEST_INSERTION
        && text.charAt(name.end()) == ','
        && isOneSentence(text, name.end(), verb.start());
  }

  /** "The data controller for this website and its parts is Acme Ltd": "is" before the name. */
  private static boolean isCopula(String text, Span noun, Span name, List<Mention> mentions) {
    return noun.end() < name.start()
        && name.start() - noun.end() <= LONGEST_INSERTION
        && isOneSentence(text, noun.end(), name.start())
        && mentions.stream()
            .anyMatch(
                one ->
                    one.concept().name().equals("AuxiliaryCue")
                        && one.span().end() == skipSpacesBack(text, name.start()));
  }

  private static boolean isOneSentence(String text, int from, int to) {
    return !SENTENCE_END.matcher(text.substring(from, to)).find();
  }

  /** "We, Acme Corp., …" */
  private boolean isApposition(String text, Span name) {
    int end = skipSpacesBack(text, name.start());
    if (end == 0 || text.charAt(end - 1) != ',' && text.charAt(end - 1) != '\uFF0C') {
      return false;
    }
    int start = end - 1;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return isFirstParty(text.substring(start, end - 1));
  }

  private static int distance(Span a, Span b) {
    return Math.max(0, Math.max(a.start() - b.end(), b.start() - a.end()));
  }
}
