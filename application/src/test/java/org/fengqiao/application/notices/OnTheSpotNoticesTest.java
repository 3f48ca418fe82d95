package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.policies.NoticeRule;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.junit.jupiter.api.Test;

/**
 * Nobody is asked to act on what was mended when it was found, or went to another route at once;
 * that it ended is told.
 */
class OnTheSpotNoticesTest {
  private static final Classing EVENT =
      new Classing(Optional.of(CaseKind.EVENT), Optional.empty(), Optional.empty());

  /** A notice on every event that a report's entry may name, which says the event. */
  private final NoticesTown town =
      new NoticesTown(
          NoticesPack.rules(
              Stream.of(
                      ClockEvent.REPORTED,
                      ClockEvent.DISPATCHED,
                      ClockEvent.SIGNED_FOR,
                      ClockEvent.RESOLVED,
                      ClockEvent.ENDED)
                  .map(OnTheSpotNoticesTest::notice)
                  .toList()));

  private static NoticeRule notice(ClockEvent event) {
    return new NoticeRule(
        event,
        Set.of(Channel.QR_CODE),
        List.of(NoticesPack.SECRETARY.role()),
        new NoticeTemplate(event.name()),
        Optional.empty());
  }

  @Test
  void tellsOfTheEndAlone() {
    var post = town.post(NoticesPack.SECRETARY.role(), NoticesTown.VILLAGE, "村支书");
    var secretary = town.hold(post, "张三", "13900000001");
    town.clerk.fixed(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE, secretary);
    assertEquals(List.of("张三: ENDED"), town.told());
    // The same matter that waits for somebody: an officer is told of an entry once, and first of
    // it.
    town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    assertEquals(List.of("张三: REPORTED"), town.told());
  }

  @Test
  void tellsOfTheEndAloneOfWhatWentToAnotherRoute() {
    var post = town.post(NoticesPack.SECRETARY.role(), NoticesTown.VILLAGE, "村支书");
    town.hold(post, "张三", "13900000001");
    town.clerk.sent(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    assertEquals(List.of("张三: ENDED"), town.told());
  }
}
