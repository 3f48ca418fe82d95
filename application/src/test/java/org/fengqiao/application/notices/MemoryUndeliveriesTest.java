package org.fengqiao.application.notices;

import java.util.Optional;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.grids.DivisionCode;

class MemoryUndeliveriesTest implements UndeliveriesContract {
  private static final Classing EVENT =
      new Classing(Optional.of(CaseKind.EVENT), Optional.empty(), Optional.empty());

  private final NoticesTown town = new NoticesTown(NoticesPack.rules());

  @Override
  public Deliveries deliveries() {
    return town.deliveries;
  }

  @Override
  public Undeliveries undeliveries() {
    return town.deliveries;
  }

  @Override
  public About caseIn(DivisionCode division) {
    return About.of(town.clerk.report(Channel.QR_CODE, EVENT, division));
  }
}
