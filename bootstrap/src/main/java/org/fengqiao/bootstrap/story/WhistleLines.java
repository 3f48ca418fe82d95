package org.fengqiao.bootstrap.story;

import com.google.protobuf.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.proto.cases.v1.Appraisal;
import org.fengqiao.proto.cases.v1.Whistle;
import org.fengqiao.proto.cases.v1.WhistleCall;
import org.fengqiao.proto.cases.v1.WhistleState;

/** Puts a whistle in lines: all that has happened to it, in order. */
record WhistleLines(Phrases phrases, Names names) {
  /** That it was blown, who came and did what, how it ended, and how who came was scored. */
  List<String> of(Whistle whistle) {
    var all = new ArrayList<String>();
    all.add(line(whistle, whistle.getBlowTime(), whistle.getOfficer(), blown(whistle)));
    for (var call : whistle.getCallsList()) {
      if (call.hasReportInTime()) {
        var how = phrases.word(call.getLate() ? "WHISTLE_CAME_LATE" : "WHISTLE_CAME");
        all.add(line(whistle, call.getReportInTime(), call.getReportingOfficer(), how));
      }
      if (call.hasOutcomeTime()) {
        var what = phrases.word("WHISTLE_DID") + phrases.said(call.getOutcome().getText());
        all.add(line(whistle, call.getOutcomeTime(), call.getOutcomeOfficer(), what));
      }
    }
    if (whistle.hasEndTime()) {
      all.add(line(whistle, whistle.getEndTime(), whistle.getOfficer(), ended(whistle)));
    }
    for (var call : whistle.getCallsList()) {
      for (var appraisal : call.getAppraisalsList()) {
        var what = scored(call, appraisal);
        all.add(line(whistle, appraisal.getAppraiseTime(), appraisal.getOfficer(), what));
      }
    }
    return all;
  }

  /** That these were blown for a drill and taken back, and how many notices that gave. */
  String drilled(List<Whistle> whistles, int notices) {
    var organs =
        whistles.stream()
            .flatMap(whistle -> whistle.getCallsList().stream())
            .map(WhistleCall::getOrgan)
            .distinct()
            .count();
    return phrases.moment(whistles.getFirst().getBlowTime())
        + "  "
        + phrases.word("DRILLED").formatted(whistles.size(), organs, notices);
  }

  private String blown(Whistle whistle) {
    var called = whistle.getCallsList().stream().map(call -> names.post(call.getPost())).toList();
    var due = whistle.getCallsList().getFirst().getDueTime();
    return "%s%s  %s%s%s"
        .formatted(
            phrases.filled("WHISTLE_BLOWN", whistle.getItemName()),
            phrases.said(whistle.getReason().getText()),
            phrases.word("must"),
            phrases.listed(called),
            phrases.filled("by", phrases.shortly(due)));
  }

  private String ended(Whistle whistle) {
    var how =
        whistle.getState() == WhistleState.WHISTLE_STATE_WITHDRAWN
            ? "WHISTLE_WITHDRAWN"
            : "WHISTLE_SETTLED";
    return phrases.word(how) + phrases.said(whistle.getOutcome().getText());
  }

  private String scored(WhistleCall call, Appraisal appraisal) {
    return phrases
            .word("WHISTLE_SCORED")
            .formatted(names.post(call.getPost()), appraisal.getScore())
        + phrases.said(appraisal.getReason())
        + suggested(appraisal.getSuggestion());
  }

  private String suggested(String text) {
    return text.isEmpty()
        ? ""
        : phrases.word("and") + phrases.word("WHISTLE_SUGGESTED") + phrases.said(text);
  }

  private String line(Whistle whistle, Timestamp time, String officer, String what) {
    var of = phrases.filled("WHISTLE", whistle.getItem());
    return phrases.line(time, of, names.officer(officer), what);
  }
}
