package org.clausary.extract;

import java.util.List;

/** All frames, in the order in which they read: later ones see what earlier ones found. */
final class Frames {

  private Frames() {}

  static List<Frame> all(Readers readers) {
    var processing = new ProcessingFrame(readers);
    return List.of(
        processing,
        new ItemFrame(readers),
        new ListingFrame(),
        new RightsFrame(readers),
        new ChoiceFrame(readers),
        new RetentionFrame(readers),
        new TransferFrame(),
        new SecurityFrame(),
        new LegalBasisFrame(),
        new ChildrenFrame(),
        new StatementFrame(),
        new TrainingFrame(),
        new ProvisionFrame(),
        new AudienceFrame(),
        new ContactFrame(readers),
        new ChangeFrame(),
        new SourceFrame(),
        new RecipientFrame(),
        new EnableFrame(),
        new ActivityFrame(),
        new ExampleFrame(),
        new RemainderFrame(),
        processing::readPresupposed);
  }
}
