package org.clausary.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausary.document.Clause;
import org.clausary.document.PolicyDocument;
import org.clausary.extract.Extraction.Outcome;
import org.clausary.extract.Extraction.Place;
import org.clausary.lexicon.Lexicon;
import org.clausary.lexicon.Mention;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;
import org.clausary.text.Passage;
import org.clausary.text.Span;

/** The reading of one policy, clause by clause. One use, one thread. */
final class PolicyReading implements CategoryLists.Reader {

  /** Words without which nothing is said of anybody. */
  static final long SUBJECTS =
      Cue.mask(
          Cue.FIRST_PARTY,
          Cue.USER,
          Cue.REQUEST,
          Cue.THIRD_PARTY,
          Cue.REFERENCE,
          Cue.AUXILIARY,
          Cue.MAY,
          Cue.MUST,
          Cue.INTRODUCTION,
          Cue.QUESTION);

  /** Lists whose concepts say how something is said, not what. */
  private static final Set<Scheme> NOT_MENTIONED =
      EnumSet.of(Scheme.CUES, Scheme.TOPICS, Scheme.TOPIC_WORDS);

  private static final long ACTING =
      Cue.mask(Cue.FIRST_PARTY, Cue.THIRD_PARTY, Cue.MAY, Cue.NEGATION);

  private final PolicyDocument document;
  private final Lexicon lexicon;
  private final Lexicon grammar;
  private final TopicWords topicWords;
  private final Vocabulary vocabulary;
  private final Compositions compositions;
  private final Readers readers;
  private final List<Frame> frames;

  private final Map<Clause, Units> unitsOf = new HashMap<>();
  private final Map<String, Lead> leads = new HashMap<>();
  private final Map<String, SentenceReading> introductions = new HashMap<>();
  private final Map<String, Units> headings = new HashMap<>();
  private final Map<String, Grammar> grammars = new HashMap<>();
  private final OutcomeReader outcomeReader;
  private final UnmarkedLists unmarked;
  private Controllers controllers;
  private List<String> ownNames = List.of();
  private List<String> headingsNow;
  private CategoryLists categoryLists;
  private CategoryRecords categoryRecords;
  private Section section;
  private Clause last;
  private boolean opensPurposes;

  PolicyReading(
      PolicyDocument document,
      Lexicon lexicon,
      Lexicon grammar,
      TopicWords topicWords,
      Vocabulary vocabulary,
      Compositions compositions,
      Readers readers,
      List<Frame> frames) {
    this.document = document;
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.topicWords = topicWords;
    this.vocabulary = vocabulary;
    this.compositions = compositions;
    this.readers = readers;
    this.frames = frames;
    this.outcomeReader = new OutcomeReader(vocabulary);
    this.unmarked = new UnmarkedLists(document.source());
  }

  Extraction read() {
    for (Clause clause : document.clauses()) {
      unitsOf.put(clause, units(clause));
      outcomeReader.saw(clause);
    }
    findNames();
    unitsOf.replaceAll((clause, units) -> prepared(units, clause.language()));
    categoryLists = new CategoryLists(readers.categories(), document.clauses(), unitsOf);
    categoryRecords = new CategoryRecords(readers, document.clauses(), unitsOf);
    var practices = new ArrayList<Practice>();
    var mentions = new LinkedHashMap<String, List<Place>>();
    var outcomes = new LinkedHashMap<String, Outcome>();
    var sentences = new LinkedHashMap<String, List<SentenceWords>>();
    Concept firstParty = vocabulary.core("FirstPartyCue");
    var evidence = new Evidence(document.source());
    for (Clause clause : document.clauses()) {
      List<Practice> found = read(clause).stream().map(evidence::round).toList();
      practices.addAll(found);
      sentences.put(clause.id(), SentenceWords.of(unitsOf.get(clause), firstParty));
      mentions.put(clause.id(), mentions(clause));
      outcomes.put(clause.id(), outcomeReader.read(clause, unitsOf.get(clause), found));
    }
    return new Extraction(
        document,
        practices,
        mentions,
        outcomes,
        sentences,
        controllers.all(),
        readers.dates().issued(document.clauses(), clause -> unitsOf.get(clause).mentions()));
  }

