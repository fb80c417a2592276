package org.clausary.extract;

import java.util.HashMap;
import java.util.Map;
import org.clausary.ontology.Concept;

/** What a word does in a sentence: the cues of the core vocabulary that the grammars read. */
enum Cue {
  FIRST_PARTY("FirstPartyCue"),
  OUR("FirstPartyPossessiveCue"),
  TOWARDS_US("TowardsUsCue"),
  THIRD_PARTY("ThirdPartyCue"),
  USER("UserCue"),
  NEGATION("Negation"),
  NONE("NoneCue"),
  MAY("MayCue"),
  MUST("MustCue"),
  ENDEAVOUR("EndeavourCue"),
  AUXILIARY("AuxiliaryCue"),
  ADVERB("AdverbCue"),
  DETERMINER("DeterminerCue"),
  PREPOSITION("PrepositionCue"),
  GENITIVE("GenitiveCue"),
  GERUND("GerundCue"),
  RELATIVE("RelativeCue"),
  QUESTION("QuestionCue"),
  COORDINATION("CoordinationCue"),
  ALTERNATIVE("AlternativeCue"),
  INFINITIVE("InfinitiveCue"),
  OBJECT_MARKER("ObjectCue"),
  CONDITION("ConditionCue"),
  CONDITION_END("ConditionEndCue"),
  WHOLE_CONDITION("WholeConditionCue"),
  EXCEPTION("ExceptionCue"),
  WHOLE_EXCEPTION("WholeExceptionCue"),
  LIMITATION("LimitationCue"),
  NARROWING("NarrowingCue"),
  PURPOSE("PurposeCue"),
  RECIPIENT("RecipientCue"),
  SOURCE("SourceCue"),
  AGENT("AgentCue"),
  BREAK("BreakCue"),
  OPEN_LIST("OpenListCue"),
  INCLUDES("IncludeCue"),
  INTRODUCTION("IntroductionCue"),
  DEFINITION("DefinitionCue"),
  REFERENCE("ReferenceCue"),
  PARTY_PRONOUN("PartyPronounCue"),
  CONTROLLER("ControllerCue"),
  AGE("AgeCue"),
  DATE("DateCue"),
  LEGAL_FORM("LegalFormCue"),
  CONTACT("ContactCue"),
  POLICY("PolicyCue"),
  CHANGE("ChangeCue"),
  MANDATORY("MandatoryDataCue"),
  OPTIONAL("OptionalDataCue"),
  CONSEQUENCE("ConsequenceCue"),
  REQUEST("RequestCue"),
  WISH("WishCue"),
  DEADLINE("DeadlineCue"),
  AUDIENCE("AudienceCue"),
  OWN_MODEL("OwnModelCue"),
  GUARD("GuardCue"),
  ABROAD("AbroadCue"),
  RELY("RelyCue"),
  LISTED("ListedCue"),
  ENABLE("EnableCue"),
  CONCESSION("ConcessionCue"),
  ALSO("AlsoCue"),
  BLOCKER("Blocker");

  private static final Map<String, Cue> BY_NAME = new HashMap<>();

  static {
    for (Cue cue : values()) {
      BY_NAME.put(cue.localName, cue);
    }
  }

  private final String localName;

  Cue(String localName) {
    this.localName = localName;
  }

  /** The bit of this cue in a mask. */
  long bit() {
    return 1L << ordinal();
  }

  /** The mask of several cues. */
  static long mask(Cue... cues) {
    long mask = 0;
    for (Cue cue : cues) {
      mask |= cue.bit();
    }
    return mask;
  }

  /**
   * The bits of a cue concept and of broader ones; 0 for concepts that are no cue the grammars
   * read.
   */
  static long bitOf(Concept concept) {
    long bits = 0;
    for (String name : concept.within()) {
      Cue cue = BY_NAME.get(name);
      bits |= cue == null ? 0 : cue.bit();
    }
    return bits;
  }
}
