package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.junit.jupiter.api.Test;

/** Nobody is asked to act on what was mended when it was found. */
class OnTheSpotNoticesTest {
  private static final Classing EVENT =
      new Classing(Optional.of(CaseKind.EVENT), Optional.empty(), Optional.empty());

  private final NoticesTown town = new NoticesTown(NoticesTest.rules());

  @Test
  void tellsNobodyOfTheReportNorOfTheDispatch() {
    var post = town.post(NoticesTest.SECRETARY.role(), NoticesTown.VILLAGE, "村支书");
    var secretary = town.hold(post, "张三", "13900000001");
    town.clerk.fixed(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE, secretary);
    assertEquals(List.of(), town.told());
    // The same matter that waits for somebody is told.
    town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    assertEquals(1, town.told().size());
  }
}