  /** A clause, with the words that tell topics. */
  private Units units(Clause clause) {
    Lexicon.Scan scan = lexicon.scan(clause.text().text(), clause.language());
    Units units = units(clause.text(), clause.language(), scan);
    topicWords.addTo(units, scan, clause.kind());
    return units;
  }

  private Units units(Passage text, String language) {
    return units(text, language, lexicon.scan(text.text(), language));
  }

  private Units units(Passage text, String language, Lexicon.Scan scan) {
    Units units =
        Units.of(
            text,
            scan,
            words(text.text(), lexicon.find(scan)),
            words(text.text(), grammar.find(scan)),
            vocabulary.is("elides", language));
    forgetPlacesInNames(units, language);
    return units.with(compositions.parts(units, scan));
  }

  /** "Bank of China Ltd." names no place. */
  private void forgetPlacesInNames(Units units, String language) {
    List<Found> places = List.copyOf(units.all(Scheme.PLACES));
    if (places.isEmpty() || !units.has(whole(units), Cue.LEGAL_FORM)) {
      return;
    }
    for (PartyReader.Named party :
        readers.parties().find(units.passage().text(), language, units.mentions())) {
      places.stream()
          .filter(place -> party.span().contains(units.span(new Range(place.from(), place.to()))))
          .forEach(units::remove);
    }
  }

  /** Ready to be read: own names marked, clauses in order, compositions made. */
  private Units prepared(Units units, String language) {
    OwnNames.mark(units, ownNames);
    Offers.mark(units);
    MenuPaths.mute(units);
    keepTheirs(units);
    keepVerbs(units);
    Units ordered = ClauseOrder.arranged(units, vocabulary, language);
    compositions.addTo(ordered);
    return ordered;
  }

  /** "合作方使用数据", "you can review our terms": behind the one who acts, a noun is a verb. */
  private static void keepVerbs(Units units) {
    for (Found data : List.copyOf(units.all(Scheme.DATA_CATEGORIES))) {
      boolean acted =
          isVerb(units, data)
              || data.from() > 0
                  && units.isAny(data.from() - 1, ACTING)
                  && units.all(Scheme.PROCESSING_ACTIONS).stream()
                      .anyMatch(one -> one.from() == data.from() && one.to() < data.to());
      if (acted) {
        units.forget(Scheme.DATA_CATEGORIES, new Range(data.from(), data.to()));
      }
    }
  }

  /** "you can review our terms", "to post a message". */
  private static boolean isVerb(Units units, Found data) {
    int at = data.from() - 1;
    boolean governs =
        at >= 0
            && data.to() < units.size()
            && data.length() == 1
            && units.isSmall(data.from())
            && units.isAny(data.to(), Cue.mask(Cue.DETERMINER, Cue.OUR));
    return governs && units.isAny(at, Cue.mask(Cue.MAY, Cue.REQUEST, Cue.INFINITIVE));
  }

  /** "We have the right to": words that ask are those of people only where we do not ask. */
  private static void keepTheirs(Units units) {
    for (int i = 1; i < units.size(); i++) {
      boolean opens = units.is(i, Cue.REQUEST) && !units.is(i - 1, Cue.REQUEST);
      for (int k = i; opens && isOurs(units, i - 1) && k < units.size(); k++) {
        if (!units.is(k, Cue.REQUEST)) {
          break;
        }
        units.unmark(k, Cue.REQUEST);
      }
    }
  }

  /** "we", "our", "our ability and". */
  private static boolean isOurs(Units units, int at) {
    return units.isAny(at, Cue.mask(Cue.FIRST_PARTY, Cue.OUR))
        || units.is(at, Cue.COORDINATION) && at >= 2 && units.is(at - 2, Cue.OUR);
  }

  /** The mentions that are no part of a web address. */
  private static List<Mention> words(String text, List<Mention> mentions) {
    List<Span> addresses = ChannelReader.addresses(text);
    return addresses.isEmpty()
        ? mentions
        : mentions.stream()
            .filter(one -> addresses.stream().noneMatch(a -> a.contains(one.span())))
            .toList();
  }

