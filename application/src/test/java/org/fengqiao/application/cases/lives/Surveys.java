package org.fengqiao.application.cases.lives;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.AnswerSurvey;
import org.fengqiao.application.cases.CaseProcess;
import org.fengqiao.application.cases.MoveOn;
import org.fengqiao.application.cases.SendSurvey;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Satisfaction;
import org.fengqiao.domain.cases.SurveyCode;

/** Surveys as a mini-program has them: it keeps the newest code it was shown of each case. */
final class Surveys {
  private final Ids ids;
  private final Map<CaseId, SurveyCode> codes = new HashMap<>();

  Surveys(Ids ids) {
    this.ids = ids;
  }

  Answer<Case> send(CaseProcess process, Caller by, MoveOn on) {
    var use = new SendSurvey(process.desk, process.reopening, ids);
    var sent = use.send(by, new SendSurvey.Command(on, Optional.empty()));
    sent.code().ifPresent(code -> codes.put(on.caseId(), code));
    return sent.answer();
  }

  /** The code of a case; one of an earlier round, or none of any, where no newer was shown. */
  SurveyCode codeOf(CaseId id) {
    return codes.getOrDefault(id, SurveyCode.of(new byte[SurveyCode.BYTES]));
  }

  static Answer<Case> answer(
      CaseProcess process, Caller by, MoveOn on, SurveyCode code, Satisfaction said) {
    return new AnswerSurvey(process.desk, process.reopening)
        .answer(by, new AnswerSurvey.Command(on, code, true, said, "已修好"))
        .answer();
  }
}
