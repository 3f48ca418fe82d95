package org.fengqiao.bootstrap.story;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.proto.cases.v1.Supervision;
import org.fengqiao.proto.cases.v1.SupervisionRound;
import org.fengqiao.proto.cases.v1.SupervisionState;

/** Puts a supervision in lines: all that has happened to it, in order. */
record SupervisionLines(Phrases phrases, Names names) {
  /** That it was ordered, each reply and why it was returned, and how it ended. */
  List<String> of(Supervision supervision) {
    var of = subject(supervision);
    var all = new ArrayList<String>();
    var officer = names.officer(supervision.getOfficer());
    all.add(phrases.line(supervision.getOrderTime(), of, officer, ordered(supervision)));
    for (var round : supervision.getRoundsList()) {
      if (round.hasReplyTime()) {
        var by = names.officer(round.getReplyingOfficer());
        all.add(phrases.line(round.getReplyTime(), of, by, replied(round)));
      }
      if (round.hasReturnTime()) {
        var by = names.officer(round.getReturningOfficer());
        var what = phrases.word("SUPERVISION_RETURNED");
        var why = phrases.said(round.getReturnReason().getText());
        all.add(phrases.line(round.getReturnTime(), of, by, what + why));
      }
    }
    if (supervision.hasEndTime()) {
      // It does not say who of the unit ended it, so the post that ordered it is named.
      var superior = names.post(supervision.getSuperior());
      all.add(phrases.line(supervision.getEndTime(), of, superior, ended(supervision)));
    }
    return all;
  }

  private String subject(Supervision supervision) {
    var about = supervision.getCase();
    var word = phrases.word("SUPERVISION");
    return about.isEmpty() ? word : word + " " + names.caseNumber(about);
  }

  private String ordered(Supervision supervision) {
    return phrases.word(SupervisionState.SUPERVISION_STATE_ORDERED.name())
        + phrases.said(supervision.getDemand().getText())
        + "  "
        + phrases.word("must")
        + whose(supervision)
        + phrases.filled("by", phrases.shortly(supervision.getRounds(0).getDueTime()));
  }

  private String whose(Supervision supervision) {
    return supervision.getPost().isEmpty()
        ? names.unit(supervision.getUnit())
        : names.post(supervision.getPost());
  }

  private String replied(SupervisionRound round) {
    var inTime = SupervisionState.SUPERVISION_STATE_REPLIED.name();
    return phrases.word(round.getLate() ? "SUPERVISION_REPLIED_LATE" : inTime)
        + phrases.said(round.getReply());
  }

  private String ended(Supervision supervision) {
    return phrases.word(supervision.getState().name())
        + phrases.said(supervision.getOutcome().getText());
  }
}