  /** Finds the parties that the text makes responsible, and all names of the first party. */
  private void findNames() {
    controllers = new Controllers(document, unitsOf, readers.parties());
    ownNames =
        OwnNames.of(
            document.clauses().stream()
                .filter(clause -> !vocabulary.is("capitalNouns", clause.language()))
                .map(unitsOf::get)
                .toList(),
            controllers.names(),
            document.title());
  }

  private List<Practice> read(Clause clause) {
    enter(clause);
    opensPurposes = false;
    var practices = new ArrayList<Practice>();
    Units units = unitsOf.get(clause);
    if (units.size() == 0 || outcomeReader.isHeadingRepeated(clause)) {
      return practices;
    }
    if (clause.kind() == Clause.Kind.HEADING) {
      return addressed(clause, units);
    }
    if (clause.kind() == Clause.Kind.TABLE_ROW) {
      practices.addAll(rows().read(clause, units, section));
      return practices;
    }
    boolean item = !continues(clause) || isFragment(units);
    Lead lead = item ? lead(clause) : null;
    Optional<Passage> above = unmarked.leadIn(clause, units);
    if (above.isPresent()) {
      lead = lead(clause, List.of(above.get()));
    }
    if (clause.kind() == Clause.Kind.LIST_ITEM && item && (lead == null || !lead.acts())) {
      lead = new LeadReader(readers).ofHeading(reading(clause, units, whole(units), null), lead);
    }
    last = clause;
    opensPurposes = lead != null && lead.zone() == Zone.PURPOSE;
    Optional<Practice> line = new RecordFrame(readers, vocabulary).read(clause, units, section);
    if (line.isPresent()) {
      return List.of(line.get());
    }
    for (Range range : Sentences.of(units)) {
      SentenceReading sentence = reading(clause, units, range, lead);
      frames.forEach(frame -> frame.read(sentence, practices));
      remember(sentence);
      lead = null;
    }
    practices.addAll(controllers(clause));
    practices.addAll(categoryLists.read(clause, units, this));
    practices.addAll(categoryRecords.read(clause));
    return practices;
  }

  @Override
  public SentenceReading sentence(Clause clause, Range range) {
    return reading(clause, unitsOf.get(clause), range, null);
  }

  @Override
  public SentenceReading introduction(Clause clause, Passage introduction) {
    return introductions.computeIfAbsent(
        introduction.source() + " " + introduction.text(),
        key -> {
          Units units = prepared(units(introduction, clause.language()), clause.language());
          List<Range> sentences = Sentences.of(units);
          return reading(clause, units, sentences.get(sentences.size() - 1), null);
        });
  }

  /** A heading that names a place addresses the people there. */
  private List<Practice> addressed(Clause clause, Units units) {
    List<Found> places = units.all(Scheme.PLACES);
    var whole = new Range(0, units.size());
    if (places.isEmpty() || units.has(whole, Cue.ABROAD)) {
      return List.of();
    }
    Practice.Builder builder =
        Practice.of(clause, vocabulary.core("Audience"))
            .confidence(new Confidence().certainConcept(true).value());
    places.forEach(place -> builder.add(Practice.Role.JURISDICTION, place.concept()));
    return List.of(builder.build());
  }

  /** True for the second and further sentences of a list item: no item by themselves. */
  private boolean continues(Clause clause) {
    if (last == null || clause.leadIns().isEmpty() || !last.leadIns().equals(clause.leadIns())) {
      return false;
    }
    int from = last.span().end();
    int to = clause.span().start();
    return to >= from && document.source().substring(from, to).indexOf('\n') < 0;
  }

  /** "Payments. To process …": what has no subject goes on with the lead-in. */
  private static boolean isFragment(Units units) {
    return units.is(0, Cue.INFINITIVE) || !units.hasAny(whole(units), SUBJECTS);
  }

  private static Range whole(Units units) {
    return new Range(0, units.size());
  }

  private RowFrame rows() {
    return new RowFrame(readers, vocabulary, this::readPart);
  }

