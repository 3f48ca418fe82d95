package org.fengqiao.bootstrap.story;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.proto.cases.v1.ProgressReview;
import org.fengqiao.proto.cases.v1.ReviewFollowUp;
import org.fengqiao.proto.cases.v1.ReviewInstruction;
import org.fengqiao.proto.cases.v1.ReviewTally;

/** Puts a review in lines: all that has happened to it, in order. */
record ReviewLines(Phrases phrases, Names names) {
  /** What it found, what was instructed, and how it was concluded. */
  List<String> of(ProgressReview review) {
    var of = phrases.word(review.getKind().name());
    var all = new ArrayList<String>();
    var officer = names.officer(review.getOfficer());
    all.add(phrases.line(review.getHoldTime(), of, officer, held(review)));
    for (var instruction : review.getInstructionsList()) {
      var by = names.officer(instruction.getOfficer());
      all.add(phrases.line(instruction.getInstructTime(), of, by, instructed(instruction)));
    }
    if (review.hasCloseTime()) {
      var by = names.officer(review.getClosingOfficer());
      var what = phrases.word("REVIEW_CLOSED");
      var conclusion = phrases.said(review.getConclusion().getText());
      all.add(phrases.line(review.getCloseTime(), of, by, what + conclusion));
    }
    return all;
  }

  private String held(ProgressReview review) {
    var counted =
        phrases
            .word("REVIEW_HELD")
            .formatted(
                review.getFirstDate(),
                review.getLastDate(),
                review.getOpenCount(),
                review.getOverdueCount());
    return counted + tallies(review.getTalliesList()) + followedUp(review.getFollowUpsList());
  }

  /** Where how many are open, which is nowhere where none is. */
  private String tallies(List<ReviewTally> tallies) {
    var each = tallies.stream().map(this::tally).toList();
    return each.isEmpty() ? "" : phrases.filled("how", phrases.listed(each));
  }

  private String tally(ReviewTally tally) {
    var unit = tally.getUnit().isEmpty() ? phrases.word("dispatcher") : names.unit(tally.getUnit());
    return phrases.word("REVIEW_TALLY").formatted(unit, tally.getOpenCount());
  }

  private String followedUp(List<ReviewFollowUp> before) {
    if (before.isEmpty()) {
      return "";
    }
    var done = before.stream().filter(ReviewFollowUp::getDone).count();
    return phrases.word("and") + phrases.word("REVIEW_FOLLOWED_UP").formatted(before.size(), done);
  }

  private String instructed(ReviewInstruction instruction) {
    return phrases.filled("REVIEW_INSTRUCTED", names.caseNumber(instruction.getCase()))
        + phrases.said(instruction.getText().getText());
  }
}
