package org.fengqiao.bootstrap.story;

import com.google.protobuf.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.proto.cases.v1.Appraisal;
import org.fengqiao.proto.cases.v1.Whistle;
import org.fengqiao.proto.cases.v1.WhistleCall;
import org.fengqiao.proto.cases.v1.WhistleState;

/**
 * Puts what is new of a whistle in lines, each once. A whistle is in no stream: it is looked at,
 * and what it says besides what it said before is what happened.
 */
final class WhistleLines {
  private final Phrases phrases;
  private final Names names;
  private final Set<String> told = new HashSet<>();

  WhistleLines(Phrases phrases, Names names) {
    this.phrases = phrases;
    this.names = names;
  }

  /** What was not told of it yet: that it was blown, who came and did what, how it ended. */
  List<String> news(Whistle whistle) {
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
    return all.stream().filter(line -> told.add(whistle.getName() + line)).toList();
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
        + phrases.said(appraisal.getReason());
  }

  private String line(Whistle whistle, Timestamp time, String officer, String what) {
    return "%s  %s  %s%s"
        .formatted(
            phrases.moment(time),
            phrases.filled("WHISTLE", whistle.getItem()),
            phrases.filled("who", names.officer(officer)),
            what);
  }
}