  /** Reads a part of a clause as a sentence of its own. */
  private List<Practice> readPart(Clause clause, Range range) {
    var practices = new ArrayList<Practice>();
    SentenceReading sentence = reading(clause, unitsOf.get(clause), range, null);
    frames.forEach(frame -> frame.read(sentence, practices));
    remember(sentence);
    return practices;
  }

  private List<Practice> controllers(Clause clause) {
    var practices = new ArrayList<Practice>();
    for (PartyReader.Named named : controllers.in(clause)) {
      practices.add(
          Practice.of(clause, vocabulary.core("ControllerStatement"))
              .actor(Practice.Actor.FIRST_PARTY)
              .add(
                  new Practice.Fact(
                      Practice.Fact.Type.PARTY, named.name(), clause.text().toSource(named.span())))
              .confidence(new Confidence().ownVerb(true).certainConcept(true).value())
              .build());
    }
    return practices;
  }

  private SentenceReading reading(Clause clause, Units units, Range range, Lead lead) {
    Grammar rules =
        grammars.computeIfAbsent(clause.language(), language -> Grammar.of(language, vocabulary));
    return new SentenceReading(
        clause, units, range, rules, section, lead, vocabulary, readers, document.source());
  }

  /** Starts a new section where the headings change. */
  private void enter(Clause clause) {
    if (clause.headings().equals(headingsNow)) {
      return;
    }
    headingsNow = clause.headings();
    var above = new ArrayList<Units>();
    for (String heading : headingsNow) {
      above.add(
          headings.computeIfAbsent(
              clause.language() + ' ' + heading, key -> headingUnits(heading, clause.language())));
    }
    section = new Section(above, vocabulary);
  }

  private Units headingUnits(String heading, String language) {
    Passage passage = Passage.verbatim(heading, new Span(0, heading.length()));
    return prepared(units(passage, language), language);
  }

  private Lead lead(Clause clause) {
    return lead(clause, clause.leadIns());
  }

  private Lead lead(Clause clause, List<Passage> leadIns) {
    Lead lead = null;
    for (Passage passage : leadIns) {
      Lead outer = lead;
      String key = passage.source() + " " + passage.text();
      lead = leads.computeIfAbsent(key, k -> readLead(clause, passage, outer));
    }
    return lead;
  }

  private Lead readLead(Clause clause, Passage passage, Lead outer) {
    Units units = prepared(units(passage, clause.language()), clause.language());
    List<Range> sentences = Sentences.of(units);
    if (sentences.isEmpty()) {
      return outer;
    }
    Range last = sentences.get(sentences.size() - 1);
    return new LeadReader(readers).read(reading(clause, units, last, null), outer);
  }

  private void remember(SentenceReading sentence) {
    section.memory().nextSentence();
    List<Found> data =
        sentence.found(Scheme.DATA_CATEGORIES).stream().filter(found -> !found.weak()).toList();
    section.memory().sawData(data);
    section
        .memory()
        .sawPurposes(
            sentence.found(Scheme.PURPOSES).stream()
                .filter(found -> !found.weak() && !Vocabulary.isGeneric(found.concept()))
                .map(Found::concept)
                .toList());
    section.memory().sawThirdParties(sentence.found(Scheme.RECIPIENTS));
    if (sentence.has(Cue.THIRD_PARTY) || !sentence.found(Scheme.RECIPIENTS).isEmpty()) {
      section.memory().sawOthers();
    }
    sentence.predications().stream().filter(Predication::isAsserted).forEach(section.memory()::saw);
  }

  private List<Place> mentions(Clause clause) {
    Units units = unitsOf.get(clause);
    return places(units, Set.copyOf(new Spoken(units, vocabulary).find(opensPurposes)));
  }

  /**
   * What was found in a text, list by list; cues left out.
   *
   * @param spoken what of it the text speaks of
   */
  static List<Place> places(Units units, Set<Found> spoken) {
    var places = new LinkedHashSet<Place>();
    for (Scheme scheme : Scheme.values()) {
      if (!NOT_MENTIONED.contains(scheme)) {
        for (Found found : units.all(scheme)) {
          Range range = new Range(found.from(), found.to());
          places.add(new Place(found.concept(), units.source(range), spoken.contains(found)));
        }
      }
    }
    return List.copyOf(places);
  }
}
