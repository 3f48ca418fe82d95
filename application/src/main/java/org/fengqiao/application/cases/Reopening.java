package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.List;
import org.fengqiao.domain.cases.CaseCallbackAt;
import org.fengqiao.domain.cases.CaseSurveyAt;
import org.fengqiao.domain.cases.Climb;

/** What a case that may be handled once more is decided by: the pack, and who has its post now. */
public final class Reopening {
  private final Router router;

  @Inject
  public Reopening(Router router) {
    this.router = router;
  }

  /** The survey of a case, by the same. */
  CaseSurveyAt surveyAt(Sitting sitting) {
    return new CaseSurveyAt(at(sitting), sitting.surveyRule());
  }

  public CaseCallbackAt at(Sitting sitting) {
    var holders =
        sitting
            .subject()
            .climb()
            .map(Climb::now)
            .map(post -> router.holders(post, sitting.now()))
            .orElse(List.of());
    return new CaseCallbackAt(sitting.at(), sitting.callbackRule(), holders);
  }
}
