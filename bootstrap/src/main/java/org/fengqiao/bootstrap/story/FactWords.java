package org.fengqiao.bootstrap.story;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.proto.cases.v1.Callback;
import org.fengqiao.proto.cases.v1.CaseFact;
import org.fengqiao.proto.cases.v1.ClosedWithPrimary;
import org.fengqiao.proto.cases.v1.ContactRecorded;
import org.fengqiao.proto.cases.v1.Corrected;
import org.fengqiao.proto.cases.v1.HandlingMeasure;
import org.fengqiao.proto.cases.v1.HandlingMode;
import org.fengqiao.proto.cases.v1.Reported;
import org.fengqiao.proto.cases.v1.RungFired;
import org.fengqiao.proto.cases.v1.Triaged;

/** What happened to a case in words; nothing for what follows from what was said. */
record FactWords(Phrases phrases, Names names) {
  String of(CaseFact fact) {
    return switch (fact.getFactCase()) {
      case CLOCK_STARTED, CLOCK_STOPPED, DUE_TIME_MOVED, FACT_NOT_SET -> "";
      case REPORTED -> reported(fact.getReported());
      case TRIAGED -> fact.getTriaged().getAutomatic() ? "" : triaged(fact.getTriaged());
      case RUNG_FIRED -> rung(fact.getRungFired());
      case CONTACT_RECORDED -> contact(fact.getContactRecorded());
      case CORRECTED -> corrected(fact.getCorrected());
      case PROGRESS_RECORDED -> with(fact, fact.getProgressRecorded().getText().getText());
      case PART_ASSIGNED -> filled(fact, names.post(fact.getPartAssigned().getPost()));
      case PART_HANDED_IN -> with(fact, fact.getPartHandedIn().getText().getText());
      case RESOLVED -> with(fact, fact.getResolved().getResolution().getText());
      case CALLED_BACK -> answered(fact.getCalledBack().getCallback());
      case MERGED -> filled(fact, names.caseNumber(fact.getMerged().getPrimaryCase()));
      case JOINED -> filled(fact, names.caseNumber(fact.getJoined().getMergedCase()));
      case CLOSED_WITH_PRIMARY -> closed(fact, fact.getClosedWithPrimary());
      default -> named(fact);
    };
  }

  private String named(CaseFact fact) {
    return phrases.word(fact.getFactCase().name());
  }

  private String filled(CaseFact fact, String with) {
    return phrases.filled(fact.getFactCase().name(), with);
  }

  private String with(CaseFact fact, String said) {
    return named(fact) + phrases.said(said);
  }

  private String reported(Reported reported) {
    return phrases.word(reported.getChannel().name()) + phrases.said(reported.getSubject());
  }

  private String triaged(Triaged triaged) {
    return phrases.filled("TRIAGED", triaged.getCategory())
        + how(triaged.getMode(), triaged.getMeasuresList());
  }

  private String corrected(Corrected corrected) {
    return phrases.word("CORRECTED") + how(corrected.getMode(), corrected.getMeasuresList());
  }

  /** The way it is handled, where it is said. */
  private String how(HandlingMode mode, List<HandlingMeasure> measures) {
    var how = new ArrayList<String>();
    if (mode != HandlingMode.HANDLING_MODE_UNSPECIFIED) {
      how.add(phrases.word(mode.name()));
    }
    measures.forEach(measure -> how.add(phrases.word(measure.name())));
    return how.isEmpty() ? "" : phrases.filled("how", phrases.listed(how));
  }

  private String answered(Callback answer) {
    return phrases.word(answer.getSatisfaction().name()) + phrases.said(answer.getText());
  }

  private String closed(CaseFact fact, ClosedWithPrimary closed) {
    return filled(fact, names.caseNumber(closed.getPrimaryCase()))
        + phrases.said(closed.getResolution().getText());
  }

  private String rung(RungFired fired) {
    var rung = "RUNG_" + fired.getRung();
    return phrases.word("RUNG_" + fired.getClock() + "_" + fired.getRung(), rung);
  }

  private String contact(ContactRecorded contact) {
    return phrases.word(contact.getReached() ? "CONTACT_RECORDED" : "CONTACT_TRIED");
  }
}
