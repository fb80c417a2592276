package org.clausary.rdf;

/** The terms of the W3C Data Privacy Vocabulary that are written here, as IRIs. */
public final class Dpv {

  /** What the namespaces of the vocabulary and all its extensions begin with. */
  public static final String FAMILY = "https://w3id.org/dpv";

  /** The namespace. */
  public static final String NS = FAMILY + "#";

  public static final String PRIVACY_NOTICE = NS + "PrivacyNotice";
  public static final String PROCESS = NS + "Process";

  public static final String HAS_DATA_CONTROLLER = NS + "hasDataController";
  public static final String HAS_PROCESSING = NS + "hasProcessing";
  public static final String HAS_PERSONAL_DATA = NS + "hasPersonalData";
  public static final String HAS_PURPOSE = NS + "hasPurpose";
  public static final String HAS_LEGAL_BASIS = NS + "hasLegalBasis";
  public static final String HAS_RECIPIENT = NS + "hasRecipient";
  public static final String HAS_DATA_SOURCE = NS + "hasDataSource";
  public static final String HAS_STORAGE_CONDITION = NS + "hasStorageCondition";
  public static final String HAS_DURATION = NS + "hasDuration";
  public static final String HAS_LOCATION = NS + "hasLocation";
  public static final String HAS_JURISDICTION = NS + "hasJurisdiction";
  public static final String HAS_DATA_SUBJECT = NS + "hasDataSubject";
  public static final String HAS_RIGHT = NS + "hasRight";
  public static final String HAS_MEASURE = NS + "hasTechnicalOrganisationalMeasure";
  public static final String HAS_CONSENT_CONTROL = NS + "hasConsentControl";

  private Dpv() {}
}
