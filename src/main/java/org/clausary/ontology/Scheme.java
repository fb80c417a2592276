package org.clausary.ontology;

/** The lists a concept can belong to; the {@code skos:ConceptScheme}s of the core vocabulary. */
public enum Scheme {
  DATA_CATEGORIES("DataCategories"),
  CCPA_CATEGORIES("CcpaCategories"),
  PURPOSES("Purposes"),
  PROCESSING_ACTIONS("ProcessingActions"),
  RECIPIENTS("Recipients"),
  DATA_SOURCES("DataSources"),
  LEGAL_BASES("LegalBases"),
  RIGHTS("Rights"),
  SECURITY_MEASURES("SecurityMeasures"),
  RETENTION_FORMS("RetentionForms"),
  CHOICE_MECHANISMS("ChoiceMechanisms"),
  DATA_SUBJECTS("DataSubjects"),
  PLACES("Places"),
  LAWS("Laws"),
  AUTHORITIES("Authorities"),
  CONTACT_ROLES("ContactRoles"),
  CHANGE_NOTICES("ChangeNotices"),
  PRACTICE_KINDS("PracticeKinds"),
  CUES("Cues"),
  TOPICS("Topics"),
  TOPIC_WORDS("TopicWords");

  private final String localName;

  Scheme(String localName) {
    this.localName = localName;
  }

  /** Local name of the scheme in the namespace of the core vocabulary. */
  public String localName() {
    return localName;
  }
}
