package org.fengqiao.domain.cases;

import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.clocks.ActorName;
import org.fengqiao.domain.people.OfficerId;

/**
 * Time granted to a handler: who asked for it, who approved it, and why (审批).
 *
 * @param approver another than {@code officer}: nobody grants time to oneself
 * @param reason the words are content, and can be erased
 */
public record Grant(OfficerId officer, OfficerId approver, ContentRef reason) {
  public Grant {
    Objects.requireNonNull(reason);
    if (officer.equals(approver)) {
      throw new IllegalArgumentException("granted to oneself: " + officer);
    }
  }

  ActorName by() {
    return name(officer);
  }

  ActorName approvedBy() {
    return name(approver);
  }

  static ActorName name(OfficerId officer) {
    return new ActorName("officers/" + officer.value());
  }
}
