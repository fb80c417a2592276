package org.clausary.rdf;

/** The terms of {@code ontology/clausary.ttl} that are written or read here, as IRIs. */
public final class Cla {

  /** The namespace. */
  public static final String NS = "https://w3id.org/clausary#";

  /** The ontology, and the graph it is stored in. */
  public static final String ONTOLOGY = "https://w3id.org/clausary";

  public static final String POLICY_CLASS = NS + "Policy";
  public static final String POLICY_VERSION = NS + "PolicyVersion";
  public static final String PARTY_CLASS = NS + "Party";
  public static final String CLAUSE = NS + "Clause";
  public static final String PRACTICE = NS + "Practice";

  public static final String POLICY = NS + "policy";
  public static final String PART_OF = NS + "partOf";
  public static final String POSITION = NS + "position";
  public static final String CLAUSE_KIND = NS + "clauseKind";
  public static final String HEADING = NS + "heading";
  public static final String HEADING_PATH = NS + "headingPath";
  public static final String LEAD_IN = NS + "leadIn";
  public static final String TEXT = NS + "text";
  public static final String PLAIN_TEXT = NS + "plainText";
  public static final String LINE = NS + "line";
  public static final String PAGE = NS + "page";
  public static final String OUTCOME = NS + "outcome";
  public static final String MENTIONS = NS + "mentions";
  public static final String SPEAKS_OF = NS + "speaksOf";
  public static final String SHA256 = NS + "sha256";
  public static final String LOADED_SHA256 = NS + "loadedSha256";

  public static final String HEADING_KIND = NS + "Heading";
  public static final String SENTENCE = NS + "Sentence";
  public static final String LIST_ITEM = NS + "ListItem";
  public static final String TABLE_ROW = NS + "TableRow";

  public static final String STATED_IN = NS + "statedIn";
  public static final String QUOTE = NS + "quote";
  public static final String KIND = NS + "kind";
  public static final String ACTOR = NS + "actor";
  public static final String POLARITY = NS + "polarity";
  public static final String MODALITY = NS + "modality";
  public static final String CONDITION = NS + "condition";
  public static final String EXCEPTION = NS + "exception";
  public static final String LIMITATION = NS + "limitation";
  public static final String OPEN_ENDED = NS + "openEnded";
  public static final String AGE = NS + "age";
  public static final String CHANNEL = NS + "channel";
  public static final String CONTACT_ROLE = NS + "contactRole";
  public static final String DEADLINE = NS + "deadline";
  public static final String PARTY = NS + "party";
  public static final String NOTICE = NS + "notice";
  public static final String CONFIDENCE = NS + "confidence";

  public static final String WEIGHED_WORDS = NS + "weighedWords";
  public static final String TOPIC_READING = NS + "TopicReading";
  public static final String TOPIC = NS + "topic";
  public static final String SCORE = NS + "score";
  public static final String REASON = NS + "reason";

  public static final String PRACTICE_PATTERN = NS + "PracticePattern";
  public static final String COMPARES = NS + "compares";
  public static final String ANYTHING = NS + "Anything";
  public static final String AFFIRMED = NS + "Affirmed";
  public static final String LACKS = NS + "lacks";
  public static final String EXCLUDES = NS + "excludes";
  public static final String EXACTLY = NS + "exactly";
  public static final String SHOWN_BY = NS + "shownBy";
  public static final String FITS = NS + "fits";
  public static final String WITHIN = NS + "within";
  public static final String RULE = NS + "rule";

  public static final String PROVISION = NS + "provision";
  public static final String LAW = NS + "law";
  public static final String LAW_OF = NS + "lawOf";
  public static final String AUTHORITY = NS + "authority";
  public static final String VALID_FROM = NS + "validFrom";
  public static final String VALID_UNTIL = NS + "validUntil";
  public static final String FORMERLY = NS + "formerly";
  public static final String LAW_AS_OF = NS + "lawAsOf";

  public static final String GENERIC_FILE_NAME = NS + "GenericFileName";
  public static final String DATE_KEY = NS + "DateKey";

  private Cla() {}
}
