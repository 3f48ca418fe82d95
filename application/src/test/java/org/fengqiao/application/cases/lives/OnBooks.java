package org.fengqiao.application.cases.lives;

import java.util.Optional;
import org.fengqiao.application.cases.CaseProcess;
import org.fengqiao.application.cases.MoveOn;
import org.fengqiao.application.cases.PutOnTheBooks;
import org.fengqiao.application.cases.ReviewOnTheBooks;
import org.fengqiao.application.cases.TakeOffTheBooks;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.people.OfficerId;

/** The moves of what is kept on the books. */
final class OnBooks {
  private OnBooks() {}

  static Answer<Case> put(
      CaseProcess p, Caller by, MoveOn on, OfficerId officer, OfficerId approver) {
    return new PutOnTheBooks(p.desk)
        .put(by, new PutOnTheBooks.Command(on, officer, approver, "资金未到位"));
  }

  static Answer<Case> review(CaseProcess p, Caller by, MoveOn on) {
    return new ReviewOnTheBooks(p.desk)
        .review(by, new ReviewOnTheBooks.Command(on, Optional.empty(), "资金仍未到位"));
  }

  static Answer<Case> takeOff(CaseProcess p, Caller by, MoveOn on) {
    return new TakeOffTheBooks(p.desk)
        .takeOff(by, new TakeOffTheBooks.Command(on, Optional.empty(), "资金已到位"));
  }
}
